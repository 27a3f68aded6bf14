/**
 * Paper, margins and sizes after Nghị định 30/2020/NĐ-CP, Phụ lục I: A4; 20 to 25 mm above and below, 30 to 35 left, 15 to 20
 * right; Times New Roman, black; 13 to 14 points for the text, 12 to 13 for the names of the nation and of bodies, 12 and 11 for
 * who receives it. The page number stands in the middle of the upper margin from page 2 on. Lying paper has the same margins.
 */
import { LineRuleType } from 'docx';

/** Twentieths of a point, in which Word measures. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

const MARGIN = { top: 20, bottom: 20, left: 30, right: 15, header: 10, footer: 10 } as const;
const SHORT = 210;
const LONG = 297;

export type Orientation = 'portrait' | 'landscape';

/** Room between the margins, in millimetres. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

export function roomOn(orientation: Orientation): Room {
  const [width, height] = orientation === 'portrait' ? [SHORT, LONG] : [LONG, SHORT];
  return { width: width - MARGIN.left - MARGIN.right, height: height - MARGIN.top - MARGIN.bottom };
}

/** What the library wants to be told of a page; the sides of lying paper it exchanges itself. */
export const pageOn = (orientation: Orientation) => ({
  size: { width: twips(SHORT), height: twips(LONG), orientation },
  margin: Object.fromEntries(Object.entries(MARGIN).map(([side, width]) => [side, twips(width)])),
});

/** Points. */
export const SIZE = {
  body: 14,
  nation: 12,
  motto: 13,
  agency: 12,
  number: 13,
  pageNumber: 13,
  recipients: 12,
  recipient: 11,
  caption: 13,
  note: 12,
} as const;

/** Lines so far apart, in 240ths of their height; the rule is said, since LibreOffice takes a bare number for twips. */
export const spaced = (line: number) => ({ line, lineRule: LineRuleType.AUTO });

/** Twips: the first line of a paragraph is set in by 1,27 cm; 6 points between paragraphs; lines at 1,15, single ones in tables and heads. */
export const INDENT = twips(12.7);
export const BETWEEN = 120;
/** 240ths. */
export const LINE = 276;
