/**
 * The Ministry's report on the nation as a document. It says of how many provinces it is and names those that have sent nothing, so that
 * nobody takes it for the whole; a table at its end says what each has sent and when.
 */
import { reportingOf, type IsoDate, type LocalizedText } from '@vlis/domain';
import type { Block } from '../document/blocks.js';
import type { Annex, Document } from '../document/document.js';
import type { BlockCell } from '../document/table-block.js';
import { formatDate } from '../format/number.js';
import { periodText } from '../format/period.js';
import { basisOf, issueOf, type WrittenReport } from './province-report.js';
import { LANGUAGE, line, sectionsOf, words } from './sections.js';

/** What a province has sent for the compilation. */
export interface SentByProvince {
  readonly code: string;
  readonly name: LocalizedText;
  /** Null: nothing has been sent. */
  readonly version: number | null;
  /** Day on which it was sent first. */
  readonly sentOn: IsoDate | null;
  readonly lateDays: number;
  readonly received: boolean;
}

export type WrittenNation = Omit<WrittenReport, 'province' | 'signed'> & {
  /** In the order of their codes. */
  readonly provinces: readonly SentByProvince[];
};

const MINISTRY = 'Bộ Văn hóa, Thể thao và Du lịch';

export function nationReportDocument(report: WrittenNation): Document {
  const { outline, period, writtenOn, provinces } = report;
  const summary = outline.summary.replace('{period}', periodText(period.code, LANGUAGE));
  const subject = `${summary.charAt(0).toLowerCase()}${summary.slice(1)}`;
  const days = `Số liệu tính từ ${formatDate(period.firstDay)} đến hết ${formatDate(period.lastDay)}.`;
  return {
    ...{ language: LANGUAGE, madeOn: writtenOn, kind: 'Báo cáo', summary },
    head: { issuing: MINISTRY, symbol: 'BC-BVHTTDL', place: 'Hà Nội', ...issueOf(writtenOn, undefined) },
    addressees: outline.addressee ? [outline.addressee] : [],
    blocks: [
      line(words(`Thực hiện ${basisOf(outline)}, ${MINISTRY} báo cáo ${subject} như sau:`)),
      line({ ...words(days), italic: true }),
      line({ ...words(reportingText(provinces)), italic: true }),
      ...sectionsOf(report),
      line(words(`Trên đây là báo cáo ${subject} của ${MINISTRY}./.`)),
    ],
    signature: { authority: [], post: 'Bộ trưởng' },
    recipients: [...(outline.addressee ? ['Như trên'] : []), 'Lưu: VT, TV'],
    annexes: [annexOf(provinces)],
  };
}

function reportingText(provinces: readonly SentByProvince[]): string {
  const { sent, all, missing } = reportingOf(provinces);
  const first = `Tổng hợp từ báo cáo của ${sent}/${all} tỉnh, thành phố.`;
  return missing.length ? `${first} Chưa gửi báo cáo: ${missing.join(', ')}.` : first;
}

const text = (value: string): BlockCell => ({ kind: 'text', text: value });

function annexOf(provinces: readonly SentByProvince[]): Annex {
  const column = (label: string) => ({ label, kind: 'text', decimals: 0 }) as const;
  const stateOf = ({ version, received }: SentByProvince): string =>
    version === null ? 'Chưa gửi' : `${received ? 'Đã tiếp nhận' : 'Đã gửi'}, lần ${version}`;
  const lateOf = ({ version, lateDays }: SentByProvince): string => {
    if (lateDays === 0) return version === null ? '' : 'Đúng hạn';
    return version === null ? `Quá hạn ${lateDays} ngày` : `Chậm ${lateDays} ngày`;
  };
  const table: Block = {
    ...{ kind: 'table', caption: 'Báo cáo của các tỉnh, thành phố', notes: [] },
    columns: [column('Tỉnh, thành phố'), column('Tình trạng'), column('Ngày gửi'), column('Thời hạn')],
    rows: provinces.map((one) => ({
      kind: 'place',
      cells: [
        text(one.name.vi),
        text(stateOf(one)),
        text(one.sentOn === null ? '' : formatDate(one.sentOn)),
        text(lateOf(one)),
      ],
    })),
  };
  return { title: 'Tình hình gửi báo cáo', orientation: 'portrait', blocks: [table] };
}
