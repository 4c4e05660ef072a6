import type { Place, Problems } from './problems.ts';

/** What editors and programs leave where words are to follow. */
const placeholders = [/\b(TODO|FIXME|TBD)\b/, /\blorem\b/i];

/** Adds a problem where `text` stands for words that are still to be written. */
export function checkFinished(place: Place, text: string, problems: Problems): void {
  for (const placeholder of placeholders) {
    const found = placeholder.exec(text)?.[0];
    if (found) problems.add(place, `expected finished words, got "${found}"`);
  }
}
