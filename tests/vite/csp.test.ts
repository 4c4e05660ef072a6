import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { csp } from '../../src/vite/csp.ts';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** A page in one file, with a script and a style of its own in its head and others in its body, as the build writes it. */
function built(): string {
  const page = `<html><head><meta charset="utf-8"><script>own()</script><style>own{}</style></head><body><script>foreign()</script><style>foreign{}</style></body></html>`;
  const bundle = { 'index.html': { type: 'asset', fileName: 'index.html', source: page } };
  const { generateBundle } = csp({ single: true, site: { address: undefined } });
  if (typeof generateBundle !== 'object') throw new Error('expected a hook with an order, got none');
  Reflect.apply(generateBundle.handler, undefined, [{}, bundle, true]);
  return bundle['index.html'].source;
}

test('the policy of a page in one file allows the script and the style in its head, and none that a slide brings', () => {
  const policy = built();
  for (const text of ['own()', 'own{}']) expect(policy).toContain(hashOf(text));
  for (const text of ['foreign()', 'foreign{}']) expect(policy).not.toContain(hashOf(text));
});
