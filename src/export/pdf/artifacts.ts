import type { Edit } from './edits.ts';
import { type Level, type Mark, taggedMarks } from './marked-content.ts';

/** What makes everything in a content stream either tagged or an artifact, and the numbers of what was tagged and then is an artifact. */
interface Artifacts {
  readonly edits: readonly Edit[];
  readonly numbers: readonly number[];
}

/**
 * Marks as artifacts, which a screen reader passes over, what a content stream draws outside the structure tree, and lines and surfaces that
 * Chromium gave to the element around them.
 *
 * @param tags the structure type of the element that names each content, by number
 * @throws Error in one sentence where the stream does not hold just the content that the structure tree names
 */
export function markArtifacts(stream: Level, tags: ReadonlyMap<number, string>): Artifacts {
  compare(
    [...taggedMarks(stream)].map(({ mcid }) => mcid),
    tags,
  );
  const numbers: number[] = [];
  const edits: Edit[] = [];
  const visit = (level: Level): void => {
    for (const { start, end } of unmarkedRuns(level))
      edits.push({ start, end: start, text: '/Artifact BMC\n' }, { start: end, end, text: '\nEMC' });
    for (const mark of level.marks) {
      if (mark.isArtifact) continue;
      if (mark.mcid === undefined) visit(mark);
      else if (isDecorative(mark, tags)) {
        edits.push({ start: mark.start, end: mark.end, text: '/Artifact BMC' });
        numbers.push(mark.mcid);
      }
    }
  };
  visit(stream);
  return { edits, numbers };
}

/** @throws Error unless the stream holds each content that the structure tree names, once, and no other */
function compare(found: readonly number[], tags: ReadonlyMap<number, string>): void {
  const known = new Set<number>();
  for (const mcid of found) {
    if (known.has(mcid)) throw new Error(`expected the marked content ${mcid} once, got it twice`);
    known.add(mcid);
  }
  const missing = [...tags.keys()].filter((mcid) => !known.has(mcid));
  if (missing.length > 0)
    throw new Error(`expected the ${tags.size} marked contents that the structure tree names, got no ${missing.join(', ')} in the page`);
  const unknown = found.filter((mcid) => !tags.has(mcid));
  if (unknown.length > 0)
    throw new Error(
      `expected an element of the structure tree for each of ${found.length} marked contents, got none for ${unknown.join(', ')}`,
    );
}

/** Neither words nor part of a figure, nor around content with a number of its own. */
function isDecorative({ mcid = -1, marks, runs }: Mark, tags: ReadonlyMap<number, string>): boolean {
  return tags.get(mcid) !== 'Figure' && marks.length === 0 && !runs.some(({ shows }) => shows);
}

/** The stretches between marks that leave something on the page. */
function unmarkedRuns({ runs }: Level): Level['runs'] {
  const painting = runs.filter(({ paints }) => paints);
  for (const { begun, ended, start } of painting)
    if (begun !== ended)
      throw new Error(`expected whole text objects between marks, got ${begun} BT and ${ended} ET from byte ${start} on`);
  return painting;
}
