import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axeScript = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every tag of WCAG to 2.2 AA, and what axe recommends beside it. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds wrong with the page as it is now, a line each.
 *
 * @param options `without`: ids of axe's rules that do not hold for this page; `within`: the part of the page that is looked at, a selector
 */
export async function faults(
  page: Page,
  { without = [], within = 'html' }: { without?: readonly string[]; within?: string } = {},
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeScript);
  const found = await page.evaluate(
    async ([part, values]) => {
      const { violations } = await window.axe.run(part, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] });
      return violations;
    },
    [within, tags] as const,
  );
  return found
    .filter(({ id }) => !without.includes(id))
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
