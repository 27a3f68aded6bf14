/**
 * Collection progress as parts that always add up to the obliged: who has been accepted, who waits for whom, who was
 * sent back, who has not sent anything, and of those who is late.
 */
import type { CollectionProgressQuery, ObligationState } from '../../gql/graphql.js';

export type ProgressRow = CollectionProgressQuery['collectionProgress'][number];
export type Counts = Omit<ProgressRow, 'key' | 'label' | 'placeId' | '__typename'>;

export const PARTS = ['received', 'waitingMinistry', 'waiting', 'returned', 'silent', 'overdue'] as const;
export type Part = (typeof PARTS)[number];

/** For a province a report is done when it has gone on to the ministry; for the ministry when it is accepted there. */
export type Level = 'province' | 'ministry';

export function progressParts(row: Counts, level: Level): Record<Part, number> {
  const notSent = row.notStarted + row.draft;
  const overdue = Math.min(row.overdue, notSent);
  const province = level === 'province';
  return {
    received: row.accepted + (province ? row.atMinistry : 0),
    waitingMinistry: province ? 0 : row.atMinistry,
    waiting: row.atProvince,
    returned: row.returned,
    silent: notSent - overdue,
    overdue,
  };
}

/** Which states of duties a part counts, for the link behind its number. */
export const statesOf = (part: Part, level: Level): readonly ObligationState[] =>
  ({
    received: level === 'province' ? (['AT_MINISTRY', 'ACCEPTED'] as const) : (['ACCEPTED'] as const),
    waitingMinistry: ['AT_MINISTRY'] as const,
    waiting: ['AT_PROVINCE'] as const,
    returned: ['RETURNED'] as const,
    silent: ['NOT_STARTED', 'DRAFT'] as const,
    overdue: ['NOT_STARTED', 'DRAFT'] as const,
  })[part];

const NOTHING: Counts = {
  obliged: 0,
  notStarted: 0,
  draft: 0,
  returned: 0,
  atProvince: 0,
  atMinistry: 0,
  accepted: 0,
  overdue: 0,
};

export const addUp = (rows: readonly Counts[]): Counts =>
  rows.reduce<Counts>(
    (sum, row) => ({
      obliged: sum.obliged + row.obliged,
      notStarted: sum.notStarted + row.notStarted,
      draft: sum.draft + row.draft,
      returned: sum.returned + row.returned,
      atProvince: sum.atProvince + row.atProvince,
      atMinistry: sum.atMinistry + row.atMinistry,
      accepted: sum.accepted + row.accepted,
      overdue: sum.overdue + row.overdue,
    }),
    NOTHING,
  );

/** Duties still with the libraries: nothing sent yet, or sent back. */
export const stillOut = (row: Counts): number => row.notStarted + row.draft + row.returned;

/** The most late duties first, then the largest share still out, then the larger place. */
export const lateFirst = <R extends Counts>(rows: readonly R[]): R[] =>
  rows.toSorted((a, b) => b.overdue - a.overdue || shareOut(b) - shareOut(a) || b.obliged - a.obliged);

const shareOut = (row: Counts): number => (row.obliged === 0 ? 0 : stillOut(row) / row.obliged);

/** Who needs a call, in that order; those with nothing out need none. */
export const needsCall = <R extends Counts>(rows: readonly R[]): R[] =>
  lateFirst(rows.filter((row) => stillOut(row) > 0));
