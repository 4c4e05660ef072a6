import { ContentReader } from './content-stream.ts';

/** Operators that put words or images on the page. */
const shows = new Set(['Tj', 'TJ', "'", '"', 'Do', 'EI']);

/** Operators that leave something on the page. */
const paints = new Set([...shows, 'f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'sh']);

/** Instructions between marks, one after the other. */
interface Run {
  readonly start: number;
  end: number;
  /** whether they put words or images on the page */
  shows: boolean;
  /** whether they leave something on the page */
  paints: boolean;
  /** how many text objects they begin and end */
  begun: number;
  ended: number;
}

/** What lies inside a mark, or in the whole stream. */
export interface Level {
  readonly marks: readonly Mark[];
  readonly runs: readonly Run[];
}

/** A stretch of a content stream between BMC or BDC and its EMC. */
export interface Mark extends Level {
  /** where its BMC or BDC begins, with its operands, and ends */
  readonly start: number;
  readonly end: number;
  /** the number by which the structure tree names it */
  readonly mcid?: number;
  readonly isArtifact: boolean;
}

interface OpenLevel extends Level {
  readonly marks: Mark[];
  readonly runs: Run[];
  run?: Run | undefined;
}
type OpenMark = OpenLevel & Mark & { readonly operator: string };

/**
 * Reads a content stream as the tree that its marks form.
 *
 * @param stream its decoded bytes, one character each
 * @param onInstruction called for every instruction that is not a mark, with the number of the content that it belongs to, if any
 * @param joinsLetters see `ContentReader`
 * @throws Error in one sentence where marks do not pair, or name their properties outside the stream
 */
export function readMarks(
  stream: string,
  onInstruction: (reader: ContentReader, mcid: number | undefined) => void = () => {},
  joinsLetters = false,
): Level {
  const top: OpenLevel = { marks: [], runs: [] };
  const open: OpenMark[] = [];
  let level = top;
  let mcid: number | undefined;
  const reader = new ContentReader(stream, joinsLetters);
  while (reader.next()) {
    const { operator } = reader;
    if (operator === 'BMC' || operator === 'BDC') {
      const mark = markAt(reader);
      level.marks.push(mark);
      level.run = undefined;
      open.push(mark);
      level = mark;
    } else if (operator === 'EMC') {
      if (!open.pop()) throw new Error(`expected BMC or BDC before the EMC at byte ${reader.start}, got none`);
      level = open.at(-1) ?? top;
    } else {
      extend(level, reader);
      onInstruction(reader, mcid);
      continue;
    }
    mcid = open.findLast((mark) => mark.mcid !== undefined)?.mcid;
  }
  const unclosed = open.at(-1);
  if (unclosed) throw new Error(`expected EMC after the ${unclosed.operator} at byte ${unclosed.start}, got the end of the stream`);
  return top;
}

/** Adds an instruction to the last run of a level. */
function extend(level: OpenLevel, { operator, start, end }: ContentReader): void {
  if (!level.run) {
    level.run = { start, end, shows: false, paints: false, begun: 0, ended: 0 };
    level.runs.push(level.run);
  }
  const { run } = level;
  run.end = end;
  if (paints.has(operator)) {
    run.paints = true;
    run.shows ||= shows.has(operator);
  } else if (operator === 'BT') run.begun++;
  else if (operator === 'ET') run.ended++;
}

function markAt(reader: ContentReader): OpenMark {
  const { operator, start, end, operandCount } = reader;
  if (operator === 'BDC' && reader.operand(1) !== '<<')
    throw new Error(`expected the properties of the mark at byte ${start} as a dictionary, got "${reader.operand(1)}"`);
  const operands = Array.from({ length: operandCount }, (_, index) => reader.operand(index));
  const key = operands.indexOf('/MCID');
  const mcid = key < 0 ? undefined : Number(operands[key + 1]);
  if (mcid !== undefined && !Number.isInteger(mcid))
    throw new Error(`expected a whole number as MCID at byte ${start}, got "${operands[key + 1]}"`);
  return { operator, start, end, marks: [], runs: [], isArtifact: operands[0] === '/Artifact', ...(mcid !== undefined && { mcid }) };
}

/** All marks of a stretch that the structure tree names, those inside others too. */
export function* taggedMarks({ marks }: Level): Generator<Mark & { readonly mcid: number }> {
  for (const mark of marks) {
    if (mark.mcid !== undefined) yield { ...mark, mcid: mark.mcid };
    yield* taggedMarks(mark);
  }
}
