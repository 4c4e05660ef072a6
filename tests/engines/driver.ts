/** What the journey does with a browser, whichever drives it. It has one window in hand at a time. */
export interface Driver {
  /** Opens an address in the window in hand and waits until it is loaded. */
  goto(address: string): Promise<void>;
  /** Runs a function in the page, with arguments and a result that JSON can write. @throws Error when it does */
  evaluate<Args extends readonly unknown[], Result>(action: (...args: Args) => Result, ...args: Args): Promise<Awaited<Result>>;
  /** @param key as in `KeyboardEvent.key` */
  press(key: string): Promise<void>;
  /** Moves the mouse, in CSS pixels of the window. */
  moveTo(x: number, y: number): Promise<void>;
  /** Gives the window's page a size in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /** The windows, the first one first. */
  windows(): Promise<string[]>;
  switchTo(window: string): Promise<void>;
  /** A PNG of what the window shows. */
  screenshot(): Promise<Buffer>;
}
