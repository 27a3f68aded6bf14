/**
 * The report of a province as a document: from what is written and from the figures as they were taken, so that the same report is the
 * same bytes on any day. Headings and sentences are the report's own, in Vietnamese; what is added here has the layout of NĐ 30/2020.
 */
import {
  authorityOf,
  HEAD,
  inLanguage,
  keyOfCount,
  lookOfFigure,
  plainPassage,
  reportTable,
  type BoundKey,
  type FigureNames,
  type IsoDate,
  type LocalizedText,
  type Passage,
  type PassageRun,
  type Period,
  type ReportOutline,
} from '@vlis/domain';
import type { Block, Paragraph, Run } from '../document/blocks.js';
import type { Document, DocumentHead, Signature } from '../document/document.js';
import type { BlockCell, BlockColumn, TableBlock } from '../document/table-block.js';
import { formatDate } from '../format/number.js';
import { periodText } from '../format/period.js';
import { letterheadOf, type ProvinceNamed } from './letterhead.js';

/** A figure as the report has it. */
export interface TakenFigure {
  readonly key: BoundKey;
  /** A plain decimal; null: there was none. */
  readonly value: string | null;
  /** Submissions in it that the province had not accepted. */
  readonly waiting: number;
}

export interface WrittenReport {
  readonly outline: ReportOutline;
  readonly period: Period;
  readonly province: ProvinceNamed;
  /** By the key of the section. */
  readonly passages: ReadonlyMap<string, Passage>;
  readonly figures: readonly TakenFigure[];
  readonly names: FigureNames;
  /** The last day on which something in it was written or taken; of a signed one, the day of the signature. */
  readonly writtenOn: IsoDate;
  readonly signed?: SignedBy;
}

export interface SignedBy {
  readonly name: string;
  /** Chức vụ: "Phó Giám đốc". */
  readonly post: string;
  /** Absent: it has not been sent, and room is left for number and day. */
  readonly sent?: { readonly on: IsoDate; readonly number: number | null };
}

type Figures = ReadonlyMap<BoundKey, TakenFigure>;

const LANGUAGE = 'vi';
const words = (text: string): Run => ({ kind: 'text', text });
const line = (...runs: readonly Run[]): Paragraph => ({ kind: 'paragraph', runs });
const inVietnamese = (text: LocalizedText): string => inLanguage(text, LANGUAGE);

/** Throws RangeError where a kept figure is no number: a fault of the store. */
export function provinceReportDocument(report: WrittenReport): Document {
  const { outline, period, province, figures, writtenOn, signed } = report;
  const head = letterheadOf(province);
  const summary = outline.summary.replace('{period}', periodText(period.code, LANGUAGE));
  const days = `Số liệu tính từ ${formatDate(period.firstDay)} đến hết ${formatDate(period.lastDay)}.`;
  const subject = `${summary.charAt(0).toLowerCase()}${summary.slice(1)}`;
  const called = `${province.kind} ${province.name}`;
  return {
    ...{ language: LANGUAGE, madeOn: writtenOn, kind: 'Báo cáo', summary },
    head: { ...head, ...issueOf(writtenOn, signed) },
    addressees: ['Bộ Văn hóa, Thể thao và Du lịch'],
    blocks: [
      line(
        words(
          `Thực hiện chế độ báo cáo theo ${basisOf(outline)}, ${head.issuing} báo cáo ${subject} trên địa bàn ${called} như sau:`,
        ),
      ),
      line({ ...words(days), italic: true }),
      ...(isComplete(figures) ? [] : [line({ ...words(INCOMPLETE), italic: true })]),
      ...sectionsOf(report, new Map(figures.map((figure) => [figure.key, figure]))),
      line(words(`Trên đây là báo cáo ${subject} của ${called}./.`)),
    ],
    signature: signatureOf(signed),
    recipients: ['Như trên', 'Lưu: VT'],
    annexes: [],
  };
}

/** A draft says so; number and day are those of sending. */
function issueOf(writtenOn: IsoDate, signed: SignedBy | undefined): Pick<DocumentHead, 'draft' | 'issued' | 'number'> {
  const [year, month, day] = (signed?.sent?.on ?? writtenOn).split('-').map(Number) as [number, number, number];
  if (!signed?.sent) return { draft: !signed, issued: { year, month } };
  return { issued: { year, month, day }, ...(signed.sent.number !== null && { number: signed.sent.number }) };
}

/** A deputy signs KT. the head, another one TUQ. (NĐ 30/2020, Phụ lục I). */
function signatureOf(signed: SignedBy | undefined): Signature {
  if (!signed) return { authority: [], post: HEAD };
  const kind = authorityOf(signed.post);
  return { authority: kind ? [{ kind, of: HEAD }] : [], post: signed.post, name: signed.name };
}

const INCOMPLETE =
  'Chưa đủ các đơn vị gửi báo cáo: tỷ lệ so với cùng kỳ và so với kế hoạch là của số đã có, chưa phải của cả tỉnh.';

/** Every library that owes a submission had sent one when the figures were taken. */
function isComplete(figures: readonly TakenFigure[]): boolean {
  const [owed, submitted] = [keyOfCount('owed'), keyOfCount('submitted')].map(
    (key) => figures.find((figure) => figure.key === key)?.value,
  );
  return owed === submitted;
}

/** Of the basis the document alone, without what it asks for. */
const basisOf = ({ basis }: ReportOutline): string => basis.vi.split(/[:;]/)[0]!.trim();

function sectionsOf({ outline, passages, names, figures }: WrittenReport, taken: Figures): readonly Block[] {
  const keys = figures.map(({ key }) => key);
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
