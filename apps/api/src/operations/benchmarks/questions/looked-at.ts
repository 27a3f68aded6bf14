/** What of a report that was sent a reviewer has to look at, and why. */
import { cellsToLookAt, effectOf, UNLIKE_BEFORE, type KnownOfReport } from '@vlis/domain';
import type { DemonstratedReport } from './demonstrated.js';
import type { TotalsBefore } from './province-totals.js';

/** Why there is something to look at; there may be more than one reason. */
export const REASONS = ['change', 'rule', 'turn', 'total'] as const;
export type Reason = (typeof REASONS)[number];

export interface LookedAt {
  readonly cells: ReadonlySet<string>;
  readonly reasons: ReadonlySet<Reason>;
}

export function lookedAt(
  { report, period, province, questionnaire, context: { prevYear } }: DemonstratedReport,
  totals: TotalsBefore,
): LookedAt {
  const { derived: cells, explanations } = report;
  const effect = effectOf(questionnaire, cells, prevYear, totals(period, province));
  const nothing: KnownOfReport = { cells, prevYear: undefined, issues: [], explanations, effect: null, reviewed: [] };
  const isChange = ({ code }: { readonly code: string }): boolean => code === UNLIKE_BEFORE;
  const known: Readonly<Record<Reason, Partial<KnownOfReport>>> = {
    change: { issues: report.issues.filter(isChange) },
    rule: { issues: report.issues.filter((found) => !isChange(found)) },
    turn: { prevYear },
    total: { effect },
  };
  const found = REASONS.map((reason) => cellsToLookAt(questionnaire, { ...nothing, ...known[reason] }));
  return {
    cells: new Set(found.flatMap((some) => [...some])),
    reasons: new Set(REASONS.filter((_, i) => found[i]!.size > 0)),
  };
}
