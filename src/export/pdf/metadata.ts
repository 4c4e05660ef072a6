import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { DocumentInfo } from '../../paper/document-info.ts';
import { root } from '../options.ts';

/**
 * Writes what the document is and who made it: into its information dictionary, and as XMP, where newer readers and archives look. Creator is
 * this deck with its version, and what printed it; producer and date stay those that Chromium wrote. XMP names PDF/UA-1 too, which the tests of
 * tests/export hold it to.
 */
export function addMetadata(document: PDFDocument, info: DocumentInfo): void {
  document.setTitle(info.title, { showInWindowTitleBar: true });
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { name: string; version: string };
  document.setCreator(`${name} ${version} (${document.getCreator() ?? 'printed'})`);
  if (info.author) document.setAuthor(info.author);
  if (info.subject) document.setSubject(info.subject);
  if (info.keywords) document.setKeywords([info.keywords]);
  const stream = document.context.stream(new TextEncoder().encode(xmpOf(document, info)), { Type: 'Metadata', Subtype: 'XML' });
  document.catalog.set(PDFName.of('Metadata'), document.context.register(stream));
}

function xmpOf(document: PDFDocument, { title, author, subject, keywords, language }: DocumentInfo): string {
  const date = document.getCreationDate()?.toISOString();
  return (
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>' +
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" ' +
    'xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">' +
    '<pdfuaid:part>1</pdfuaid:part>' +
    '<dc:format>application/pdf</dc:format>' +
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>` +
    `<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>` +
    `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escaped(subject)}</rdf:li></rdf:Alt></dc:description>` +
    `<dc:language><rdf:Bag><rdf:li>${escaped(language)}</rdf:li></rdf:Bag></dc:language>` +
    `<pdf:Keywords>${escaped(keywords)}</pdf:Keywords>` +
    `<pdf:Producer>${escaped(document.getProducer() ?? '')}</pdf:Producer>` +
    `<xmp:CreatorTool>${escaped(document.getCreator() ?? '')}</xmp:CreatorTool>` +
    (date ? `<xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate>` : '') +
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
  );
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
