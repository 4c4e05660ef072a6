import { PDFDict, PDFDocument, PDFName, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { repairTags } from '../../src/export/pdf/repair-tags.ts';
import { StructureTree } from '../../src/export/pdf/structure-tree.ts';

/** A tag with what is in it: tags, or the number of a content. */
type Node = readonly [type: string, ...kids: (Node | number)[]];

/** A document of one page with these tags. */
async function tagged(node: Node): Promise<{ document: PDFDocument; tree: StructureTree }> {
  const document = await PDFDocument.create();
  const { context } = document;
  const page = document.addPage().ref;
  const root = context.register(context.obj({ Type: 'StructTreeRoot' }));
  const add = ([type, ...kids]: Node, parent: PDFRef): PDFRef => {
    const ref = context.nextRef();
    const inner = kids.map((kid) => (typeof kid === 'number' ? PDFNumber.of(kid) : add(kid, ref)));
    const element = context.obj({ Type: 'StructElem', S: type, P: parent, Pg: page });
    if (inner.length > 0) element.set(PDFName.of('K'), context.obj(inner));
    context.assign(ref, element);
    return ref;
  };
  context.lookup(root, PDFDict).set(PDFName.of('K'), add(node, root));
  document.catalog.set(PDFName.of('StructTreeRoot'), root);
  return { document, tree: new StructureTree(document) };
}

/** The tags as they are now; each has to name the tag around it. */
function read({ document, tree }: Awaited<ReturnType<typeof tagged>>): Node {
  const nodeOf = (kid: PDFObject): Node | number => {
    const element = tree.elementAt(kid);
    if (!element) return (kid as PDFNumber).asNumber();
    for (const inner of tree.kids(element)) if (inner instanceof PDFRef) expect(tree.elementAt(inner)?.get(PDFName.of('P'))).toBe(kid);
    return [tree.typeOf(element), ...tree.kids(element).map(nodeOf)];
  };
  return nodeOf(document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict).get(PDFName.of('K')) as PDFRef) as Node;
}

test.each<[string, Node, Node]>([
  ['a section around a heading', ['Document', ['NonStruct', ['H2', 0], ['P', 1]]], ['Document', ['Sect', ['H2', 0], ['P', 1]]]],
  [
    'a body beside the label of an item',
    ['L', ['LI', ['Lbl', 0], ['Link', 1], ['NonStruct', 2]]],
    ['L', ['LI', ['Lbl', 0], ['LBody', ['Link', 1], ['NonStruct', 2]]]],
  ],
  ['no second body', ['L', ['LI', ['LBody', ['P', 0]]]], ['L', ['LI', ['LBody', ['P', 0]]]]],
  [
    'paragraphs side by side',
    ['P', ['NonStruct', 0], ['P', ['Span', 1]], ['NonStruct', 2]],
    ['Div', ['P', ['NonStruct', 0]], ['P', ['Span', 1]], ['P', ['NonStruct', 2]]],
  ],
  ['no empty elements but cells', ['Table', ['TR', ['TD'], ['TD', 0]], ['TR', ['NonStruct', ['P']]]], ['Table', ['TR', ['TD'], ['TD', 0]]]],
])('makes %s', async (_what, before, after) => {
  const document = await tagged(before);
  repairTags(document.tree);
  expect(read(document)).toEqual(after);
});

test('maps the types of PDF 2.0 that are used, and stops at others', async () => {
  const { document, tree } = await tagged(['P', ['Strong', 0], ['Span', 1]]);
  repairTags(tree);
  expect(String(document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict).get(PDFName.of('RoleMap')))).toBe('<<\n/Strong /Span\n>>');
  const other = await tagged(['P', ['FENote', 0], ['Sub', 1]]);
  expect(() => repairTags(other.tree)).toThrow('expected standard structure types or Strong, Em, got FENote, Sub');
});

test('stops where an item holds bare content', async () => {
  const { tree } = await tagged(['L', ['LI', 0]]);
  expect(() => repairTags(tree)).toThrow('expected elements in the structure type LI, got content');
});
