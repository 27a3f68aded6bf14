/** A table of a document in Word: its head on every page, no row broken over two, as wide as the text. */
import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
  type FileChild,
} from 'docx';
import type { Language } from '@vlis/domain';
import { groupsOf } from '../../workbook/table-head.js';
import { cellText } from '../figure-text.js';
import { checkRows, type BlockCell, type BlockColumn, type BlockRow, type TableBlock } from '../table-block.js';
import { CELL_MARGIN, columnsOf, LARGEST, SMALLEST } from './columns.js';
import { centred, SINGLE, textRuns, type TextLook } from './lines.js';
import { SIZE, twips, type Room } from './paper.js';

/** The sizes of tables as styles of Word; the line of units is one point smaller. */
const cellStyle = (size: number): string => `Cell${size}`;
export const CELL_STYLES = Array.from({ length: LARGEST - SMALLEST + 2 }, (_, i) => ({
  ...{ id: cellStyle(SMALLEST - 1 + i), name: `Cell ${SMALLEST - 1 + i}`, basedOn: SINGLE },
  ...{ run: { size: 2 * (SMALLEST - 1 + i) }, paragraph: { spacing: { before: 20, after: 20 } } },
}));

interface CellLook extends TextLook {
  /** Points. */
  readonly size: number;
  readonly align: (typeof AlignmentType)[keyof typeof AlignmentType];
  readonly columnSpan?: number;
  readonly rowSpan?: number;
}

/** Its size stands in a style and its width in the columns': a table of 30 000 cells is made of what each of them says. */
function cell(text: string, { size, align, columnSpan, rowSpan, bold, italic }: CellLook): TableCell {
  return new TableCell({
    verticalAlign: VerticalAlign.CENTER,
    ...(columnSpan !== undefined && { columnSpan }),
    ...(rowSpan !== undefined && { rowSpan }),
    children: [new Paragraph({ style: cellStyle(size), alignment: align, children: textRuns(text, { bold, italic }) })],
  });
}

const headRow = (children: readonly TableCell[]): TableRow =>
  new TableRow({ children, tableHeader: true, cantSplit: true });

/** Shared headings over their columns, labels, and lines of units and signs where any column has one. */
function headRows(columns: readonly BlockColumn[], size: number): TableRow[] {
  const groups = groupsOf(columns);
  const bold: CellLook = { size, bold: true, align: AlignmentType.CENTER };
  const label = (i: number, rowSpan?: number) => cell(columns[i]!.label, { ...bold, rowSpan });
  const line = (text: 'unit' | 'sign', look: TextLook): TableRow[] =>
    columns.some((column) => column[text] !== undefined)
      ? [headRow(columns.map((column) => cell(column[text] ?? '', { ...bold, bold: false, ...look })))]
      : [];
  const under = columns.flatMap((column, i) => (column.group === undefined ? [] : [label(i)]));
  const over = columns.flatMap((column, i) => {
    const group = groups.find(({ from }) => from === i);
    if (column.group === undefined) return [label(i, groups.length > 0 ? 2 : undefined)];
    if (!group) return [];
    return [cell(group.group, { ...bold, columnSpan: group.to - group.from + 1 })];
  });
  return [
    headRow(over),
    ...(under.length > 0 ? [headRow(under)] : []),
    ...line('unit', { italic: true, size: size - 1 }),
    ...line('sign', { size: size - 1 }),
  ];
}

const LOOKS: Readonly<Record<BlockRow['kind'], TextLook>> = {
  total: { bold: true },
  beside: { italic: true },
  place: {},
};

function words(one: BlockCell, column: BlockColumn, language: Language): string {
  if (one.kind === 'text') return one.text;
  return one.kind === 'figure' ? cellText(one, column.decimals, language) : one.sign;
}

function alignment(one: BlockCell, { centred: middle }: BlockColumn): CellLook['align'] {
  if (middle) return AlignmentType.CENTER;
  return one.kind === 'text' ? AlignmentType.LEFT : AlignmentType.RIGHT;
}

/**
 * Caption, table, notes. Throws RangeError where a row has not a cell for each column, or a value is no machine text. Without
 * columns there is nothing to draw, and caption and notes stand alone.
 */
export function tableChildren(block: TableBlock, language: Language, room: Room): FileChild[] {
  const { caption, columns, rows, notes } = block;
  checkRows(block);
  const texts = rows.map(({ cells }) => cells.map((one, i) => words(one, columns[i]!, language)));
  const { widths, size } = columnsOf(block, texts, twips(room.width));
  const body = rows.map(
    ({ kind, cells }, row) =>
      new TableRow({
        cantSplit: true,
        children: cells.map((one, i) =>
          cell(texts[row]![i]!, {
            ...{ size, align: alignment(one, columns[i]!), ...LOOKS[kind] },
          }),
        ),
      }),
  );
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((all, one) => all + one, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    margins: { left: CELL_MARGIN, right: CELL_MARGIN },
    rows: [...headRows(columns, size), ...body],
  });
  return [
    centred(caption, { size: SIZE.caption, bold: true }, { keepNext: true, spacing: { before: 120, after: 80 } }),
    ...(columns.length > 0 ? [table] : []),
    ...notes.map(
      (note) =>
        new Paragraph({
          ...{ style: SINGLE, spacing: { before: 40 } },
          children: textRuns(note, { size: SIZE.note, italic: true }),
        }),
    ),
    // Two tables with nothing between them would become one.
    new Paragraph({ style: SINGLE }),
  ];
}
