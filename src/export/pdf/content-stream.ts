/** What the characters of a stream are: part of a word, white space, or a delimiter. See ISO 32000-1, 7.2. */
const [regular, white, delimiter] = [0, 1, 2];
const classes = new Uint8Array(256);
for (const character of '\0\t\n\f\r ') classes[character.charCodeAt(0)] = white;
for (const character of '()<>[]{}/%') classes[character.charCodeAt(0)] = delimiter;

const [zero, nine, point, minus, plus] = [48, 57, 46, 45, 43];

/** Further letters of a line: Chromium moves to each and shows it by itself. */
const furtherLetters = /(?:\s-?[\d.]+ -?[\d.]+ Td <[\dA-F]+> Tj)+/y;

/**
 * Reads a content stream instruction by instruction. It keeps no instruction: a document has some hundred thousand, most of them steps along
 * the outlines of maps.
 */
export class ContentReader {
  readonly #stream: string;
  readonly #joinsLetters: boolean;
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #numbers: number[] = [];
  readonly #decimals: number[] = [];
  #at = 0;

  /** the operator of the instruction in hand */
  operator = '';
  /** where the instruction in hand begins, with its operands, and where it ends */
  start = 0;
  end = 0;
  /** how many operands it has; a dictionary or an array is one for each of its parts */
  operandCount = 0;

  /**
   * @param stream its decoded bytes, one character each
   * @param joinsLetters whether a line of letters counts as one instruction, which shows its first: faster, where the place of
   *   each letter is not needed
   */
  constructor(stream: string, joinsLetters = false) {
    this.#stream = stream;
    this.#joinsLetters = joinsLetters;
  }

  /**
   * Goes to the next instruction.
   *
   * @returns whether there is one
   * @throws Error in one sentence where the stream is not well formed
   */
  next(): boolean {
    this.operandCount = 0;
    for (;;) {
      this.#skipGap();
      const start = this.#at;
      if (start >= this.#stream.length) return this.#endAfterOperator();
      const first = this.#stream.charCodeAt(start);
      const isNumber = (first >= zero && first <= nine) || first === point || first === minus || first === plus;
      this.#at = isNumber ? this.#readNumber(start) : this.#endOfToken(start);
      if (this.operandCount === 0) this.start = start;
      if (this.#isOperator(start)) {
        this.operator = this.#stream.slice(start, this.#at);
        if (this.#joinsLetters && this.operator === 'Tj') this.#at = this.#endOfLetters(this.#at);
        this.end = this.#at;
        // the bytes of an inline image are no tokens: they end at EI between white space
        if (this.operator === 'ID') this.#at = this.#endOfImage(this.#at);
        return true;
      }
      this.#starts[this.operandCount] = start;
      this.#ends[this.operandCount++] = this.#at;
    }
  }

  /** An operand as the stream writes it. */
  operand(index: number): string {
    return index < this.operandCount ? this.#stream.slice(this.#starts[index], this.#ends[index]) : '';
  }

  /** The value of an operand that is a number. */
  number(index: number): number {
    return this.#numbers[index] ?? Number.NaN;
  }

  /** How many digits an operand that is a number has after its point. */
  decimals(index: number): number {
    return this.#decimals[index] ?? 0;
  }

  /** Where an operand ends in the stream. */
  endOf(index: number): number {
    return this.#ends[index] ?? this.end;
  }

  #skipGap(): void {
    for (; this.#at < this.#stream.length; this.#at++) {
      const code = this.#stream.charCodeAt(this.#at);
      if (code === 37) while (this.#at + 1 < this.#stream.length && !'\r\n'.includes(this.#stream[this.#at + 1] ?? '')) this.#at++;
      else if (classes[code] !== white) return;
    }
  }

  #endOfToken(start: number): number {
    const stream = this.#stream;
    const first = stream[start] ?? '';
    if (first === '(') return this.#endOfString(start);
    if (stream.startsWith('<<', start) || stream.startsWith('>>', start)) return start + 2;
    if (first === '<' && stream.indexOf('>', start) > 0) return stream.indexOf('>', start) + 1;
    if ('[]{}'.includes(first)) return start + 1;
    if (first !== '/' && classes[stream.charCodeAt(start)] === delimiter)
      throw new Error(`expected a token at byte ${start}, got "${first}"`);
    let end = start + 1;
    while (end < stream.length && classes[stream.charCodeAt(end)] === regular) end++;
    return end;
  }

  /**
   * Works an operand out while it looks for its end: most of a stream is numbers, and cutting each out of it would take longer.
   *
   * @returns where it ends
   */
  #readNumber(start: number): number {
    const stream = this.#stream;
    const sign = stream.charCodeAt(start);
    let digits = 0;
    let scale = 0;
    let decimals = 0;
    let at = sign === minus || sign === plus ? start + 1 : start;
    for (; at < stream.length; at++) {
      const code = stream.charCodeAt(at);
      if (code >= zero && code <= nine) {
        digits = digits * 10 + code - zero;
        if (scale > 0) {
          scale *= 10;
          decimals++;
        }
      } else if (code === point && scale === 0) scale = 1;
      else if (classes[code] === regular) digits = Number.NaN;
      else break;
    }
    const value = scale > 1 ? digits / scale : digits;
    this.#numbers[this.operandCount] = sign === minus ? -value : value;
    this.#decimals[this.operandCount] = decimals;
    return at;
  }

  #isOperator(start: number): boolean {
    const code = this.#stream.charCodeAt(start);
    const isWord = ((code | 32) >= 97 && (code | 32) <= 122) || code === 39 || code === 34;
    if (!isWord || this.#at - start < 4) return isWord;
    return !['true', 'false', 'null'].includes(this.#stream.slice(start, this.#at));
  }

  #endAfterOperator(): false {
    if (this.operandCount > 0)
      throw new Error(`expected an operator after "${this.operand(0)}" at byte ${this.start}, got the end of the stream`);
    return false;
  }

  /** The place behind the parenthesis that closes the one at `start`. */
  #endOfString(start: number): number {
    let depth = 0;
    for (let at = start; at < this.#stream.length; at++) {
      const character = this.#stream[at];
      if (character === '\\') at++;
      else if (character === '(') depth++;
      else if (character === ')' && --depth === 0) return at + 1;
    }
    throw new Error(`expected a closing parenthesis for the string at byte ${start}, got the end of the stream`);
  }

  #endOfLetters(start: number): number {
    furtherLetters.lastIndex = start;
    return furtherLetters.test(this.#stream) ? furtherLetters.lastIndex : start;
  }

  #endOfImage(start: number): number {
    const length = this.#stream.slice(start).search(/[\0\t\n\f\r ]EI(?=[\0\t\n\f\r ]|$)/);
    if (length < 0) throw new Error(`expected EI for the inline image at byte ${start}, got the end of the stream`);
    return start + length;
  }
}
