import { openWire } from '../sync/channel.ts';
import type { Clock } from '../sync/clock.ts';
import { type Body, randomName, readMessage, type State, version } from '../sync/messages.ts';
import { Inbox } from '../sync/sequence-check.ts';

/** `seeking` until the first answer or until none has come; `lost` while there is no stage: the view then pages on its own. */
export type LinkState = 'seeking' | 'linked' | 'lost';

/** Calls that may go unanswered before the stage counts as gone. Counted in calls, since a throttled window makes few of them. */
const patience = 2;
const callEvery = 1000;

/** The speaker's end of the way to the stage. It calls once a second, and so finds the stage again after a reload of either. */
export class Link {
  readonly #load = randomName();
  readonly #inbox = new Inbox();
  readonly #wire;
  readonly #clock: () => Clock;
  readonly #changed: (state?: State) => void;
  #number = 0;
  #key: string;
  #stage = '';
  #unanswered = 0;
  #state: LinkState = 'seeking';

  /**
   * @param key that the stage gave this window; empty when nobody opened it
   * @param clock the clock that this window keeps, offered to a stage that has none
   * @param changed called with every state of the stage, and without one when the stage is gone
   */
  constructor(key: string, clock: () => Clock, changed: (state?: State) => void) {
    this.#key = key;
    this.#clock = clock;
    this.#changed = changed;
    const opener = (window.opener as Window | null) ?? undefined;
    this.#wire = openWire(
      (data, from) => {
        if (from === undefined || from === opener) this.#hear(data);
      },
      () => (opener ? [opener] : []),
    );
    const tick = () => {
      if (this.#unanswered >= patience || (!this.#wire.closed && !opener)) this.#lose();
      this.#unanswered++;
      this.#call(this.#state !== 'linked');
    };
    tick();
    setInterval(tick, callEvery);
  }

  get state(): LinkState {
    return this.#state;
  }

  send(body: Body): void {
    this.#wire.send({ deck: version, from: 'speaker', key: this.#key, load: this.#load, number: this.#number++, body });
  }

  #call(lost: boolean): void {
    this.send({ kind: 'hello', lost, clock: this.#clock() });
  }

  #hear(data: unknown): void {
    const message = readMessage(data);
    if (message?.from !== 'stage') return;
    const { key, load, body } = message;
    // another stage of the same deck will do only where the browser vouches for it, and while there is none
    if (key !== this.#key && (!this.#wire.closed || this.#state === 'linked')) return;
    // what a stage said before it was loaded anew is stale, whenever it arrives
    if (load !== this.#stage && this.#inbox.knows(load)) return;
    if (!this.#inbox.lets(message)) return;
    if (body.kind === 'bye') {
      if (load === this.#stage) this.#lose();
    } else if (body.kind === 'state') {
      this.#key = key;
      // a stage that has just been loaded may have lost the time: offer ours before its own is taken over
      if (load !== this.#stage) this.#call(true);
      this.#stage = load;
      this.#unanswered = 0;
      this.#state = 'linked';
      this.#changed(body.state);
    }
  }

  #lose(): void {
    if (this.#state === 'lost') return;
    this.#state = 'lost';
    this.#changed();
  }
}
