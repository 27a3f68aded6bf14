/** What the file says of itself: title, author, language, and the day of the document where the library would write the clock's. */
import { plainText } from '../plain-text.js';
import type { Document } from '../document.js';
import { documentWords } from '../words.js';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const escaped = (text: string): string => plainText(text).replace(/[&<>]/g, (sign) => ENTITIES[sign]!);

/** docProps/core.xml, after ISO/IEC 29500-2:2021, 11 (core properties). */
export function coreProperties({ kind, summary, head, language, madeOn }: Document): string {
  const author = escaped(head.issuing);
  const day = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${madeOn}T00:00:00Z</dcterms:${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(`${kind} ${summary}`)}</dc:title><dc:creator>${author}</dc:creator>`,
    `<cp:lastModifiedBy>${author}</cp:lastModifiedBy>${day('created')}${day('modified')}`,
    `<dc:language>${documentWords[language].tag}</dc:language></cp:coreProperties>`,
  ].join('');
}
