/** The whole of a table out of its rows, exactly: each library is in one row alone. */
import { decimal } from '@vlis/domain';
import type { Stored, Sums } from './province-row.js';

type Texts = readonly string[];
type Counts = readonly number[];

const addTexts = (a: Texts, b: Texts): Texts => a.map((text, i) => decimal(text).plus(b[i]!).toFixed());
const addCounts = (a: Counts, b: Counts): Counts => a.map((count, i) => count + b[i]!);

/** Undefined: there is no row. */
export const addSums = (rows: readonly Sums[]): Sums | undefined =>
  rows.length === 0
    ? undefined
    : rows.reduce((a, b) => ({
        key: null,
        now: addTexts(a.now, b.now),
        reported: addCounts(a.reported, b.reported),
      }));

/** There is a row: in a province without any nothing was owed, and it has no table. */
export const addRows = (rows: readonly Stored[], items: number): Stored => rows.reduce(addTwo, nothingOf(items));

const addTwo = (a: Stored, b: Stored): Stored => ({
  key: null,
  hasPublic: a.hasPublic || b.hasPublic,
  ...{ owed: a.owed + b.owed, sent: a.sent + b.sent, accepted: a.accepted + b.accepted },
  ...{ now: addTexts(a.now, b.now), reported: addCounts(a.reported, b.reported) },
  ...{ matchedNow: addTexts(a.matchedNow, b.matchedNow), matchedBefore: addTexts(a.matchedBefore, b.matchedBefore) },
  ...{ matched: addCounts(a.matched, b.matched), plan: addTexts(a.plan, b.plan), plans: addCounts(a.plans, b.plans) },
  ...{ plannedNow: addTexts(a.plannedNow, b.plannedNow), plannedPlan: addTexts(a.plannedPlan, b.plannedPlan) },
  planned: addCounts(a.planned, b.planned),
});

function nothingOf(items: number): Stored {
  const texts = Array.from({ length: items }, () => '0');
  const counts = Array.from({ length: items }, () => 0);
  return {
    ...{ key: null, hasPublic: false, owed: 0, sent: 0, accepted: 0, now: texts, reported: counts },
    ...{ matchedNow: texts, matchedBefore: texts, matched: counts, plan: texts, plans: counts },
    ...{ plannedNow: texts, plannedPlan: texts, planned: counts },
  };
}
