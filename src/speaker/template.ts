import type { Command } from '../page/key-bindings.ts';
import { shortcutsOf } from '../page/key-names.ts';

const keys = (command: Command, nth?: number) => shortcutsOf('speaker', command, nth);

/** The speaker view before it knows anything. A `data-part` is filled in or pressed by the module that it belongs to. */
export const template = `
<header class="speaker-bar">
  <h1 class="visually-hidden">Speaker view</h1>
  <p class="speaker-where"><strong data-part="number"></strong> <span data-part="part"></span></p>
  <p class="speaker-stage-state" data-part="on-stage" role="status"></p>
  <p class="speaker-wall"><span class="visually-hidden">Time of day</span> <time data-part="wall"></time></p>
</header>
<div class="speaker-banner" role="status"><span data-part="banner-words"></span> <a data-part="open-deck" rel="opener" hidden>Open the deck here</a></div>
<main>
  <section class="speaker-now" aria-labelledby="label-now">
    <h2 id="label-now"><span>Now</span> <span data-part="now-title"></span></h2>
    <div class="speaker-preview" data-part="now"></div>
  </section>
  <section class="speaker-next" aria-labelledby="label-next">
    <h2 id="label-next"><span>Next</span> <span data-part="next-title"></span></h2>
    <div class="speaker-preview" data-part="next"></div>
  </section>
  <section class="speaker-time" data-part="time" aria-labelledby="label-time">
    <h2 id="label-time" class="visually-hidden">Time</h2>
    <div class="speaker-clock">
      <p class="speaker-elapsed"><span class="visually-hidden">Elapsed</span> <span role="timer" data-part="elapsed"></span>
        <span class="speaker-total">of <span data-part="total"></span></span></p>
      <p class="speaker-ending" role="status" data-part="ending"></p>
    </div>
    <div class="speaker-progress">
      <p class="speaker-pace" data-part="pace"><span class="speaker-pace-shape" aria-hidden="true"></span> <span data-part="pace-words"></span></p>
      <div class="speaker-track" data-part="track" aria-hidden="true"><span class="speaker-track-slot"></span><span class="speaker-track-hand"></span></div>
      <dl>
        <div><dt>Left</dt><dd data-part="left"></dd></div>
        <div><dt>This slide</dt><dd data-part="slot"></dd></div>
      </dl>
    </div>
    <p class="speaker-clock-buttons">
      <button type="button" data-part="toggle-clock" aria-keyshortcuts="${keys('toggle-clock')}"></button>
      <button type="button" data-part="reset-clock">Set to zero…</button>
    </p>
  </section>
  <section class="speaker-notes" aria-labelledby="label-notes">
    <h2 id="label-notes">Notes</h2>
    <p class="speaker-note-pages" data-part="note-pages"></p>
    <div class="speaker-notes-text" data-part="notes" data-scrolls role="group" aria-labelledby="label-notes" tabindex="0"></div>
  </section>
</main>
<section class="speaker-controls" aria-label="Controls">
  <div class="speaker-control-group">
    <button type="button" data-do="previous" aria-keyshortcuts="${keys('previous')}">Back</button>
    <button type="button" data-do="next" class="speaker-primary" aria-keyshortcuts="${keys('next')}">Next</button>
  </div>
  <div class="speaker-control-group" data-use="often">
    <button type="button" data-do="blank" aria-pressed="false" aria-keyshortcuts="${keys('blank')}">Blank</button>
    <button type="button" data-do="overview" aria-pressed="false" aria-keyshortcuts="${keys('overview')}">Overview</button>
    <button type="button" data-part="all-slides" aria-keyshortcuts="${keys('all-slides')}">All slides…</button>
    <button type="button" data-part="jump" aria-keyshortcuts="${keys('search')}">Go to…</button>
  </div>
  <div class="speaker-control-group" data-use="often" role="group" aria-label="Size of the notes">
    <button type="button" data-part="smaller" aria-label="A−, smaller notes" aria-keyshortcuts="${keys('smaller-notes')}">A−</button>
    <button type="button" data-part="fill" aria-pressed="false" aria-label="Fill, notes as large as their pane allows" aria-keyshortcuts="${keys('fill-notes')}">Fill</button>
    <button type="button" data-part="larger" aria-label="A+, larger notes" aria-keyshortcuts="${keys('larger-notes')}">A+</button>
  </div>
  <div class="speaker-control-group" data-use="seldom" role="group" aria-label="Layout">
    <button type="button" data-arrange="default" aria-keyshortcuts="${keys('arrange', 0)}">Default</button>
    <button type="button" data-arrange="wide" aria-keyshortcuts="${keys('arrange', 1)}">Wide</button>
    <button type="button" data-arrange="notes" aria-keyshortcuts="${keys('arrange', 2)}">Notes only</button>
  </div>
  <div class="speaker-control-group" data-use="seldom">
    <button type="button" data-do="numbers" aria-pressed="false" aria-keyshortcuts="${keys('numbers')}">Numbers</button>
    <button type="button" data-do="theme" aria-keyshortcuts="${keys('theme')}">Theme</button>
    <button type="button" data-part="dim" aria-keyshortcuts="${keys('dim')}">Dim</button>
    <button type="button" data-part="run">Times…</button>
    <button type="button" data-part="phone">Phone…</button>
  </div>
  <div class="speaker-control-group">
    <button type="button" data-part="more" aria-expanded="false">More</button>
    <button type="button" data-part="help" aria-keyshortcuts="${keys('help')}">Keys</button>
  </div>
</section>
<p class="visually-hidden" data-part="announced" aria-live="polite"></p>
<dialog class="speaker-reset" data-part="reset-dialog" aria-labelledby="reset-title">
  <h2 id="reset-title">Set the clock to zero?</h2>
  <p>It starts again at your next move.</p>
  <form method="dialog"><button value="keep" autofocus>Keep the time</button> <button value="reset">Set to zero</button></form>
</dialog>
`;

/** An element of the template. @throws Error for a name that the template does not have */
export function part<T extends HTMLElement = HTMLElement>(name: string): T {
  const found = document.querySelector<T>(`.speaker [data-part="${name}"]`);
  if (!found) throw new Error(`expected a part "${name}" in src/speaker/template.ts, got none`);
  return found;
}

/** Writes a text where it is not there already: what does not change is not announced or laid out again. */
export function write(name: string, text: string): void {
  const place = part(name);
  if (place.textContent !== text) place.textContent = text;
}
