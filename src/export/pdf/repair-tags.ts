import { type PDFDict, PDFName } from '@cantoo/pdf-lib';
import { roleMap, standardTypes } from './standard-types.ts';
import type { StructureTree } from './structure-tree.ts';

/**
 * Makes of Chromium's tags those that PDF/UA-1 asks for: sections around headings, a body in every item of a list, paragraphs that hold no
 * others, no element without content, and a standard type for each.
 *
 * @throws Error in one sentence for a type that is neither standard nor known
 */
export function repairTags(tree: StructureTree): void {
  for (const element of tree.elements()) {
    const inner = tree.kids(element).map((kid) => tree.elementAt(kid));
    const holds = (...types: readonly string[]) => inner.some((kid) => kid && types.includes(tree.typeOf(kid)));
    const type = tree.typeOf(element);
    if (type === 'NonStruct' && holds('H1', 'H2')) tree.setType(element, 'Sect');
    else if (type === 'LI') tree.wrapKids(element, 'LBody', (kid) => !['Lbl', 'LBody'].includes(tree.typeOf(kid)));
    else if (type === 'P' && holds('P')) {
      tree.setType(element, 'Div');
      tree.wrapKids(element, 'P', (kid) => tree.typeOf(kid) !== 'P');
    }
  }
  removeEmpty(tree);
  mapTypes(tree);
}

/** Elements of which decoration was all; an empty cell of a table keeps its place. */
function removeEmpty(tree: StructureTree): void {
  const isEmpty = (element: PDFDict) => tree.kids(element).length === 0 && !['TD', 'TH'].includes(tree.typeOf(element));
  // inner elements first, as their parents may then be empty too
  for (const element of tree.elements().reverse()) {
    const kids = tree.kids(element);
    const left = kids.filter((kid) => {
      const inner = tree.elementAt(kid);
      return !inner || !isEmpty(inner);
    });
    if (left.length < kids.length) tree.setKids(element, left);
  }
}

function mapTypes(tree: StructureTree): void {
  const used = new Set(tree.elements().map((element) => tree.typeOf(element)));
  const mapped: ReadonlyMap<string, string> = new Map(Object.entries(roleMap));
  const unknown = [...used].filter((type) => !standardTypes.has(type) && !mapped.has(type));
  if (unknown.length > 0)
    throw new Error(`expected standard structure types or ${[...mapped.keys()].join(', ')}, got ${unknown.join(', ')}`);
  tree.setRoleMap(Object.fromEntries([...mapped].filter(([type]) => used.has(type)).map(([type, role]) => [type, PDFName.of(role)])));
}
