import { expect, test } from 'vitest';
import { isSite } from '../../src/service-worker/register.ts';

test.each([
  ['https://example.org/deck/', true],
  ['http://192.168.0.7:4174/', true],
  ['http://localhost:4173/', false],
  ['http://127.0.0.1:4173/', false],
  ['http://[::1]:4173/', false],
  ['file:///stick/deck.html', false],
])('%s is a site: %s', (address, expected) => {
  expect(isSite(new URL(address))).toBe(expected);
});
