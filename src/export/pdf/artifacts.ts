import type { Operation } from './content-stream.ts';
import { isMark, type Mark, operationsIn, readMarks, taggedMarks } from './marked-content.ts';

/** Operators that put words or images on the page. */
const shows = new Set(['Tj', 'TJ', "'", '"', 'Do', 'EI']);

/** Operators that leave something on the page. */
const paints = new Set([...shows, 'f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'sh']);

/** A content stream in which everything is either tagged or an artifact, and the numbers of what was tagged and now is an artifact. */
export interface MarkedStream {
  readonly stream: string;
  readonly artifacts: readonly number[];
}

/**
 * Marks as artifacts, which a screen reader passes over, what a content stream draws outside the structure tree, and lines and surfaces that
 * Chromium gave to the element around them.
 *
 * @param stream the decoded bytes, one character each
 * @param tags the structure type of the element that names each content, by number
 * @throws Error in one sentence where the stream is not well formed, or does not hold just the content that the structure tree names
 */
export function markArtifacts(stream: string, tags: ReadonlyMap<number, string>): MarkedStream {
  const nodes = readMarks(stream);
  compare(
    [...taggedMarks(nodes)].map(({ mcid }) => mcid),
    tags,
  );
  const artifacts: number[] = [];
  const edits: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  const visit = (level: readonly (Operation | Mark)[]): void => {
    for (const run of unmarkedRuns(level)) {
      edits.push({ start: run.start, end: run.start, text: '/Artifact BMC\n' }, { start: run.end, end: run.end, text: '\nEMC' });
    }
    for (const mark of level.filter(isMark)) {
      if (mark.isArtifact) continue;
      if (mark.mcid === undefined) visit(mark.children);
      else if (isDecorative(mark, tags)) {
        edits.push({ start: mark.open.start, end: mark.open.end, text: '/Artifact BMC' });
        artifacts.push(mark.mcid);
      }
    }
  };
  visit(nodes);
  return { stream: edited(stream, edits), artifacts };
}

/** @throws Error unless the stream holds each content that the structure tree names, once, and no other */
function compare(found: readonly number[], tags: ReadonlyMap<number, string>): void {
  const repeated = found.find((mcid, index) => found.indexOf(mcid) !== index);
  if (repeated !== undefined) throw new Error(`expected the marked content ${repeated} once, got it twice`);
  const missing = [...tags.keys()].filter((mcid) => !found.includes(mcid));
  if (missing.length > 0)
    throw new Error(`expected the ${tags.size} marked contents that the structure tree names, got no ${missing.join(', ')} in the page`);
  const unknown = found.filter((mcid) => !tags.has(mcid));
  if (unknown.length > 0)
    throw new Error(
      `expected an element of the structure tree for each of ${found.length} marked contents, got none for ${unknown.join(', ')}`,
    );
}

/** Neither words nor part of a figure, nor around content with a number of its own. */
function isDecorative(mark: Mark, tags: ReadonlyMap<number, string>): boolean {
  if (tags.get(mark.mcid ?? -1) === 'Figure') return false;
  if (mark.children.some(isMark)) return false;
  return ![...operationsIn(mark.children)].some(({ operator }) => shows.has(operator));
}

/** The stretches between marks that leave something on the page. */
function unmarkedRuns(level: readonly (Operation | Mark)[]): { start: number; end: number }[] {
  const runs: Operation[][] = [[]];
  for (const node of level) {
    if (isMark(node)) runs.push([]);
    else runs.at(-1)?.push(node);
  }
  return runs
    .filter((run) => run.some(({ operator }) => paints.has(operator)))
    .map((run) => {
      const count = (operator: string) => run.filter((operation) => operation.operator === operator).length;
      if (count('BT') !== count('ET'))
        throw new Error(
          `expected whole text objects between marks, got ${count('BT')} BT and ${count('ET')} ET from byte ${run[0]?.start} on`,
        );
      return { start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 };
    });
}

function edited(stream: string, edits: readonly { start: number; end: number; text: string }[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text } of [...edits].sort((one, other) => one.start - other.start)) {
    result += stream.slice(at, start) + text;
    at = end;
  }
  return result + stream.slice(at);
}
