import { type Token, type TokenHandler, Tokenizer, TokenizerMode } from 'parse5';

/** A tag or a stretch of words of a slide's file, as the editor wrote it: the parsed tree no longer shows which tags were missing. */
export interface Tag {
  readonly type: 'start' | 'end' | 'words';
  /** the element's name in lower case; empty for words */
  readonly name: string;
  readonly attributes: readonly { readonly name: string; readonly value: string; readonly line: number }[];
  /** whether a slash ends the tag, which closes the elements of a drawing */
  readonly closesItself: boolean;
  readonly words: string;
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** Elements whose content is no markup. */
const raw: ReadonlySet<string> = new Set(['script', 'style', 'iframe', 'noscript', 'noembed', 'noframes', 'xmp', 'title', 'textarea']);

/**
 * Reads the tags and words of a file in order.
 *
 * @param onError is told what HTML itself calls an error, in its words with hyphens
 */
export function tagsOf(text: string, onError: (line: number, code: string) => void): Tag[] {
  const tags: Tag[] = [];
  const handler: TokenHandler = {
    onStartTag(token) {
      tags.push(tag('start', token));
      if (raw.has(token.tagName)) tokenizer.state = TokenizerMode.RAWTEXT;
    },
    onEndTag: (token) => tags.push(tag('end', token)),
    onCharacter: (token) => tags.push(words(token)),
    onNullCharacter: (token) => tags.push(words(token)),
    onDoctype: ({ location }) => tags.push({ ...nothing, type: 'start', name: '!doctype', ...placeOf(location) }),
    onWhitespaceCharacter() {},
    onComment() {},
    onEof() {},
    onParseError: ({ code, startLine }) => onError(startLine, code),
  };
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, handler);
  tokenizer.write(text, true);
  return tags;
}

const nothing = { name: '', attributes: [], closesItself: false, words: '' } as const;

function tag(type: 'start' | 'end', { tagName, attrs, selfClosing, location }: Token.TagToken): Tag {
  const place = placeOf(location);
  const attributes = attrs.map(({ name, value }) => ({ name, value, line: location?.attrs?.[name]?.startLine ?? place.line }));
  return { ...nothing, type, name: tagName, attributes, closesItself: selfClosing, ...place };
}

function words({ chars, location }: Token.CharacterToken): Tag {
  return { ...nothing, type: 'words', words: chars, ...placeOf(location) };
}

function placeOf(location: Token.Location | null) {
  return { line: location?.startLine ?? 1, column: location?.startCol ?? 1, offset: location?.startOffset ?? 0 };
}
