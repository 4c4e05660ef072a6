import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import { type PDFDict, type PDFDocument, PDFHeader, PDFName, type PDFObject, type PDFRef, PDFStream } from '@cantoo/pdf-lib';

/** Compresses on another thread. */
const compress = promisify(deflate);

/** How many objects lie in one stream: whoever looks for one has to inflate all of its stream. */
const objectsPerStream = 200;

/** The bytes of a number in the table of objects: the kind of place, the place, and more about it. */
const widths = [1, 4, 2] as const;

/** Where an object lies: at a byte of the file, or in a stream of objects. */
type Place = { readonly byte: number } | { readonly stream: number; readonly index: number };

/**
 * Writes a document as a file. All objects but streams are packed into streams, see ISO 32000-1, 7.5.7 and 7.5.8. The library's own writer
 * takes a time that grows with the square of the number of objects, and compresses one stream after the other, in JavaScript.
 */
export async function writeDocument(document: PDFDocument): Promise<Uint8Array> {
  // files that were attached become objects
  await document.flush();
  const { context } = document;
  const streams: [PDFRef, PDFStream][] = [];
  const others: [PDFRef, PDFObject][] = [];
  for (const [ref, object] of context.enumerateIndirectObjects())
    if (object instanceof PDFStream) streams.push([ref, object]);
    else others.push([ref, object]);

  const packs: Promise<Uint8Array>[] = [];
  const places = new Map<number, Place>();
  const dictionaries: PDFDict[] = [];
  const firstPack = context.largestObjectNumber + 1;
  for (let i = 0; i < others.length; i += objectsPerStream) {
    const objects = others.slice(i, i + objectsPerStream);
    for (const [index, [ref]] of objects.entries()) places.set(ref.objectNumber, { stream: firstPack + packs.length, index });
    const { index, bodies } = packed(objects);
    dictionaries.push(context.obj({ Type: 'ObjStm', N: objects.length, First: index.length, Filter: 'FlateDecode' }));
    packs.push(compress(Buffer.from(index + bodies, 'latin1')));
  }

  const parts: Uint8Array[] = [];
  let length = 0;
  const write = (part: string | Uint8Array): void => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
    parts.push(bytes);
    length += bytes.length;
  };
  const writeStream = (number: number, dictionary: PDFDict, contents: Uint8Array): void => {
    places.set(number, { byte: length });
    dictionary.set(PDFName.Length, context.obj(contents.length));
    write(`${number} 0 obj\n${dictionary}\nstream\n`);
    write(contents);
    write('\nendstream\nendobj\n');
  };
  write(`${PDFHeader.forVersion(1, 7)}\n`);
  for (const [{ objectNumber }, stream] of streams) writeStream(objectNumber, stream.dict, stream.getContents());
  for (const [i, contents] of (await Promise.all(packs)).entries()) {
    const dictionary = dictionaries[i];
    if (dictionary) writeStream(firstPack + i, dictionary, contents);
  }

  const table = firstPack + packs.length;
  const { Root, Info, ID } = context.trailerInfo;
  const trailer = context.obj({ Type: 'XRef', Size: table + 1, Root, Info, ID, W: [...widths], Filter: 'FlateDecode' });
  const start = length;
  places.set(table, { byte: start });
  writeStream(table, trailer, await compress(tableOf(places, table + 1)));
  write(`startxref\n${start}\n%%EOF\n`);
  return Buffer.concat(parts, length);
}

/** The objects of a stream one after the other, and before them their numbers, each with where its object begins. */
function packed(objects: readonly [PDFRef, PDFObject][]): { index: string; bodies: string } {
  let index = '';
  let bodies = '';
  for (const [ref, object] of objects) {
    index += `${ref.objectNumber} ${bodies.length} `;
    bodies += `${object}\n`;
  }
  return { index, bodies };
}

/** The table of all objects; a number that none has is marked as free. */
function tableOf(places: ReadonlyMap<number, Place>, size: number): Buffer {
  const [kind, place] = widths;
  const width = widths.reduce((sum, bytes) => sum + bytes, 0);
  const table = Buffer.alloc(size * width);
  for (const [number, at] of places) {
    const row = number * width;
    const inStream = 'stream' in at;
    table.writeUInt8(inStream ? 2 : 1, row);
    table.writeUInt32BE(inStream ? at.stream : at.byte, row + kind);
    table.writeUInt16BE(inStream ? at.index : 0, row + kind + place);
  }
  return table;
}
