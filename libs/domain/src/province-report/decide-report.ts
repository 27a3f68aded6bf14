/** Beginning a province's report and saving a section of it. */
import type { PeriodKind } from '../calendar/period-code.js';
import type { IsoDate } from '../calendar/day.js';
import { refuse, type Refusal } from '../shared/refusal.js';
import type { BoundKey } from './bound-key.js';
import { isForKind, type ReportOutline } from './outline.js';
import { checkPassage, plainPassage, type Passage } from './passage.js';

export interface ReportBegin {
  readonly outline: ReportOutline;
  readonly round: { readonly kind: PeriodKind; readonly opensOn: IsoDate };
  readonly today: IsoDate;
  /** Somebody has begun it already. */
  readonly exists: boolean;
}

/** Undefined: it may be begun. */
export function refuseBegin({ outline, round, today, exists }: ReportBegin): Refusal | undefined {
  if (exists) return refuse('REPORT_EXISTS');
  if (!isForKind(outline, round.kind)) return refuse('OUTLINE_OF_OTHER_PERIOD');
  return today < round.opensOn ? refuse('ROUND_NOT_OPEN', [], { opensOn: round.opensOn }) : undefined;
}

export interface SectionSave {
  /** Revision from which the writer began. */
  readonly revision: number;
  readonly passage: Passage;
}

/** What is kept, or why it is not. Two people may write different sections; of one section the second is told. */
export function decideSection(
  section: { readonly revision: number },
  { revision, passage }: SectionSave,
  isKnown: (key: BoundKey) => boolean,
): Passage | Refusal {
  if (section.revision !== revision) return refuse('SECTION_CHANGED');
  const issues = checkPassage(passage, isKnown);
  return issues.length ? refuse('INVALID_INPUT', issues) : plainPassage(passage);
}
