/** A .docx as a reader sees it: its lines, in their order; for tests only. */
import { unzipped } from './read-zip.js';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescaped = (xml: string): string => xml.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);

/** A part of the file, such as `word/document.xml`. */
export const partOf = (docx: Uint8Array, path: string): string => unzipped(docx).get(path)!.toString('utf8');

/** The paragraphs of the body; a line break within one is `\n`. */
export const linesOf = (docx: Uint8Array): readonly string[] =>
  partOf(docx, 'word/document.xml')
    .split('</w:p>')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|(<w:br\/>)/g)]
        .map(([, text, lineBreak]) => (lineBreak ? '\n' : unescaped(text!)))
        .join(''),
    );
