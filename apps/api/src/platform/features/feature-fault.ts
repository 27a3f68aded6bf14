/**
 * Manifests that contradict each other: a programming fault, reported at the start, with all its issues at once, in both
 * languages.
 */
import type { LocalizedText } from '@vlis/domain';

export type ManifestIssueCode =
  'VLIS_FEATURE_TWICE' | 'VLIS_STEP_UNKNOWN' | 'VLIS_STEP_CYCLE' | 'VLIS_NEWS_UNSHAPED' | 'VLIS_JOB_UNDONE';

export interface ManifestIssue {
  readonly code: ManifestIssueCode;
  /** Where in the manifests: `targets.constraints.round_once`. */
  readonly place: string;
  /** The other side of the contradiction: another feature, a step. */
  readonly other: string;
}

/** What is wrong, and what to do. The codes are explained in docs/how-to/start.md. */
const WORDS: Readonly<Record<ManifestIssueCode, (other: string) => LocalizedText>> = {
  VLIS_FEATURE_TWICE: (other) => ({
    vi: `“${other}” đã khai báo tên này. Đặt tên khác, hoặc bỏ ở một trong hai nơi.`,
    en: `“${other}” claims this name too. Choose another one, or take it out of one of them.`,
  }),
  VLIS_STEP_UNKNOWN: (other) => ({
    vi: `Không tính năng nào nạp “${other}”. Sửa tên trong “after”, hoặc thêm bước đó.`,
    en: `No feature loads “${other}”. Correct the name in “after”, or add that step.`,
  }),
  VLIS_STEP_CYCLE: (other) => ({
    vi: `Các bước “${other}” chờ lẫn nhau. Bỏ một tên trong “after”.`,
    en: `The steps “${other}” wait for one another. Take one name out of “after”.`,
  }),
  VLIS_NEWS_UNSHAPED: () => ({
    vi: 'Không tính năng nào cho biết tin này có những tham số gì. Thêm vào “news” của tính năng báo tin.',
    en: 'No feature says what parameters this news has. Add it to “news” of the feature that tells it.',
  }),
  VLIS_JOB_UNDONE: () => ({
    vi: 'Không ai làm việc này. Đăng ký người làm khi ứng dụng khởi động (JobHandlers), hoặc bỏ khỏi “jobs”.',
    en: 'Nobody does this job. Register its handler while the application starts (JobHandlers), or take it out of “jobs”.',
  }),
};

const line = ({ code, place, other }: ManifestIssue): string => {
  const { vi, en } = WORDS[code](other);
  return `  ${code} ${place}: ${vi} / ${en}`;
};

export class FeatureFault extends Error {
  constructor(readonly issues: readonly ManifestIssue[]) {
    super(
      ['Các tính năng không khớp nhau / features that do not fit together:', ...issues.map((one) => line(one))].join(
        '\n',
      ),
    );
  }
}
