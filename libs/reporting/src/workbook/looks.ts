/** What each role looks like: Times New Roman, black, thin lines, as Nghị định 30/2020/NĐ-CP sets official paper. */
import type { CellRole } from './sheet.js';

interface Alignment {
  readonly horizontal: 'left' | 'center' | 'right';
  readonly vertical: 'top' | 'middle';
  readonly wrapText?: boolean;
  readonly shrinkToFit?: boolean;
  readonly indent?: number;
}

export interface Look {
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly alignment: Alignment;
  /** Thin lines on all four sides. */
  readonly boxed?: boolean;
  readonly shaded?: boolean;
}

export const TYPEFACE = 'Times New Roman';

const centred: Alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
const top: Alignment = { ...centred, vertical: 'top' };
/** The nation's name and motto are never broken; on a narrow sheet they are set a little smaller. */
const onOneLine: Alignment = { horizontal: 'center', vertical: 'top', shrinkToFit: true };
const left: Alignment = { horizontal: 'left', vertical: 'middle', wrapText: true };
const inset: Alignment = { ...left, indent: 1 };
const right: Alignment = { horizontal: 'right', vertical: 'middle' };

export const looks: Readonly<Record<CellRole, Look>> = {
  agency: { size: 12, alignment: top },
  'agency-issuing': { size: 12, bold: true, alignment: top },
  nation: { size: 12, bold: true, alignment: onOneLine },
  motto: { size: 13, bold: true, alignment: onOneLine },
  rule: { size: 8, alignment: { horizontal: 'center', vertical: 'top' } },
  title: { size: 14, bold: true, alignment: centred },
  subtitle: { size: 12, italic: true, alignment: centred },
  mark: { size: 12, bold: true, alignment: centred },
  head: { size: 11, bold: true, alignment: centred, boxed: true, shaded: true },
  unit: { size: 10, italic: true, alignment: centred, boxed: true, shaded: true },
  sign: { size: 10, alignment: centred, boxed: true },
  stub: { size: 11, alignment: inset, boxed: true },
  'stub-mark': { size: 11, alignment: centred, boxed: true },
  figure: { size: 11, alignment: right, boxed: true },
  beside: { size: 10, italic: true, alignment: right, boxed: true },
  total: { size: 11, bold: true, alignment: inset, boxed: true },
  'total-figure': { size: 11, bold: true, alignment: right, boxed: true },
  note: { size: 11, italic: true, alignment: { ...left, vertical: 'top' } },
  'place-and-day': { size: 12, italic: true, alignment: centred },
  signer: { size: 12, bold: true, alignment: centred },
  'signer-hint': { size: 11, italic: true, alignment: centred },
};
