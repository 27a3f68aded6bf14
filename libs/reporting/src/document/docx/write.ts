/**
 * From a document to the bytes of a .docx. This folder alone knows the package `docx`, and is loaded with the first document
 * that is written.
 *
 * The same value gives the same bytes on every machine and day. What the package takes from the clock or counts across
 * documents is given to it: the days in docProps/core.xml (`properties.ts`), the numbers of pictures (`picture.ts`), the hours
 * in the archive (`settledZip`). What it draws by lot, the names of hyperlinks, comments and embedded fonts, is not used.
 */
import { AlignmentType, File, Header, Packer, PageNumber, Paragraph, SectionType, TextRun, type FileChild } from 'docx';
import { TYPEFACE } from '../../workbook/looks.js';
import { settledZip } from '../../zip/settled-zip.js';
import { plainText } from '../plain-text.js';
import type { Annex, Document } from '../document.js';
import { annexName, documentWords, goesWith } from '../words.js';
import { blockChildren, picturesIn } from './blocks.js';
import { endOf } from './end.js';
import { headOf } from './head.js';
import { capitals, centred, SINGLE } from './lines.js';
import { BETWEEN, INDENT, LINE, pageOn, roomOn, SIZE, spaced } from './paper.js';
import { coreProperties } from './properties.js';
import { CELL_STYLES } from './table.js';

const heading = (outlineLevel: number, before: number) => ({
  run: { size: SIZE.body * 2, bold: true, color: '000000', font: TYPEFACE },
  paragraph: {
    spacing: { before, after: BETWEEN, ...spaced(LINE) },
    indent: { firstLine: INDENT },
    keepNext: true,
    outlineLevel,
  },
});

const styles = (language: Document['language']) => ({
  default: {
    document: {
      run: {
        ...{ font: TYPEFACE, size: SIZE.body * 2, color: '000000' },
        language: { value: documentWords[language].tag },
      },
      paragraph: {
        ...{ alignment: AlignmentType.JUSTIFIED, indent: { firstLine: INDENT } },
        spacing: { after: BETWEEN, ...spaced(LINE) },
      },
    },
    heading1: heading(0, 2 * BETWEEN),
    heading2: heading(1, BETWEEN),
    heading3: heading(2, BETWEEN),
  },
  paragraphStyles: [
    {
      ...{ id: SINGLE, name: 'Single line', basedOn: 'Normal' },
      paragraph: { indent: { firstLine: 0 }, spacing: { before: 0, after: 0, ...spaced(240) } },
    },
    ...CELL_STYLES,
  ],
});

/** The number of the page in the middle of the upper margin; the first page of the whole has none. */
const pageNumber = (): Header =>
  new Header({
    children: [
      new Paragraph({
        ...{ style: SINGLE, alignment: AlignmentType.CENTER },
        children: [new TextRun({ children: [PageNumber.CURRENT], size: SIZE.pageNumber * 2 })],
      }),
    ],
  });

const empty = (): Header => new Header({ children: [new Paragraph({})] });

function annexChildren(document: Document, { title, orientation, blocks }: Annex, index: number): FileChild[] {
  const before = [document, ...document.annexes.slice(0, index)].map((part) => picturesIn(part.blocks));
  const { language } = document;
  return [
    centred(annexName(document, index), { bold: true }, { keepNext: true }),
    centred(capitals(title, language), { bold: true }, { keepNext: true }),
    centred(goesWith(document), { size: SIZE.caption, italic: true }, { spacing: { after: 2 * BETWEEN } }),
    ...blockChildren(blocks, {
      ...{ language, room: roomOn(orientation), pictures: before.reduce((all, one) => all + one, 0) },
    }),
  ];
}

function fileOf(document: Document): File {
  const { language, blocks, annexes, signature, kind, summary } = document;
  const room = roomOn('portrait');
  return new File({
    title: plainText(`${kind} ${summary}`),
    styles: styles(language),
    sections: [
      {
        properties: { page: pageOn('portrait'), titlePage: true },
        headers: { default: pageNumber(), first: empty() },
        children: [
          ...headOf(document),
          ...blockChildren(blocks, { language, room, pictures: 0, signed: signature !== undefined }),
          ...endOf(document),
        ],
      },
      ...annexes.map((annex, i) => ({
        properties: { page: pageOn(annex.orientation), type: SectionType.NEXT_PAGE },
        headers: { default: pageNumber() },
        children: annexChildren(document, annex, i),
      })),
    ],
  });
}

/** The bytes of a .docx. Throws RangeError where the value is none: a number that is no machine text, a picture that is no PNG. */
export async function docxBytes(document: Document): Promise<Uint8Array> {
  const core = { path: 'docProps/core.xml', data: coreProperties(document) };
  const packed = await Packer.pack(fileOf(document), 'uint8array', undefined, [core]);
  return settledZip(packed);
}
