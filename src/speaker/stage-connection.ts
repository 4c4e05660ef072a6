import { openChannel } from '../sync/channel.ts';
import type { Clock } from '../sync/clock.ts';
import { type Body, randomId, readMessage, type State, version } from '../sync/messages.ts';
import { SequenceCheck } from '../sync/sequence-check.ts';

/** `seeking` until the first answer or until none has come; `lost` while there is no stage: the view then pages on its own. */
export type ConnectionState = 'seeking' | 'linked' | 'lost';

/** Calls that may go unanswered before the stage counts as gone. Counted in calls, since a throttled window makes few of them. */
const maxMissedHeartbeats = 2;
const heartbeatMs = 1000;

/** The speaker's end of the way to the stage. It calls once a second, and so finds the stage again after a reload of either. */
export class StageConnection {
  readonly #load = randomId();
  readonly #sequence = new SequenceCheck();
  readonly #channel;
  readonly #clock: () => Clock;
  readonly #changed: (state?: State) => void;
  /** the key of the stage that opened this view; empty when nobody did */
  readonly #ownKey: string;
  #number = 0;
  /** the key of the stage that is spoken to */
  #key: string;
  #stage = '';
  #missedHeartbeats = 0;
  #state: ConnectionState = 'seeking';

  /**
   * @param key that the stage gave this window; empty when nobody opened it
   * @param clock the clock that this window keeps, offered to a stage that has none
   * @param changed called with every state of the stage, and without one when the stage is gone
   */
  constructor(key: string, clock: () => Clock, changed: (state?: State) => void) {
    this.#ownKey = key;
    this.#key = key;
    this.#clock = clock;
    this.#changed = changed;
    const opener = (window.opener as Window | null) ?? undefined;
    this.#channel = openChannel(
      (data, from) => {
        if (from === undefined || from === opener) this.#onMessage(data);
      },
      () => (opener ? [opener] : []),
    );
    const tick = () => {
      if (this.#missedHeartbeats >= maxMissedHeartbeats || (!this.#channel.sameOriginOnly && !opener)) this.#disconnect();
      this.#missedHeartbeats++;
      this.#call(this.#isUnclaimed());
    };
    tick();
    setInterval(tick, heartbeatMs);
  }

  get state(): ConnectionState {
    return this.#state;
  }

  send(body: Body): void {
    this.#channel.send({ deck: version, from: 'speaker', key: this.#key, load: this.#load, number: this.#number++, body });
  }

  #call(lost: boolean): void {
    this.send({ kind: 'hello', lost, clock: this.#clock() });
  }

  #onMessage(data: unknown): void {
    const message = readMessage(data);
    if (message?.from !== 'stage') return;
    const { key, load, body } = message;
    if (!this.#isAcceptable(key)) return;
    // what a stage said before it was loaded anew is stale, whenever it arrives
    if (load !== this.#stage && this.#sequence.hasSeen(load)) return;
    if (!this.#sequence.accept(message)) return;
    if (body.kind === 'bye') {
      if (load === this.#stage) this.#disconnect();
    } else if (body.kind === 'state') {
      this.#key = key;
      // a stage that has just been loaded may have lost the time: offer ours before its own is taken over
      if (load !== this.#stage) this.#call(true);
      this.#stage = load;
      this.#missedHeartbeats = 0;
      this.#state = 'linked';
      this.#changed(body.state);
    }
  }

  /** The stage that opened this view is always taken; another of the same origin only while there is none. */
  #isAcceptable(key: string): boolean {
    if (key === this.#ownKey || (key === this.#key && this.#state === 'linked')) return true;
    return this.#channel.sameOriginOnly && this.#isUnclaimed();
  }

  /** Whether any stage of this deck would do: none opened this view, or the one that did is gone. */
  #isUnclaimed(): boolean {
    return this.#state !== 'linked' && (this.#ownKey === '' || this.#state === 'lost');
  }

  #disconnect(): void {
    if (this.#state === 'lost') return;
    this.#state = 'lost';
    this.#changed();
  }
}
