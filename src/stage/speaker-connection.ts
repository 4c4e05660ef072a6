import type { RevealApi } from 'reveal.js';
import { minutesOf } from '../page/address.ts';
import { toggleNumbers } from '../page/chart-tables.ts';
import { clearStored, readStored, readStoredJson, writeStored } from '../page/storage.ts';
import { nextTheme } from '../page/theme.ts';
import type { Theme } from '../page/themes.ts';
import { keepAwake } from '../page/wake-lock.ts';
import { type Channel, isFramed, openChannel } from '../sync/channel.ts';
import { begin, type Clock, readClock, toggle, waiting } from '../sync/clock.ts';
import { type Action, type Body, type Message, randomId, readMessage, type State, version } from '../sync/messages.ts';
import { SequenceCheck } from '../sync/sequence-check.ts';
import { placeOf } from './place.ts';

const keyName = 'deck-speaker-key';
const clockName = 'deck-clock';

/** The stage's end of the way to the speaker view: it obeys commands, and says how it stands whenever that changes. */
export class SpeakerConnection {
  readonly #deck: RevealApi;
  readonly #slides: readonly HTMLElement[];
  readonly #sequence = new SequenceCheck();
  readonly #sessionId = randomId();
  readonly #key: string;
  /** speaker views that have shown the key, for pages that have no channel */
  readonly #views = new Set<Window>();
  #channel: Channel | undefined;
  #messageNumber = 0;
  #clock: Clock;

  constructor(deck: RevealApi, slides: readonly HTMLElement[]) {
    this.#deck = deck;
    this.#slides = slides;
    // the key is stored only while the page is gone: a tab that is duplicated meanwhile does not share it
    this.#key = readStored('sessionStorage', keyName) ?? randomId();
    clearStored('sessionStorage', keyName);
    this.#clock = readClock(readStoredJson('sessionStorage', clockName)) ?? waiting;
    if (isFramed()) return;
    this.#channel = openChannel(
      (data, from) => this.#onMessage(data, from),
      () => this.#views,
    );
    this.#watch();
    this.#publish();
  }

  /** What a speaker view needs to know at its opening, in the address: never sent to a server. */
  get key(): string {
    return this.#key;
  }

  act(action: Action): void {
    this.#acts[action]();
  }

  /** Shows a slide from its beginning; nothing happens for an id that no slide has. */
  goTo(id: string | undefined): void {
    const slide = this.#slides.find((known) => known.id === id);
    if (!slide) return;
    const { h, v } = this.#deck.getIndices(slide);
    this.#deck.slide(h, v);
  }

  #watch(): void {
    const moved = () => this.#setClock(begin(this.#clock, Date.now()));
    for (const event of ['slidechanged', 'fragmentshown', 'fragmenthidden']) this.#deck.on(event, moved);
    for (const event of ['paused', 'resumed', 'overviewshown', 'overviewhidden']) this.#deck.on(event, () => this.#publish());
    new MutationObserver(() => this.#publish()).observe(document.documentElement, { attributeFilter: ['data-theme', 'data-numbers'] });
    // reveal.js reports a new size only when it scales, which it never does here
    addEventListener('resize', () => this.#publish());
    addEventListener('pagehide', () => {
      writeStored('sessionStorage', keyName, this.#key);
      this.#send({ kind: 'closing' });
    });
    addEventListener('pageshow', ({ persisted }) => {
      if (!persisted) return;
      clearStored('sessionStorage', keyName);
      this.#publish();
    });
  }

  #onMessage(data: unknown, from: Window | undefined): void {
    const message = readMessage(data);
    if (message?.from !== 'speaker' || !this.#isAuthorised(message) || !this.#sequence.accept(message)) return;
    const { body } = message;
    if (from) this.#views.add(from);
    if (body.kind === 'heartbeat') {
      keepAwake();
      if (body.lost && this.#clock.state === 'waiting') this.#clock = body.clock;
    }
    if (body.kind === 'action') this.act(body.action);
    if (body.kind === 'go-to') this.goTo(body.slide);
    this.#publish();
  }

  /** Commands need the key. A view that has lost its stage may call any stage of its own origin. */
  #isAuthorised({ key, body }: Message): boolean {
    return key === this.#key || (this.#channel?.sameOriginOnly === true && body.kind === 'heartbeat' && body.lost);
  }

  /** While the screen is blank, reveal.js takes no move from the keys of the stage; nor does the stage from here. */
  readonly #acts: Readonly<Record<Action, () => void>> = {
    next: () => this.#unlessBlank(() => this.#deck.next()),
    previous: () => this.#unlessBlank(() => this.#deck.prev()),
    first: () => this.#unlessBlank(() => this.goTo(this.#slides[0]?.id)),
    last: () => this.#unlessBlank(() => this.goTo(this.#slides.at(-1)?.id)),
    blank: () => this.#deck.togglePause(),
    overview: () => this.#unlessBlank(() => this.#deck.toggleOverview()),
    'leave-overview': () => this.#unlessBlank(() => this.#deck.toggleOverview(false)),
    theme: nextTheme,
    numbers: toggleNumbers,
    'toggle-clock': () => this.#setClock(toggle(this.#clock, Date.now())),
    'reset-clock': () => this.#setClock(waiting),
  };

  #unlessBlank(move: () => void): void {
    if (!this.#deck.isPaused()) move();
  }

  #setClock(clock: Clock): void {
    this.#clock = clock;
    writeStored('sessionStorage', clockName, JSON.stringify(clock));
    this.#publish();
  }

  #publish(): void {
    this.#send({ kind: 'state', state: this.#state() });
  }

  #send(body: Body): void {
    this.#channel?.send({
      deck: version,
      from: 'stage',
      key: this.#key,
      sessionId: this.#sessionId,
      sequence: this.#messageNumber++,
      body,
    });
  }

  #state(): State {
    const page = document.documentElement;
    return {
      ...placeOf(this.#deck),
      blank: this.#deck.isPaused(),
      overview: this.#deck.isOverview(),
      numbers: page.hasAttribute('data-numbers'),
      theme: page.dataset.theme as Theme,
      clock: this.#clock,
      minutes: minutesOf(location.search) ?? 0,
      width: innerWidth,
      height: innerHeight,
    };
  }
}
