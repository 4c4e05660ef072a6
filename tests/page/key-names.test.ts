import { expect, test } from 'vitest';
import { bindingsOf } from '../../src/page/key-bindings.ts';
import { keyNameOf, shortcutsOf } from '../../src/page/key-names.ts';
import { firstLines } from '../../src/serve/first-lines.ts';
import { template } from '../../src/speaker/template.ts';

test.each([
  ['next', 'ArrowRight PageDown Space'],
  ['previous', 'ArrowLeft PageUp'],
  ['blank', 'B'],
  ['search', 'G'],
  ['larger-notes', '+'],
  ['help', '?'],
] as const)('the button for "%s" names the keys %s', (command, keys) => {
  expect(shortcutsOf('speaker', command)).toBe(keys);
});

test('every shortcut of the speaker view is a key of the bindings', () => {
  const bound = bindingsOf('speaker').flatMap(({ keys }) => keys.map((key: string) => (key === ' ' ? 'space' : key.toLowerCase())));
  const shortcuts = [...template.matchAll(/aria-keyshortcuts="([^"]*)"/g)].flatMap(([, keys = '']) => keys.split(' '));
  expect(shortcuts.length).toBeGreaterThan(10);
  expect(shortcuts.filter((key) => !bound.includes(key.toLowerCase()))).toEqual([]);
  // each layout has a button, and each its own key
  expect([...template.matchAll(/data-arrange="(\w+)" aria-keyshortcuts="(.)"/g)].map(([, name, key]) => [name, key])).toEqual([
    ['default', '1'],
    ['wide', '2'],
    ['notes', '3'],
  ]);
});

test('what the server says of the speaker view names its key', () => {
  expect(firstLines('http://localhost', 'deck.html', true)).toContain(`press ${keyNameOf('stage', 'speaker-view')},`);
});

test('a command without a key is named', () => {
  expect(() => keyNameOf('stage', 'page')).toThrow('expected a key of the stage view for "page" in src/page/key-bindings.ts, got none');
});
