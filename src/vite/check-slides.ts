import { isParagraph } from '../data/article.ts';
import { isAddress } from '../data/cells.ts';
import type { Problems } from '../data/problems.ts';
import { unspoken } from './check-talk.ts';
import { elements, getAttribute, hasClass, textOf, withAttribute } from './markup.ts';
import { lineOf, longestTiming, notesOf, type Slide, timingOf } from './read-slides.ts';

/** An id is part of an address, and the name of a style sheet and of the pictures that `npm run pictures` takes. */
const longestId = 64;

/** Elements that are there for their words. */
const hasWords: ReadonlySet<string> = new Set(['p', 'li', 'dt', 'dd', 'h3', 'figcaption', 'blockquote']);
const drawn: ReadonlySet<string> = new Set(['img', 'svg', 'br']);

/** Holds every slide against its contract: an id of its own, one heading, a source, notes, a planned time, links that lead somewhere. */
export function checkSlides(slides: readonly Slide[], problems: Problems): void {
  const seen = new Map<string, Slide>();
  for (const slide of slides) {
    const earlier = seen.get(slide.id);
    if (slide.id === '') problems.add(slide, 'section: expected an id, got none');
    else if (!/^[a-z][a-z0-9-]*$/.test(slide.id)) problems.add(slide, `id: expected lower-case words joined by hyphens, got "${slide.id}"`);
    else if (slide.id.length > longestId) problems.add(slide, `id: expected at most ${longestId} letters, got ${slide.id.length}`);
    else if (earlier)
      problems.add(slide, `id: expected one slide with the id "${slide.id}", got another at ${earlier.file}:${earlier.line}`);
    seen.set(slide.id, slide);
    checkSlide(slide, problems);
  }
  for (const slide of slides) checkLinks(slide, seen, problems);
}

function checkSlide(slide: Slide, problems: Problems): void {
  const name = slide.id || 'section';
  const headings = elements(slide.element, ({ tagName }) => tagName === 'h1' || tagName === 'h2');
  if (headings.length !== 1)
    problems.add(slide, `${name}: expected one heading (<h2>, on the title <h1>), got ${headings.length || 'none'}`);
  else if (headings[0] && textOf(headings[0]) === '' && withAttribute(headings[0], 'data-fact').length === 0)
    problems.add(slide, `${name}: expected a heading with words in it, got an empty one`);

  if (slide.sources.length === 0) problems.add(slide, `${name}: data-source: expected paragraphs such as "1.3", or "own", got none`);
  for (const source of slide.sources)
    if (source !== 'own' && !isParagraph(source))
      problems.add(slide, `${name}: data-source: expected a paragraph of the article or "own", got "${source}"`);

  checkNotes(slide, problems);
  checkWordsIn(slide, problems);

  if (Number.isNaN(timingOf(slide)))
    problems.add(
      slide,
      `${name}: data-timing: expected whole seconds from 0 to ${longestTiming}, got "${getAttribute(slide.element, 'data-timing') ?? ''}"`,
    );
}

/** Names paragraphs and entries of lists without words: on the slide they are a gap, and a bullet of nothing. */
function checkWordsIn(slide: Slide, problems: Problems): void {
  for (const element of elements(slide.element, ({ tagName }) => hasWords.has(tagName))) {
    // what the build fills in, and what is drawn
    const isFilled = [element, ...elements(element, () => true)].some(
      ({ tagName, attrs }) => drawn.has(tagName) || attrs.some(({ name }) => name.startsWith('data-')),
    );
    if (textOf(element) === '' && !isFilled)
      problems.add({ file: slide.file, line: lineOf(element) }, `expected words in <${element.tagName}>, got none`);
  }
}

/** Finds notes, and whatever else could hold words for the speaker, which a build without notes would leave in. */
function checkNotes(slide: Slide, problems: Problems): void {
  const notes = notesOf(slide);
  if (!notes || textOf(notes) === '')
    problems.add(slide, `${slide.id || 'section'}: expected speaker notes in <aside class="notes">, got none`);
  const asides = elements(slide.element, (element) => element.tagName === 'aside' || hasClass(element, 'notes'));
  for (const aside of asides.filter((element) => element !== notes))
    problems.add(
      { file: slide.file, line: lineOf(aside) },
      `expected one <aside class="notes"> in a slide and nothing like it, got another <${aside.tagName}>`,
    );
  const inside = new Set(asides.flatMap((aside) => elements(aside, () => true)));
  for (const element of elements(slide.element, (one) => !inside.has(one))) {
    const name = unspoken.find((one) => hasClass(element, one));
    if (name) problems.add({ file: slide.file, line: lineOf(element) }, `class: expected "${name}" inside the notes, got it outside`);
  }
}

function checkLinks(slide: Slide, slides: ReadonlyMap<string, Slide>, problems: Problems): void {
  for (const link of elements(slide.element, ({ tagName }) => tagName === 'a')) {
    const href = getAttribute(link, 'href') ?? '';
    const place = { file: slide.file, line: lineOf(link) };
    if (href.startsWith('#')) {
      if (!slides.has(href.slice(1))) problems.add(place, `href: expected the id of a slide, got "${href}"`);
    } else if (!isAddress(href)) problems.add(place, `href: expected "#slide" or an https address, got "${href}"`);
  }
}
