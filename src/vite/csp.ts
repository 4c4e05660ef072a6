import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/**
 * Writes the Content-Security-Policy into the built page: nothing but the deck's own files, or, where script and style are inside the page,
 * nothing but those very texts. The dev server goes without, since it injects scripts of its own.
 */
export function csp(options: { readonly single: boolean }): Plugin {
  return {
    name: 'deck:csp',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const output of Object.values(bundle)) {
          if (output.type !== 'asset' || !output.fileName.endsWith('.html')) continue;
          const html = String(output.source);
          output.source = html.replace('<meta charset="utf-8">', (meta) => `${meta}\n    ${policyMeta(html, options.single)}`);
          if (options.single) output.fileName = 'deck.html';
        }
      },
    },
  };
}

function policyMeta(html: string, single: boolean): string {
  const own = (tag: 'script' | 'style') => (single ? hashes(html, tag).join(' ') : "'self'");
  const policy = [
    "default-src 'none'",
    `script-src ${own('script')}`,
    `style-src ${own('style')}`,
    `font-src ${single ? 'data:' : "'self'"}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return `<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">`;
}

function hashes(html: string, tag: 'script' | 'style'): string[] {
  const found = [...html.matchAll(new RegExp(`<${tag}\\b[^>]*>([\\s\\S]*?)</${tag}>`, 'g'))].map(([, text = '']) => text).filter(Boolean);
  return found.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
}
