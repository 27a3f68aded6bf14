/**
 * The report of a province as a document: from what is written and from the figures as they were taken, so that the same report is the
 * same bytes on any day. Headings and sentences are the report's own, in Vietnamese; what is added here has the layout of NĐ 30/2020.
 */
import {
  authorityOf,
  HEAD,
  keyOfCount,
  type BoundKey,
  type FigureNames,
  type IsoDate,
  type Passage,
  type Period,
  type ReportOutline,
} from '@vlis/domain';
import type { Document, DocumentHead, Signature } from '../document/document.js';
import { formatDate } from '../format/number.js';
import { periodText } from '../format/period.js';
import { letterheadOf, type ProvinceNamed } from './letterhead.js';
import { LANGUAGE, line, sectionsOf, words } from './sections.js';

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
      ...sectionsOf(report),
      line(words(`Trên đây là báo cáo ${subject} của ${called}./.`)),
    ],
    signature: signatureOf(signed),
    recipients: ['Như trên', 'Lưu: VT'],
    annexes: [],
  };
}

/** A draft says so; number and day are those of sending. */
export function issueOf(
  writtenOn: IsoDate,
  signed: SignedBy | undefined,
): Pick<DocumentHead, 'draft' | 'issued' | 'number'> {
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
export const basisOf = ({ basis }: ReportOutline): string => basis.vi.split(/[:;]/)[0]!.trim();
