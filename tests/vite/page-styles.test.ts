import { transform } from 'lightningcss';
import { expect, test } from 'vitest';
import { pageStyles } from '../../src/vite/page-styles.ts';

const styled = (css: string) =>
  transform({
    filename: 'test.css',
    code: Buffer.from(`@custom-media --narrow (max-width: 639px); ${css}`),
    drafts: { customMedia: true },
    minify: true,
    targets: { chrome: 110 << 16 },
    visitor: pageStyles,
  }).code.toString();

test('rules for a narrow window apply to the page in any window too', () => {
  expect(styled('@media (--narrow) { [data-layout="flow"] .figure { height: var(--size) } }')).toBe(
    '@media (width<=639px){[data-layout=flow] .figure{height:var(--size)}}[data-layout=flow][data-page] .figure{height:var(--size)}',
  );
});

test('rules that do not ask for the layout, and those of other windows, stay as they are', () => {
  expect(styled('@media (--narrow) { :root { --layout: flow } }')).toBe('@media (width<=639px){:root{--layout:flow}}');
  expect(styled('@media (max-width: 9px) { [data-layout="flow"] p { margin: 0 } }')).toBe(
    '@media (width<=9px){[data-layout=flow] p{margin:0}}',
  );
});
