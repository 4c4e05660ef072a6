/** Everything that is wrong with the editor's files, in one error: a line each, `file:line: expected what, got what`. */
class ContentError extends Error {
  override name = 'ContentError';

  constructor(problems: readonly string[]) {
    super(`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}\n${problems.join('\n')}`);
    // the editor's file is to be changed, not the program: a stack trace would only hide the message
    this.stack = '';
  }
}

/** A place in a file of the editor: path relative to the project, line counted from one. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** Thrown for a row of a table that is right by itself and cannot be drawn. */
export class RowError extends Error {
  readonly place: Place;

  constructor(place: Place, message: string) {
    super(message);
    this.place = place;
  }
}

/** Collects problems, so that an editor hears of all of them at once and not of the first alone. */
export class Problems {
  readonly #found: (Place & { readonly message: string })[] = [];

  add({ file, line }: Place, message: string): void {
    this.#found.push({ file, line, message });
  }

  /** Whether anything was added for a file. */
  concern(file: string): boolean {
    return this.#found.some((problem) => problem.file === file);
  }

  /** @throws ContentError when anything was added; its lines follow the files from top to bottom */
  throwIfAny(): void {
    if (this.#found.length === 0) return;
    const sorted = this.#found.toSorted((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
    throw new ContentError([...new Set(sorted.map(({ file, line, message }) => `${file}:${line}: ${message}`))]);
  }
}
