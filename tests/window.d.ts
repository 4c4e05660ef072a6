import type axe from 'axe-core';

/** What the tests and benches find on the window of a page: what they have put there themselves, and reveal.js. */
declare global {
  /** Everything that moved on a page since it was opened; tests/browser/motion.test.ts records it. */
  interface RecordedMotion {
    /** every animation and transition that the style sheet started on a slide: `trade-growth: class of what moves` */
    readonly started: string[];
    /** by slide and size, as in `trade-growth 1136x420`, the images that its chart painted, those left out that look like the one before */
    readonly images: Record<string, string[]>;
  }

  /** A word that a chart wrote on its canvas, places in pixels of the canvas. */
  interface WrittenWord {
    readonly text: string;
    readonly from: DOMPoint;
    readonly to: DOMPoint;
    readonly size: number;
    readonly colour: string;
  }

  interface Window {
    axe: typeof axe;
    /** what a page in any engine has complained of */
    complaints: string[];
    Reveal: {
      next(): void;
      prev(): void;
      sync(): void;
      nextFragment(): boolean;
      toggleOverview(shown: boolean): void;
      configure(options: Readonly<Record<string, unknown>>): void;
      getConfig(): Readonly<Record<string, unknown>>;
    };
    /** how many times reveal.js has asked for the style of a slide's background */
    backgroundsAsked: number;
    /** of movements of fingers, whether the page has prevented what the browser does with them */
    prevented: boolean[];
    /** what has been written onto canvases */
    written: string[];
    canvasWords?: Map<HTMLCanvasElement, WrittenWord[]>;
    /** the ids of slides that have had a chart drawn */
    drawn: Set<string>;
    motion: RecordedMotion;
    /** the images of a chart, one a frame */
    seen: string[];
    /** what a live region has announced */
    announced: string[];
    /** ends the pause after which the speaker view announces a slide */
    comeToRest(): Promise<void>;
    locks: { asked: number };
    /** what the speaker view showed as the slide's number when it first said that it follows the stage */
    numberWhenLinked?: string;
    /** when a key was pressed, milliseconds since 1970 */
    pressedAt: number;
    /** of a page that attacks the deck: the windows it has opened, what it has received, and the channel it listens on */
    stage: Window;
    view: Window;
    deck: Window;
    received: unknown[];
    receive(data: unknown): void;
    channel: BroadcastChannel;
    /** the lengths of frames, milliseconds */
    frameLengths: number[];
    watch: { longest: number; on: boolean };
    /** milliseconds from the last key to the frame that was painted next */
    keyToFrame?: number | undefined;
  }
}
