import type { RevealApi } from 'reveal.js';
import { minutesOf } from '../page/address.ts';
import { isBeginning, type Place } from '../page/slide-list.ts';
import { readStoredJson, writeStored } from '../page/storage.ts';
import { nextTheme } from '../page/theme.ts';
import type { Theme } from '../page/themes.ts';
import { toggleNumbers } from '../page/toggle-numbers.ts';
import { keepAwake } from '../page/wake-lock.ts';
import { type Channel, isFramed, openChannel } from '../sync/channel.ts';
import { begin, type Clock, countedUp, toggle, waiting } from '../sync/clock.ts';
import { type Action, type Body, keyOfStageWindow, type Message, randomId, readMessage, type State, version } from '../sync/messages.ts';
import { SequenceCheck } from '../sync/sequence-check.ts';
import { readStoredClock, storedClock } from '../sync/stored-clock.ts';
import { EmphasisLoader } from './emphasis-loader.ts';
import { placeOf } from './place.ts';
import { forgetKey, storeKey, takeKey } from './speaker-key.ts';
import { stageBox } from './stage-box.ts';

const clockName = 'deck-clock';

/** Milliseconds after which a view that sends a heartbeat a second counts as closed; a window in the background sends fewer. */
const viewIsGone = 3000;
/** How often a stage that a view from a file has opened calls that view, which cannot find it again after a reload. Milliseconds. */
const callEvery = 1000;

/** The stage's end of the way to the speaker view: it obeys commands, and says how it stands whenever that changes. */
export class SpeakerConnection {
  readonly #deck: RevealApi;
  readonly #slides: readonly HTMLElement[];
  readonly #sequence = new SequenceCheck();
  readonly #sessionId = randomId();
  /** what the pointer and the zoom are asked through, from here and from the speaker view */
  readonly emphasis: EmphasisLoader;
  readonly #key: string;
  readonly #signal: AbortSignal;
  /** speaker views that have shown the key, for pages that have no channel */
  readonly #views = new Set<Window>();
  #channel: Channel | undefined;
  #messageNumber = 0;
  /** once this has ended or the page goes: a browser may let the page run on for a while, and a view must not take it for one that has come back */
  #isClosing = false;
  #clock: Clock;
  /** when a view that another stage has opened last sent a message, milliseconds of `performance.now()` */
  #foreignViewMessageAt = Number.NEGATIVE_INFINITY;
  /** when any view that follows this stage last sent a message */
  #viewMessageAt = Number.NEGATIVE_INFINITY;

  /** @param signal ends it: views take the stage for closed, and find the next one that has the key */
  constructor(deck: RevealApi, slides: readonly HTMLElement[], signal: AbortSignal) {
    this.#deck = deck;
    this.#slides = slides;
    this.#signal = signal;
    this.emphasis = new EmphasisLoader(deck, () => this.#publish(), signal);
    const handedOver = window.opener ? keyOfStageWindow(window.name) : undefined;
    const { key, isStored } = takeKey();
    this.#key = key;
    // a window that a speaker view has opened starts with a copy of that view's storage, whose clock is an old one: the view offers the right one
    const isOpenedAnew = !isStored && handedOver !== undefined;
    const stored = readStoredClock(readStoredJson('sessionStorage', clockName), performance.now());
    this.#clock = (!isOpenedAnew && stored) || waiting;
    if (isFramed()) return;
    if (handedOver === this.#key) this.#views.add(window.opener as Window);
    this.#channel = openChannel(
      (data, from) => this.#onMessage(data, from),
      () => this.#views,
      signal,
    );
    this.#watch();
    this.#publish();
    if (handedOver !== this.#key || this.#channel.sameOriginOnly) return;
    const calling = setInterval(() => this.#publish(), callEvery);
    signal.addEventListener('abort', () => clearInterval(calling));
  }

  /** What a speaker view needs to know at its opening, in the address: never sent to a server. */
  get key(): string {
    return this.#key;
  }

  /** Whether a view follows this stage that no name leads to, since another stage has opened it. */
  get isFollowedElsewhere(): boolean {
    return performance.now() - this.#foreignViewMessageAt < viewIsGone;
  }

  /** Whether a view follows this stage. */
  get isFollowed(): boolean {
    return performance.now() - this.#viewMessageAt < viewIsGone;
  }

  act(action: Action): void {
    this.#acts[action]();
  }

  /** Shows a slide, from its beginning unless some of its steps are asked for; nothing happens for an id that no slide has. */
  goTo(id: string | undefined, step = 0): void {
    const slide = this.#slides.find((known) => known.id === id);
    if (!slide) return;
    const { h, v } = this.#deck.getIndices(slide);
    if (step > 0) this.#deck.slide(h, v, step - 1);
    else this.#deck.slide(h, v);
  }

  #watch(): void {
    const moved = () => {
      const isAtBeginning = isBeginning(this.#slides, placeOf(this.#deck));
      this.#setClock(isAtBeginning ? this.#clock : begin(this.#clock, performance.now()));
    };
    const signal = this.#signal;
    const publish = () => this.#publish();
    for (const event of ['slidechanged', 'fragmentshown', 'fragmenthidden']) this.#deck.on(event, moved, { signal });
    for (const event of ['paused', 'resumed', 'overviewshown', 'overviewhidden']) this.#deck.on(event, publish, { signal });
    const observer = new MutationObserver(publish);
    observer.observe(document.documentElement, { attributeFilter: ['data-theme', 'data-numbers'] });
    // reveal.js reports a new size only when it scales, which it never does here
    addEventListener('resize', publish, { signal });
    const close = () => {
      storeKey(this.#key);
      this.#storeClock();
      this.#send({ kind: 'closing' });
      this.#isClosing = true;
    };
    addEventListener('pagehide', close, { signal });
    const comeBack = ({ persisted }: PageTransitionEvent) => {
      if (!persisted) return;
      this.#isClosing = false;
      forgetKey();
      this.#publish();
    };
    addEventListener('pageshow', comeBack, { signal });
    signal.addEventListener('abort', () => {
      observer.disconnect();
      close();
    });
  }

  #onMessage(data: unknown, from: Window | undefined): void {
    if (this.#isClosing) return;
    const message = readMessage(data);
    if (message?.from !== 'speaker' || !this.#isAuthorised(message) || !this.#sequence.accept(message)) return;
    const { body } = message;
    if (from) this.#views.add(from);
    if (body.kind === 'heartbeat') {
      keepAwake();
      if (message.key === this.#key) this.#viewMessageAt = performance.now();
      if (body.foreign && message.key === this.#key) this.#foreignViewMessageAt = performance.now();
      if (body.lost && this.#clock.state === 'waiting') this.#takeOver(body.clock, body.place);
      this.#storeClock();
    }
    if (body.kind === 'action') this.act(body.action);
    if (body.kind === 'go-to') this.goTo(body.slide);
    if (body.kind === 'zoom') this.emphasis.toggleZoom(body.at);
    // a pointer changes nothing that a view would have to be told
    if (body.kind === 'point') this.emphasis.point(body.at);
    else this.#publish();
  }

  /** Goes on where a view stands that has lost its stage; a stage that was opened at a slide stays there. */
  #takeOver(clock: Clock, { slide, step }: Place): void {
    this.#setClock(clock);
    if (isBeginning(this.#slides, placeOf(this.#deck))) this.goTo(slide, step);
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
    'toggle-clock': () => this.#setClock(toggle(this.#clock, performance.now())),
    'reset-clock': () => this.#setClock(waiting),
  };

  #unlessBlank(move: () => void): void {
    if (!this.#deck.isPaused()) move();
  }

  #setClock(clock: Clock): void {
    this.#clock = clock;
    this.#storeClock();
    this.#publish();
  }

  /** Stored again and again, as what is stored runs by the machine's clock, which may be set. */
  #storeClock(): void {
    writeStored('sessionStorage', clockName, JSON.stringify(storedClock(this.#clock, performance.now())));
  }

  #publish(): void {
    this.#send({ kind: 'state', state: this.#state() });
  }

  #send(body: Body): void {
    if (this.#isClosing) return;
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
      ...(this.emphasis.zoom && { zoom: this.emphasis.zoom }),
      theme: page.dataset.theme as Theme,
      clock: countedUp(this.#clock, performance.now()),
      minutes: minutesOf(location.search) ?? 0,
      width: stageBox().width,
      height: Math.round(stageBox().height),
    };
  }
}
