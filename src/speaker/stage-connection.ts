import { openChannel } from '../sync/channel.ts';
import { countedUp } from '../sync/clock.ts';
import { type Body, randomId, readMessage, type State, version } from '../sync/messages.ts';
import { SequenceCheck } from '../sync/sequence-check.ts';

/** `seeking` until the first answer, or until none has come; `lost` while there is no stage: the view then pages by itself. */
export type ConnectionState = 'seeking' | 'linked' | 'lost';

/** Heartbeats without an answer after which the stage counts as gone. Heartbeats and not seconds: a throttled window sends few of them. */
const maxMissedHeartbeats = 2;
/** Heartbeats without an answer after which a stage that was there is not only being loaded anew, which takes some seconds on a slow machine. */
const reloadHeartbeats = 8;
const heartbeatMs = 1000;

/** The connection of the speaker view to its stage. A heartbeat a second finds the stage again after a reload of either. */
export class StageConnection {
  readonly #sessionId = randomId();
  readonly #sequence = new SequenceCheck();
  readonly #channel;
  readonly #shown: () => State;
  readonly #changed: (state?: State) => void;
  /** the key of the stage that opened this view; a new one when nobody did, for a stage that this view may open */
  readonly #ownKey: string;
  readonly #openedByStage: boolean;
  /** the windows to send to where there is no BroadcastChannel: the stage that opened this view, and any that this view has opened */
  readonly #stages = new Set<Window>();
  #messageNumber = 0;
  /** the key of the stage that is spoken to */
  #key: string;
  #stage = '';
  /** the stage that has been offered the clock of this view and has not taken it yet */
  #offeredTo = '';
  #missedHeartbeats = 0;
  #state: ConnectionState = 'seeking';

  /**
   * @param key that the stage gave this window; empty when nobody opened it
   * @param shown what this window shows: its clock and place are offered to a stage that has none
   * @param changed called with every state of the stage, and without one when the stage is gone
   */
  constructor(key: string, shown: () => State, changed: (state?: State) => void) {
    this.#openedByStage = key !== '';
    this.#ownKey = key || randomId();
    this.#key = key;
    this.#shown = shown;
    this.#changed = changed;
    const opener = (window.opener as Window | null) ?? undefined;
    if (opener) this.#stages.add(opener);
    this.#channel = openChannel(
      (data, from) => {
        if (from === undefined || from === opener || from.opener === window) this.#onMessage(data, from);
      },
      () => this.#stages,
    );
    const tick = () => {
      if (this.#missedHeartbeats >= maxMissedHeartbeats || (!this.#channel.sameOriginOnly && this.#stages.size === 0)) this.#disconnect();
      this.#missedHeartbeats++;
      this.#call(this.#isUnclaimed());
    };
    tick();
    setInterval(tick, heartbeatMs);
  }

  get state(): ConnectionState {
    return this.#state;
  }

  /** What a stage needs to know that this view opens; see `stageWindowName`. */
  get ownKey(): string {
    return this.#ownKey;
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
    const { clock, slide, step } = this.#shown();
    const passedOn = countedUp(clock, performance.now());
    this.send({ kind: 'heartbeat', lost, foreign: this.#key !== this.#ownKey, clock: passedOn, place: { slide, step } });
  }

  #onMessage(data: unknown, from: Window | undefined): void {
    const message = readMessage(data);
    if (message?.from !== 'stage') return;
    const { key, sessionId, body } = message;
    if (!this.#isAcceptable(key)) return;
    // messages of a session that has been replaced by a later one are stale, whenever they arrive
    if (sessionId !== this.#stage && this.#sequence.hasSeen(sessionId)) return;
    if (!this.#sequence.accept(message)) return;
    if (body.kind === 'closing') {
      if (sessionId === this.#stage) {
        // it may only be loaded anew
        this.#missedHeartbeats = 0;
        this.#disconnect();
      }
    } else if (body.kind === 'state') {
      this.#key = key;
      if (from) this.#stages.add(from);
      // a stage that has just been loaded may have lost the time: it is offered the clock of this view, which stands until it has taken it
      const { clock } = this.#shown();
      if (sessionId !== this.#stage) {
        this.#call(true);
        this.#offeredTo = sessionId;
      }
      if (body.state.clock.state !== 'waiting' || clock.state === 'waiting') this.#offeredTo = '';
      this.#stage = sessionId;
      this.#missedHeartbeats = 0;
      this.#state = 'linked';
      this.#changed(sessionId === this.#offeredTo ? { ...body.state, clock } : body.state);
    }
  }

  /** The stage that opened this view, or that it has opened, and the one spoken to last are always taken; another only while there is none. */
  #isAcceptable(key: string): boolean {
    if (key === this.#ownKey || (key !== '' && key === this.#key)) return true;
    return this.#channel.sameOriginOnly && this.#isUnclaimed();
  }

  /** Whether any stage of this deck would do: none opened this view, or the one that did has been gone for longer than a reload takes. */
  #isUnclaimed(): boolean {
    if (this.#state === 'seeking') return !this.#openedByStage;
    return this.#state === 'lost' && this.#missedHeartbeats > reloadHeartbeats;
  }

  #disconnect(): void {
    if (this.#state === 'lost') return;
    this.#state = 'lost';
    this.#changed();
  }
}
