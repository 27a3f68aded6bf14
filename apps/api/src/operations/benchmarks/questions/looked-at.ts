/** What of a submission that was sent a reviewer has to look at, and why. */
import { cellsToLookAt, influenceOf, UNLIKE_BEFORE, type KnownOfSubmission } from '@vlis/domain';
import type { DemonstratedSubmission } from './demonstrated.js';
import type { TotalsBefore } from './province-totals.js';

/** Why there is something to look at; there may be more than one reason. */
export const REASONS = ['change', 'rule', 'turn', 'total'] as const;
export type Reason = (typeof REASONS)[number];

export interface LookedAt {
  readonly cells: ReadonlySet<string>;
  readonly reasons: ReadonlySet<Reason>;
}

export function lookedAt(
  { submission, period, province, questionnaire, context: { prevYear } }: DemonstratedSubmission,
  totals: TotalsBefore,
): LookedAt {
  const { derived: cells, explanations } = submission;
  const influence = influenceOf(questionnaire, cells, prevYear, totals(period, province));
  const nothing: KnownOfSubmission = {
    cells,
    prevYear: undefined,
    issues: [],
    explanations,
    influence: null,
    reviewed: [],
  };
  const isChange = ({ code }: { readonly code: string }): boolean => code === UNLIKE_BEFORE;
  const known: Readonly<Record<Reason, Partial<KnownOfSubmission>>> = {
    change: { issues: submission.issues.filter(isChange) },
    rule: { issues: submission.issues.filter((found) => !isChange(found)) },
    turn: { prevYear },
    total: { influence },
  };
  const found = REASONS.map((reason) => cellsToLookAt(questionnaire, { ...nothing, ...known[reason] }));
  return {
    cells: new Set(found.flatMap((some) => [...some])),
    reasons: new Set(REASONS.filter((_, i) => found[i]!.size > 0)),
  };
}
