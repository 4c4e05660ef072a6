import type { Driver } from './driver.ts';

/** The commands of WebDriver that the journey needs: https://www.w3.org/TR/webdriver2/ */
export interface Commands {
  newSession: { capabilities: unknown };
  navigate: { url: string };
  execute: { script: string; args: readonly unknown[] };
  performActions: { actions: readonly unknown[] };
  screenshot: { full: boolean };
  windows: Record<string, never>;
  switchTo: { handle: string };
  setWindow: { width: number; height: number };
  /** centimetres */
  print: { background: boolean; page: { width: number; height: number } };
}

/** Sends commands of WebDriver to a browser. */
export interface Transport {
  /** @throws Error with what the browser says of a command that failed */
  send<Name extends keyof Commands>(command: Name, parameters: Commands[Name]): Promise<unknown>;
  close(): Promise<void>;
}

/** Keys that are no letters have places of their own in Unicode: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const keys: Readonly<Record<string, string>> = {
  Enter: '\uE007',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
};

/** Runs a function in the page and answers with what it returns, or with the sentence of its error: the two cannot be told apart otherwise. */
const runner = (source: string) => `
  const done = arguments[arguments.length - 1];
  Promise.resolve().then(() => (${source})(...Array.from(arguments).slice(0, -1)))
    .then((value) => done({ value: value ?? null }), (error) => done({ error: String(error) }));`;

/** A browser that is driven by WebDriver. */
export class WebDriver implements Driver {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  async goto(address: string): Promise<void> {
    await this.#transport.send('navigate', { url: address });
  }

  async evaluate<Args extends readonly unknown[], Result>(action: (...args: Args) => Result, ...args: Args): Promise<Awaited<Result>> {
    const answer = await this.#transport.send('execute', { script: runner(action.toString()), args });
    const { value, error } = answer as { value: Awaited<Result>; error?: string };
    if (error) throw new Error(error);
    return value;
  }

  async press(key: string): Promise<void> {
    const value = keys[key] ?? key;
    const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value }));
    await this.#transport.send('performActions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  async moveTo(x: number, y: number): Promise<void> {
    const actions = [{ type: 'pointerMove', duration: 0, origin: 'viewport', x: Math.round(x), y: Math.round(y) }];
    await this.#transport.send('performActions', {
      actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
    });
  }

  /** A browser sets the size of its window, bars and all. */
  async resize(width: number, height: number): Promise<void> {
    const [outerWidth, outerHeight, innerWidth, innerHeight] = await this.evaluate(() => [
      window.outerWidth,
      window.outerHeight,
      window.innerWidth,
      window.innerHeight,
    ]);
    if (innerWidth === width && innerHeight === height) return;
    await this.#transport.send('setWindow', {
      width: width + (outerWidth ?? 0) - (innerWidth ?? 0),
      height: height + (outerHeight ?? 0) - (innerHeight ?? 0),
    });
  }

  async windows(): Promise<string[]> {
    return (await this.#transport.send('windows', {})) as string[];
  }

  async switchTo(handle: string): Promise<void> {
    await this.#transport.send('switchTo', { handle });
  }

  async screenshot(): Promise<Buffer> {
    return Buffer.from((await this.#transport.send('screenshot', { full: false })) as string, 'base64');
  }
}
