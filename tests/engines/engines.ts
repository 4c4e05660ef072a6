import { findBrowser } from '../../src/export/browser.ts';
import { startChromium } from './chromium.ts';
import type { Driver } from './driver.ts';
import { findFirefox, startFirefox } from './firefox.ts';
import { findWebKit, startWebKit } from './webkit.ts';

/** A browser's engine, and how to start a browser that has it. */
export interface Engine {
  readonly name: 'Chromium' | 'Firefox' | 'WebKit';
  /** the path of what is to be started; undefined where it is not installed */
  readonly path: string | undefined;
  start(path: string): Promise<Started>;
}

/** A browser with one window, and how to end it. */
export interface Started {
  readonly driver: Driver;
  /** Prints the window in hand as a PDF, as its style sheet asks; Firefox on sheets of A4. WebKitGTK's driver does not offer it. */
  print?(): Promise<Uint8Array>;
  /** Ends the browser and all that was started for it. */
  stop(): Promise<void>;
}

export const engines: readonly Engine[] = [
  { name: 'Chromium', path: await findBrowser().catch(() => undefined), start: startChromium },
  { name: 'Firefox', path: findFirefox(), start: startFirefox },
  { name: 'WebKit', path: findWebKit(), start: startWebKit },
];
