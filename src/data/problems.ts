/** Everything that is wrong with the editor's files, in one error: a line each, `file:line: what was expected, got what`. */
class ContentError extends Error {
  override name = 'ContentError';

  constructor(problems: readonly string[]) {
    super(`${problems.length} problems\n${problems.join('\n')}`);
    // an editor's mistake is no fault of the program: where in the code it was noticed would only hide the message
    this.stack = '';
  }
}

/** Collects problems, so that an editor hears of all of them at once and not of the first alone. */
export class Problems {
  readonly #lines: string[] = [];

  add(place: { file: string; line: number }, message: string): void {
    this.#lines.push(`${place.file}:${place.line}: ${message}`);
  }

  /** @throws ContentError when anything was added */
  throwIfAny(): void {
    if (this.#lines.length > 0) throw new ContentError(this.#lines);
  }
}
