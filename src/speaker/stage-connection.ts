import { openChannel } from '../sync/channel.ts';
import type { Clock } from '../sync/clock.ts';
import { type Body, randomId, readMessage, type State, version } from '../sync/messages.ts';
import { SequenceCheck } from '../sync/sequence-check.ts';

/** `seeking` until the first answer, or until none has come; `lost` while there is no stage: the view then pages by itself. */
export type ConnectionState = 'seeking' | 'linked' | 'lost';

/** Heartbeats without an answer after which the stage counts as gone. Heartbeats and not seconds: a throttled window sends few of them. */
const maxMissedHeartbeats = 2;
const heartbeatMs = 1000;

/** The connection of the speaker view to its stage. A heartbeat a second finds the stage again after a reload of either. */
export class StageConnection {
  readonly #sessionId = randomId();
  readonly #sequence = new SequenceCheck();
  readonly #channel;
  readonly #clock: () => Clock;
  readonly #changed: (state?: State) => void;
  /** the key of the stage that opened this view; empty when nobody did */
  readonly #ownKey: string;
  #messageNumber = 0;
  /** the key of the stage that is spoken to */
  #key: string;
  #stage = '';
  #missedHeartbeats = 0;
  #state: ConnectionState = 'seeking';

  /**
   * @param key that the stage gave this window; empty when nobody opened it
   * @param clock the clock of this window, offered to a stage that has none
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
    this.#channel.send({
      deck: version,
      from: 'speaker',
      key: this.#key,
      sessionId: this.#sessionId,
      sequence: this.#messageNumber++,
      body,
    });
  }

  #call(lost: boolean): void {
    this.send({ kind: 'heartbeat', lost, clock: this.#clock() });
  }

  #onMessage(data: unknown): void {
    const message = readMessage(data);
    if (message?.from !== 'stage') return;
    const { key, sessionId, body } = message;
    if (!this.#isAcceptable(key)) return;
    // messages of a session that has been replaced by a later one are stale, whenever they arrive
    if (sessionId !== this.#stage && this.#sequence.hasSeen(sessionId)) return;
    if (!this.#sequence.accept(message)) return;
    if (body.kind === 'closing') {
      if (sessionId === this.#stage) this.#disconnect();
    } else if (body.kind === 'state') {
      this.#key = key;
      // a stage that has just been loaded may have lost the time: it is offered the clock of this view before its own is shown
      if (sessionId !== this.#stage) this.#call(true);
      this.#stage = sessionId;
      this.#missedHeartbeats = 0;
      this.#state = 'linked';
      this.#changed(body.state);
    }
  }

  /** The stage that opened this view is always taken; another of the same origin only while there is none. */
  #isAcceptable(key: string): boolean {
    if (key !== '' && key === this.#ownKey) return true;
    if (key === this.#key && this.#state === 'linked') return true;
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
