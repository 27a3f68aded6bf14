/** The blocks of a document as paragraphs and tables of Word. */
import { AlignmentType, HeadingLevel, PageBreak, Paragraph, type FileChild } from 'docx';
import type { Language } from '@vlis/domain';
import type { Block, List, Run } from '../blocks.js';
import { headingNumbers, itemMark } from '../numbering.js';
import { capitals, runsOf, SINGLE, textRuns } from './lines.js';
import type { Room } from './paper.js';
import { pictureChildren } from './picture.js';
import { tableChildren } from './table.js';

interface Page {
  readonly language: Language;
  readonly room: Room;
  /** Pictures in the document before these blocks. */
  readonly pictures: number;
  /** What follows must not stand alone on the next page: the last line goes with it. */
  readonly signed?: boolean;
}

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

const items = ({ mark, items: all }: List, language: Language, isLast: (index: number) => boolean): Paragraph[] =>
  all.map((runs, i) => {
    const marked: Run = { kind: 'text', text: `${itemMark(mark, i)} ` };
    return new Paragraph({ children: runsOf([marked, ...runs], language), keepNext: isLast(i) });
  });

/** How many of some blocks are pictures. */
export const picturesIn = (blocks: readonly Block[]): number => blocks.filter(({ kind }) => kind === 'picture').length;

export function blockChildren(
  blocks: readonly Block[],
  { language, room, pictures, signed = false }: Page,
): FileChild[] {
  const numbers = headingNumbers(blocks);
  return blocks.flatMap((block, at): FileChild[] => {
    const isLast = signed && at === blocks.length - 1;
    switch (block.kind) {
      case 'heading': {
        const text = block.level === 1 ? capitals(block.text, language) : block.text;
        return [new Paragraph({ heading: LEVELS[block.level], children: textRuns(`${numbers[at]!} ${text}`) })];
      }
      case 'paragraph': {
        const middle = block.centred && { alignment: AlignmentType.CENTER, indent: { firstLine: 0 } };
        return [new Paragraph({ children: runsOf(block.runs, language), keepNext: isLast, ...middle })];
      }
      case 'list':
        return items(block, language, (i) => isLast && i === block.items.length - 1);
      case 'table':
        return tableChildren(block, language, room);
      case 'picture':
        return pictureChildren(block, pictures + picturesIn(blocks.slice(0, at)) + 1, room);
      case 'page-break':
        return [new Paragraph({ style: SINGLE, children: [new PageBreak()] })];
    }
  });
}
