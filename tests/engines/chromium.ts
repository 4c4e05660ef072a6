import { chromium, type Page } from 'playwright-core';
import { flags } from '../../src/export/browser.ts';
import type { Driver } from './driver.ts';
import type { Started } from './engines.ts';

/** Starts Chrome, Edge or Chromium. */
export async function startChromium(path: string): Promise<Started> {
  const browser = await chromium.launch({ executablePath: path, args: [...flags] });
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const driver = new ChromiumDriver(await context.newPage());
  return { driver, print: () => driver.pdf(), stop: () => browser.close() };
}

/** Chromium, driven by Playwright. Its windows are named by their place in the order of opening. */
class ChromiumDriver implements Driver {
  #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async goto(address: string): Promise<void> {
    await this.#page.goto(address);
  }

  async evaluate<Args extends readonly unknown[], Result>(action: (...args: Args) => Result, ...args: Args): Promise<Awaited<Result>> {
    const call = `(${action.toString()})(...${JSON.stringify(args)})`;
    return (await this.#page.evaluate(call)) as Awaited<Result>;
  }

  press(key: string): Promise<void> {
    return this.#page.keyboard.press(key);
  }

  moveTo(x: number, y: number): Promise<void> {
    return this.#page.mouse.move(x, y);
  }

  resize(width: number, height: number): Promise<void> {
    return this.#page.setViewportSize({ width, height });
  }

  async windows(): Promise<string[]> {
    return this.#page
      .context()
      .pages()
      .map((_page, i) => String(i));
  }

  async switchTo(window: string): Promise<void> {
    const page = this.#page.context().pages()[Number(window)];
    if (!page) throw new Error(`expected a window ${window}, got none`);
    this.#page = page;
  }

  screenshot(): Promise<Buffer> {
    return this.#page.screenshot();
  }

  pdf(): Promise<Buffer> {
    return this.#page.pdf({ preferCSSPageSize: true });
  }
}
