/** One instruction of a content stream: its operands, its operator, and where both lie in the stream. */
export interface Operation {
  readonly operator: string;
  /** as the stream writes them; a dictionary or an array is one token for each of its parts */
  readonly operands: readonly string[];
  readonly start: number;
  readonly end: number;
}

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** White space and comments. See ISO 32000-1, 7.2. */
const gap = /(?:[\0\t\n\f\r ]|%[^\r\n]*)*/y;

/** A token, or the parenthesis that begins a literal string. */
const token = /<<|>>|[[\]{}()]|\/[^\0\t\n\f\r ()<>[\]{}/%]*|<[^>]*>|[^\0\t\n\f\r ()<>[\]{}/%]+/y;

/**
 * Reads the operations of a content stream, in order.
 *
 * @param stream its decoded bytes, one character each
 * @throws Error in one sentence where it is not well formed
 */
export function readOperations(stream: string): Operation[] {
  const operations: Operation[] = [];
  let operands: Token[] = [];
  for (const part of tokensOf(stream)) {
    if (!isOperator(part.text)) {
      operands.push(part);
      continue;
    }
    const start = operands[0]?.start ?? part.start;
    operations.push({ operator: part.text, operands: operands.map(({ text }) => text), start, end: part.end });
    operands = [];
  }
  if (operands[0])
    throw new Error(`expected an operator after "${operands[0].text}" at byte ${operands[0].start}, got the end of the stream`);
  return operations;
}

const isOperator = (text: string) => /^[A-Za-z'"]/.test(text) && !['true', 'false', 'null'].includes(text);

function* tokensOf(stream: string): Generator<Token> {
  for (let end = 0; ; ) {
    gap.lastIndex = end;
    gap.exec(stream);
    const start = gap.lastIndex;
    if (start === stream.length) return;
    token.lastIndex = start;
    const [text] = token.exec(stream) ?? [];
    if (!text) throw new Error(`expected a token at byte ${start}, got "${stream[start]}"`);
    end = text === '(' ? endOfString(stream, start) : start + text.length;
    yield { text: stream.slice(start, end), start, end };
    // the bytes of an inline image are no tokens: they end at EI between white space
    if (text === 'ID') end = endOfImage(stream, end);
  }
}

/** The place behind the parenthesis that closes the one at `start`. */
function endOfString(stream: string, start: number): number {
  let depth = 0;
  for (let at = start; at < stream.length; at++) {
    const character = stream[at];
    if (character === '\\') at++;
    else if (character === '(') depth++;
    else if (character === ')' && --depth === 0) return at + 1;
  }
  throw new Error(`expected a closing parenthesis for the string at byte ${start}, got the end of the stream`);
}

function endOfImage(stream: string, start: number): number {
  const length = stream.slice(start).search(/[\0\t\n\f\r ]EI(?=[\0\t\n\f\r ]|$)/);
  if (length < 0) throw new Error(`expected EI for the inline image at byte ${start}, got the end of the stream`);
  return start + length;
}
