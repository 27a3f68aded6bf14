/**
 * The result by place in files that stay: CSV for programs, every number as machine text, and a workbook for people. A cell of
 * the CSV that a spreadsheet would take for a formula is kept as text by a mark before it.
 */
import { access, constants, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decimal, isPlain } from '@vlis/domain';
import { tableSheet, type Table, type TableCell, type TableColumn, type Workbook } from '@vlis/reporting';
import { workbookBytes } from '@vlis/reporting/workbook';
import type { PlaceCell } from './by-place.js';
import { CensusIssue } from './census-issue.js';
import { decimalsWritten } from './figure.js';
import type { Study } from './study.js';

const NATION = 'CẢ NƯỚC / NATION';
const HEADS = ['place', 'item', 'column', 'sum', 'reported', 'libraries', 'published', 'verdict'] as const;

/** Before a run of minutes, so that nobody learns after it that nothing can be kept. */
export async function mustBeKept(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch (error) {
    throw notKept(folder, error);
  }
}

/** @returns the files written */
export async function keepByPlace(
  folder: string,
  study: Study,
  cells: readonly PlaceCell[],
): Promise<readonly string[]> {
  const [csv, xlsx] = ['csv', 'xlsx'].map((kind) => join(folder, `${study.code}.${kind}`)) as [string, string];
  try {
    await writeFile(csv, csvOf(cells));
    await writeFile(xlsx, await workbookBytes(workbookOf(study, cells)));
  } catch (error) {
    throw notKept(folder, error);
  }
  return [csv, xlsx];
}

const notKept = (folder: string, error: unknown): CensusIssue =>
  new CensusIssue('RESULT_NOT_KEPT', { file: folder }, (error as Error).message);

/** UTF-8 with a byte order mark, which Excel needs. The nation's place is blank; so is a sum of nothing. */
export function csvOf(cells: readonly PlaceCell[]): string {
  const lines = cells.map(({ place = '', item, column, sum, reported, libraries, published = '', verdict = '' }) =>
    [place, item, column, sum ?? '', `${reported}`, `${libraries}`, published, verdict].map(quoted).join(','),
  );
  return `\uFEFF${[HEADS.join(','), ...lines].join('\r\n')}\r\n`;
}

function quoted(text: string): string {
  const kept = /^[=+\-@\t\r]/.test(text) && !isPlain(text) ? `'${text}` : text;
  return /[",\r\n]/.test(kept) ? `"${kept.replaceAll('"', '""')}"` : kept;
}

function workbookOf(study: Study, cells: readonly PlaceCell[]): Workbook {
  const createdOn = new Date().toISOString().slice(0, 10);
  return { title: study.title.vi, author: study.source, createdOn, sheets: [tableSheet(tableOf(study, cells))] };
}

function tableOf(study: Study, cells: readonly PlaceCell[]): Table {
  const text = (words: string): TableCell => ({ kind: 'text', text: words });
  const figure = (plain: string | null | undefined): TableCell =>
    plain == null ? { kind: 'none', sign: '…' } : { kind: 'figure', value: decimal(plain) };
  const decimals = (plains: ReadonlyArray<string | null | undefined>): number =>
    plains.reduce((most, plain) => Math.max(most, plain == null ? 0 : decimalsWritten(plain)), 0);
  const words = (key: string, label: string, wide: number): TableColumn => ({
    key,
    label,
    kind: 'text',
    decimals: 0,
    wide,
  });
  const figures = (key: string, label: string, most = 0): TableColumn => ({
    key,
    label,
    kind: 'figure',
    decimals: most,
  });
  return {
    name: 'Theo địa phương',
    title: study.title.vi,
    subtitles: [study.title.en, study.source],
    columns: [
      words('place', 'Địa phương / Place', 40),
      words('item', 'Mã / Item', 16),
      words('column', 'Cột / Column', 40),
      figures('sum', 'Tổng / Sum', decimals(cells.map(({ sum }) => sum))),
      figures('reported', 'Có số / Reported'),
      figures('libraries', 'Thư viện / Libraries'),
      figures('published', 'Công bố / Published', decimals(cells.map(({ published }) => published))),
      words('verdict', 'Kết quả / Verdict', 20),
    ],
    stub: 3,
    rows: cells.map(({ place, item, column, sum, reported, libraries, published, verdict }) => ({
      kind: place === undefined ? ('total' as const) : ('place' as const),
      cells: [
        ...[text(place ?? NATION), text(item), text(column), figure(sum)],
        ...[figure(`${reported}`), figure(`${libraries}`), figure(published), text(verdict ?? '')],
      ],
    })),
    notes: ['… không có số / no figure'],
    foot: `${study.code}, ${study.period}`,
    language: 'vi',
  };
}
