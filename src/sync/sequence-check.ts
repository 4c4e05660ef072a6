import type { Message } from './messages.ts';

/** Keeps the order: of each load of a window, only messages newer than all before are let in. */
export class SequenceCheck {
  readonly #last = new Map<string, number>();

  /** Whether anything of this load was let in before. */
  hasSeen(load: string): boolean {
    return this.#last.has(load);
  }

  accept({ load, number }: Pick<Message, 'load' | 'number'>): boolean {
    if (number <= (this.#last.get(load) ?? -1)) return false;
    this.#last.set(load, number);
    return true;
  }
}
