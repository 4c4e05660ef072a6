import { expect, test } from 'vitest';
import { readOptions } from '../../src/site/options.ts';

test('the address comes from the command line, else from the environment, and ends in a slash', () => {
  const env = { SITE_ADDRESS: 'https://example.org/talk' };
  expect(readOptions([], env)).toEqual({ address: 'https://example.org/talk/', handout: false });
  expect(readOptions(['--address', 'https://example.com', '--handout'], env)).toEqual({ address: 'https://example.com/', handout: true });
  expect(readOptions([], { SITE_ADDRESS: '' })).toEqual({ handout: false });
});

test.each(['example.org', 'file:///deck/', 'https://example.org/?a=1', 'https://example.org/#/title'])(
  'refuses the address %s',
  (address) => {
    expect(() => readOptions(['--address', address], {})).toThrow(
      `--address: expected an address such as https://example.org/talk/, got "${address}"`,
    );
  },
);
