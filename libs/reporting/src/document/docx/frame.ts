/** A table without lines: two texts side by side, as head and end of an official paper have them. */
import { BorderStyle, Table, TableCell, TableLayoutType, TableRow, WidthType, type Paragraph } from 'docx';
import { twips } from './paper.js';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_LINES = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };

/**
 * @param widths of the two halves in millimetres
 * @param rows what stands left and right in each; no row is broken over two pages
 */
export const sideBySide = (
  widths: readonly [number, number],
  rows: readonly (readonly [readonly Paragraph[], readonly Paragraph[]])[],
): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(widths[0] + widths[1]), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    borders: NO_LINES,
    margins: { left: 0, right: 0 },
    rows: rows.map(
      (halves) =>
        new TableRow({
          cantSplit: true,
          children: halves.map(
            (children, i) => new TableCell({ children, width: { size: twips(widths[i]!), type: WidthType.DXA } }),
          ),
        }),
    ),
  });
