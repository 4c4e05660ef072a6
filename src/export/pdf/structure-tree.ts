import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNull, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import type { Box } from './matrix.ts';

/** Names of what is looked up for every element, often: making a name of a text takes longer than to look it up. */
const keys = { S: PDFName.of('S'), K: PDFName.of('K'), P: PDFName.of('P'), Pg: PDFName.of('Pg'), MCID: PDFName.of('MCID') };

/** Content of a page that an element of the structure tree names by its number. */
export interface TaggedContent {
  readonly element: PDFDict;
  /** the kid of the element that names it: a number, or a dictionary of the type MCR */
  readonly kid: PDFObject;
}

/** The tree of tags of a document, and which content of which page they name. See ISO 32000-1, 14.7. */
export class StructureTree {
  readonly #document: PDFDocument;
  readonly #root: PDFDict;
  /** by the number that a page has for them */
  #owners: ReadonlyMap<number, PDFArray> | undefined;

  /** @throws Error in one sentence when the document has none */
  constructor(document: PDFDocument) {
    const root = document.catalog.lookup(PDFName.of('StructTreeRoot'));
    if (!(root instanceof PDFDict)) throw new Error('expected a tagged PDF, got one without a structure tree');
    this.#document = document;
    this.#root = root;
  }

  /** Every element, each before those inside it. */
  elements(): PDFDict[] {
    const found: PDFDict[] = [];
    const visit = (above: PDFDict): void => {
      for (const kid of this.kids(above)) {
        const element = this.elementAt(kid);
        if (!element) continue;
        found.push(element);
        visit(element);
      }
    };
    visit(this.#root);
    return found;
  }

  /** What an element holds: elements, numbers of marked content, references to content and objects. */
  kids(element: PDFDict): PDFObject[] {
    const kids = element.lookup(keys.K);
    if (kids instanceof PDFArray) return kids.asArray();
    const kid = element.get(keys.K);
    return kid ? [kid] : [];
  }

  /** `Figure`, `H2`, `P`. */
  typeOf(element: PDFDict): string {
    return element.lookup(keys.S, PDFName).asString().slice(1);
  }

  setType(element: PDFDict, type: string): void {
    element.set(keys.S, PDFName.of(type));
  }

  /** Says where on its page a figure is. */
  setBox(figure: PDFDict, { left, bottom, right, top }: Box): void {
    const layout = this.#document.context.obj({ O: 'Layout', Placement: 'Block', BBox: [left, bottom, right, top] });
    figure.set(PDFName.of('A'), layout);
  }

  /** Says which standard types other types stand for. */
  setRoleMap(roles: Readonly<Record<string, PDFName>>): void {
    this.#root.set(PDFName.of('RoleMap'), this.#document.context.obj({ ...roles }));
  }

  setKids(element: PDFDict, kids: readonly PDFObject[]): void {
    if (kids.length === 0) element.delete(keys.K);
    else element.set(keys.K, this.#document.context.obj([...kids]));
  }

  /** The element that a kid is, if it is one. */
  elementAt(kid: PDFObject): PDFDict | undefined {
    const dict = kid instanceof PDFRef ? this.#document.context.lookup(kid) : kid;
    return dict instanceof PDFDict && dict.has(keys.S) ? dict : undefined;
  }

  /**
   * Puts every unbroken run of certain kids of an element into a new element of its own.
   *
   * @throws Error when a kid is content and not an element, as the page would have to name its new parent
   */
  wrapKids(parent: PDFDict, type: string, isWrapped: (kid: PDFDict) => boolean): void {
    const kids: PDFObject[] = [];
    let wrapper: PDFDict | undefined;
    for (const kid of this.kids(parent)) {
      const element = this.elementAt(kid);
      if (!element) throw new Error(`expected elements in the structure type ${this.typeOf(parent)}, got content`);
      if (!isWrapped(element)) {
        wrapper = undefined;
        kids.push(kid);
        continue;
      }
      if (!wrapper) {
        wrapper = this.#document.context.obj({ Type: 'StructElem', S: type, P: element.get(keys.P) ?? PDFNull });
        kids.push(this.#document.context.register(wrapper));
      }
      this.setKids(wrapper, [...this.kids(wrapper), kid]);
      element.set(keys.P, kids.at(-1) ?? PDFNull);
    }
    this.setKids(parent, kids);
  }

  /** The content that elements name, by page and number. */
  content(): Map<PDFRef, Map<number, TaggedContent>> {
    const pages = new Map<PDFRef, Map<number, TaggedContent>>();
    for (const element of this.elements())
      for (const kid of this.kids(element)) {
        const named = this.#contentAt(element, kid);
        if (!named) continue;
        const content = pages.get(named.page) ?? new Map<number, TaggedContent>();
        if (content.has(named.mcid)) throw new Error(`expected one element for the marked content ${named.mcid} of a page, got two`);
        pages.set(named.page, content.set(named.mcid, { element, kid }));
      }
    return pages;
  }

  /** Takes content away from the element that names it; the page then has to mark it as an artifact. */
  release(page: PDFDict, mcid: number, { element, kid }: TaggedContent): void {
    this.setKids(
      element,
      this.kids(element).filter((other) => other !== kid),
    );
    this.#ownersOn(page)?.set(mcid, PDFNull);
  }

  #contentAt(element: PDFDict, kid: PDFObject): { page: PDFRef; mcid: number } | undefined {
    const dict = kid instanceof PDFRef ? this.#document.context.lookup(kid) : kid;
    const number = dict instanceof PDFDict ? dict.lookup(keys.MCID) : dict;
    if (!(number instanceof PDFNumber)) return undefined;
    const own = dict instanceof PDFDict ? dict.get(keys.Pg) : undefined;
    const page = own ?? element.get(keys.Pg);
    if (!(page instanceof PDFRef)) throw new Error(`expected a page for the marked content ${number.asNumber()} of a tag, got none`);
    return { page, mcid: number.asNumber() };
  }

  /** The way back from the marked content of a page to its elements. */
  #ownersOn(page: PDFDict): PDFArray | undefined {
    this.#owners ??= this.#readOwners();
    const key = page.lookupMaybe(PDFName.of('StructParents'), PDFNumber)?.asNumber();
    return key === undefined ? undefined : this.#owners.get(key);
  }

  #readOwners(): Map<number, PDFArray> {
    const owners = new Map<number, PDFArray>();
    const entries = this.#root.lookupMaybe(PDFName.of('ParentTree'), PDFDict)?.lookupMaybe(PDFName.of('Nums'), PDFArray);
    for (let i = 0; entries && i < entries.size(); i += 2) {
      const owner = entries.lookup(i + 1);
      if (owner instanceof PDFArray) owners.set(entries.lookup(i, PDFNumber).asNumber(), owner);
    }
    return owners;
  }
}
