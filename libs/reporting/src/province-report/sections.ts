/** Headings, passages and tables of a report as blocks of a document, with its figures as they were taken. */
import {
  inLanguage,
  lookOfFigure,
  plainPassage,
  reportTable,
  type BoundKey,
  type FigureNames,
  type LocalizedText,
  type Passage,
  type PassageRun,
} from '@vlis/domain';
import type { Block, Paragraph, Run } from '../document/blocks.js';
import type { BlockCell, BlockColumn, TableBlock } from '../document/table-block.js';
import type { TakenFigure, WrittenReport } from './province-report.js';

type Figures = ReadonlyMap<BoundKey, TakenFigure>;
type Written = Pick<WrittenReport, 'outline' | 'passages' | 'names' | 'figures'>;

export const LANGUAGE = 'vi';
export const words = (text: string): Run => ({ kind: 'text', text });
export const line = (...runs: readonly Run[]): Paragraph => ({ kind: 'paragraph', runs });
const inVietnamese = (text: LocalizedText): string => inLanguage(text, LANGUAGE);

export function sectionsOf({ outline, passages, names, figures }: Written): readonly Block[] {
  const keys = figures.map(({ key }) => key);
  const taken = new Map(figures.map((figure) => [figure.key, figure]));
  return outline.sections.flatMap(({ key, level, title, tables }) => [
    { kind: 'heading', level, text: title } as const,
    ...passageBlocks(passages.get(key) ?? { paragraphs: [] }, names, taken),
    ...tables.map((table) => tableBlock(reportTable(table, names, keys), names, taken)),
  ]);
}

/** Lines with a dash that follow one another are one list. */
function passageBlocks(passage: Passage, names: FigureNames, taken: Figures): readonly Block[] {
  const blocks: Block[] = [];
  let items: Run[][] | undefined;
  for (const { kind, runs } of plainPassage(passage).paragraphs) {
    const written = runs.map((run) => runOf(run, names, taken));
    if (kind === 'dash' && items) items.push(written);
    else if (kind === 'dash') blocks.push({ kind: 'list', mark: 'dash', items: (items = [written]) });
    else if (written.length) blocks.push(line(...written));
    if (kind !== 'dash') items = undefined;
  }
  return blocks;
}

function runOf(run: PassageRun, names: FigureNames, taken: Figures): Run {
  if (run.kind === 'text') {
    const { text, bold, italic } = run;
    return { kind: 'text', text, ...(bold && { bold }), ...(italic && { italic }) };
  }
  const value = taken.get(run.key)?.value;
  if (value == null) return { kind: 'no-figure', key: run.key, sign: '…' };
  return { kind: 'figure', key: run.key, value, ...lookOfFigure(run.key, names) };
}

const NOT_KNOWN = '…: chưa có số liệu.';
const NOT_ACCEPTED = '*: gồm cả báo cáo thư viện đã gửi, Sở chưa duyệt.';

function tableBlock(table: ReturnType<typeof reportTable>, names: FigureNames, taken: Figures): TableBlock {
  const { caption, stub, hasUnits, columns, rows } = table;
  const cells = rows.flatMap(({ keys }) => keys.map((key) => taken.get(key)));
  const text = (label: LocalizedText): BlockColumn => ({ label: inVietnamese(label), kind: 'text', decimals: 0 });
  return {
    ...{ kind: 'table', caption },
    columns: [
      text(stub),
      ...(hasUnits ? [{ ...text({ vi: 'Đơn vị tính', en: 'Unit' }), centred: true }] : []),
      ...columns.map((label): BlockColumn => ({ label: inVietnamese(label), kind: 'figure', decimals: 0 })),
    ],
    rows: rows.map(({ label, unit, isTotal, keys }) => ({
      kind: isTotal ? 'total' : 'place',
      cells: [
        { kind: 'text', text: inVietnamese(label) },
        ...(hasUnits ? [{ kind: 'text' as const, text: inVietnamese(unit) }] : []),
        ...keys.map((key) => cellOf(key, names, taken)),
      ],
    })),
    notes: [
      ...(cells.some((figure) => figure?.value == null) ? [NOT_KNOWN] : []),
      ...(cells.some((figure) => figure?.waiting) ? [NOT_ACCEPTED] : []),
    ],
  };
}

function cellOf(key: BoundKey, names: FigureNames, taken: Figures): BlockCell {
  const figure = taken.get(key);
  if (figure?.value == null) return { kind: 'no-figure', key, sign: '…' };
  const { decimals } = lookOfFigure(key, names);
  return { ...{ kind: 'figure', key, value: figure.value, decimals }, ...(figure.waiting > 0 && { mark: '*' }) };
}
