import type { Message } from './messages.ts';

/** Accepts, of each session, only messages newer than all accepted before: late and repeated ones are stale. */
export class SequenceCheck {
  readonly #last = new Map<string, number>();

  /** Whether any message of this session was accepted before. */
  hasSeen(sessionId: string): boolean {
    return this.#last.has(sessionId);
  }

  accept({ sessionId, sequence }: Pick<Message, 'sessionId' | 'sequence'>): boolean {
    if (sequence <= (this.#last.get(sessionId) ?? -1)) return false;
    this.#last.set(sessionId, sequence);
    return true;
  }
}
