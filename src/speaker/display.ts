import { keyNameOf } from '../page/key-names.ts';
import { after, type SlideEntry } from '../page/slide-list.ts';
import { applyTheme } from '../page/theme.ts';
import type { State } from '../sync/messages.ts';
import { sizeNotes } from './note-size.ts';
import { showNotes } from './notes.ts';
import { type Plan, planOf } from './plan.ts';
import { Preview } from './preview.ts';
import type { RunRecord } from './run-record.ts';
import type { ConnectionState } from './stage-connection.ts';
import { part, write } from './template.ts';
import { showTime } from './time.ts';

/** Milliseconds without a move before a slide is announced, so that paging quickly announces the last slide only. */
const settled = 400;

/** Shows a state of the talk; it decides nothing. */
export class Display {
  readonly #root: HTMLElement;
  readonly #slideList: readonly SlideEntry[];
  readonly #go: (slide: string) => void;
  readonly #now = new Preview(part('now'), 'now');
  readonly #next = new Preview(part('next'), 'next');
  readonly #record: RunRecord;
  #plan: Plan;
  #minutes = 0;
  #announcement = 0;
  /** what is announced, or will be */
  #words = '';

  constructor(root: HTMLElement, slides: readonly SlideEntry[], record: RunRecord, go: (slide: string) => void) {
    this.#root = root;
    this.#slideList = slides;
    this.#record = record;
    this.#go = go;
    this.#plan = planOf(slides.map(({ seconds }) => seconds));
  }

  /** The plan of the talk: by its slides, or by the minutes that the stage was asked for. */
  get plan(): Plan {
    return this.#plan;
  }

  show(state: State): void {
    const at = this.#slideList.findIndex(({ id }) => id === state.slide);
    const entry = this.#slideList[at];
    if (!entry) return;
    // the previews keep this theme when the rest of the window is dimmed
    for (const preview of ['now', 'next']) part(preview).dataset.theme = state.theme;
    if (document.documentElement.dataset.theme !== state.theme) {
      applyTheme(state.theme);
      write('announced', `Theme: ${state.theme}`);
    }
    document.documentElement.toggleAttribute('data-numbers', state.numbers);
    this.#shape(state);
    write('number', `${entry.number} / ${this.#slideList.length}`);
    write('part', entry.part);
    this.#slides(entry, state);
    showNotes(entry, this.#go);
    this.#mode(state);
    if (state.minutes !== this.#minutes) {
      this.#minutes = state.minutes;
      this.#plan = planOf(
        this.#slideList.map(({ seconds }) => seconds),
        state.minutes,
      );
    }
    this.tick(state);
    const step = entry.steps > 0 ? `, step ${state.step + 1} of ${entry.steps + 1}` : '';
    const words = `Slide ${entry.number}: ${entry.title}${step}`;
    if (words === this.#words) return;
    this.#words = words;
    clearTimeout(this.#announcement);
    this.#announcement = window.setTimeout(() => write('announced', words), settled);
  }

  /** Writes the time anew. */
  tick(state: State): void {
    const { slide, clock } = state;
    const now = performance.now();
    this.#record.count(state, now);
    const at = this.#slideList.findIndex(({ id }) => id === slide);
    showTime(clock, this.#plan, at, clock.state === 'waiting' ? 0 : this.#record.secondsOn(slide), now);
  }

  /** Says whether there is a stage, and what to do when there is none. */
  link(state: ConnectionState, known: boolean): void {
    this.#root.dataset.link = state;
    const words = known
      ? 'The stage is gone. You can page on here, or open the deck again, which takes up this slide and the time.'
      : 'No stage is open. You can page and rehearse here; to present, open the deck.';
    write('banner-words', state === 'lost' ? words : '');
    part('open-deck').hidden = state !== 'lost';
  }

  #slides(entry: SlideEntry, state: State): void {
    write('now-title', entry.title);
    this.#now.show(entry, state.step);
    const place = after(this.#slideList, state);
    const next = this.#slideList.find(({ id }) => id === place?.slide);
    const more = next === entry ? `step ${(place?.step ?? 0) + 1} of ${entry.steps + 1} on this slide` : undefined;
    write('next-title', more ?? (next ? `${next.number} ${next.title}` : 'the end of the deck'));
    this.#next.show(next, place?.step ?? 0);
  }

  #mode({ blank, overview, numbers, zoom }: State): void {
    const preview = part('now');
    preview.toggleAttribute('data-zoomed', zoom !== undefined);
    preview.style.setProperty('--zoom-x', `${(zoom?.x ?? 0) * 100}%`);
    preview.style.setProperty('--zoom-y', `${(zoom?.y ?? 0) * 100}%`);
    const modes = [
      blank && `The screen is blank: ${keyNameOf('speaker', 'blank')} shows it again`,
      overview && `The stage shows the overview: ${keyNameOf('speaker', 'overview')} leaves it`,
      numbers && 'Numbers in place of charts',
      zoom && `Zoomed: ${keyNameOf('speaker', 'zoom')} shows the whole slide`,
    ];
    write('on-stage', modes.filter(Boolean).join('. '));
    for (const [action, on] of Object.entries({ blank, overview, numbers }))
      this.#root.querySelector(`[data-do="${action}"]`)?.setAttribute('aria-pressed', String(on));
  }

  /** Previews have the shape of the stage's window, and its slide pixel in proportion. */
  #shape({ width, height }: State): void {
    const shape = String(width / height);
    if (width === 0 || height === 0 || this.#root.style.getPropertyValue('--shape') === shape) return;
    this.#root.style.setProperty('--shape', shape);
    this.#root.style.setProperty('--pixel', String(Math.min(1 / 1280, height / 720 / width)));
    // a browser that observes no sizes tells nobody of the new ones
    for (const preview of [this.#now, this.#next]) preview.fit();
    sizeNotes();
  }
}
