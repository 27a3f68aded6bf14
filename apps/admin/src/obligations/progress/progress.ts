/**
 * Collection progress as parts that always add up to the obliged: whose figures are in, who waits at which stage of review, who
 * was sent back, who has not sent anything, and of those who is late. The stages are data (libs/domain review/chain.ts).
 */
import type { CollectionProgressQuery, ObligationState } from '../../gql/graphql.js';
import type { Stage } from '../../me/useMe.js';

export type ProgressRow = CollectionProgressQuery['collectionProgress'][number];
export type Counts = Omit<ProgressRow, 'key' | 'label' | 'placeId' | '__typename'>;

/** From whose side progress is read: for a province a submission is done when it has gone on, for the Ministry when it is official. */
export interface Side {
  /** All stages, from the libraries up. */
  readonly stages: readonly Stage[];
  /** Where the reader reviews, or whose work they follow; undefined: there are no chains yet. */
  readonly own: Stage | undefined;
}

export type Part = 'received' | 'returned' | 'silent' | 'overdue' | `at ${string}`;

const isBeyond = ({ own }: Side, { toGo }: Stage): boolean => own !== undefined && toGo < own.toGo;

export const partAt = ({ code }: Pick<Stage, 'code'>): Part => `at ${code}`;

/** The part that waits for the reader. */
export const ownPart = ({ own }: Side): Part | undefined => own && partAt(own);

/** The last stage first; of those that are as far from it, in the order of their chains. */
export const fromTheLast = ({ stages }: Side): readonly Stage[] => stages.toSorted((a, b) => a.toGo - b.toGo);

/** Stages that are shown by themselves, the highest first; what lies beyond the reader's own is done for them. */
export const shownStages = (side: Side): readonly Stage[] =>
  fromTheLast(side).filter((stage) => !isBeyond(side, stage));

export const partsOf = (side: Side): readonly Part[] => [
  ...['received' as const, ...shownStages(side).map(partAt)],
  ...(['returned', 'silent', 'overdue'] as const),
];

const countAt = ({ stages }: Counts, wanted: readonly Pick<Stage, 'code'>[]): number =>
  stages.reduce((sum, { stage, count }) => sum + (wanted.some(({ code }) => code === stage) ? count : 0), 0);

export function countOf(row: Counts, part: Part, side: Side): number {
  const notSent = row.notStarted + row.draft;
  const overdue = Math.min(row.overdue, notSent);
  switch (part) {
    case 'received':
      return (
        row.official +
        countAt(
          row,
          side.stages.filter((stage) => isBeyond(side, stage)),
        )
      );
    case 'returned':
      return row.returned;
    case 'silent':
      return notSent - overdue;
    case 'overdue':
      return overdue;
    default:
      return countAt(
        row,
        side.stages.filter((stage) => partAt(stage) === part),
      );
  }
}

/** Where obligations lie, as a filter of lists: in one of these states, or at one of these stages. */
export interface StatesAndStages {
  readonly states: readonly ObligationState[];
  /** Codes. */
  readonly stages: readonly string[];
}

/** Which obligations a part counts, for the link behind its number. */
export function statesAndStagesOf(part: Part, side: Side): StatesAndStages {
  const codes = (stages: readonly Stage[]) => stages.map(({ code }) => code);
  switch (part) {
    case 'received':
      return { states: ['OFFICIAL'], stages: codes(side.stages.filter((stage) => isBeyond(side, stage))) };
    case 'returned':
      return { states: ['RETURNED'], stages: [] };
    case 'silent':
    case 'overdue':
      return { states: ['NOT_STARTED', 'DRAFT', 'WITHDRAWN'], stages: [] };
    default:
      return { states: [], stages: codes(side.stages.filter((stage) => partAt(stage) === part)) };
  }
}

const NOTHING: Counts = {
  ...{ obliged: 0, notStarted: 0, draft: 0, returned: 0, stages: [], official: 0, overdue: 0 },
};

const addStages = (a: Counts['stages'], b: Counts['stages']): Counts['stages'] => {
  const counts = new Map(a.map(({ stage, count }) => [stage, count]));
  for (const { stage, count } of b) counts.set(stage, (counts.get(stage) ?? 0) + count);
  return [...counts].map(([stage, count]) => ({ stage, count }));
};

export const addUp = (rows: readonly Counts[]): Counts =>
  rows.reduce<Counts>(
    (sum, row) => ({
      obliged: sum.obliged + row.obliged,
      notStarted: sum.notStarted + row.notStarted,
      draft: sum.draft + row.draft,
      returned: sum.returned + row.returned,
      stages: addStages(sum.stages, row.stages),
      official: sum.official + row.official,
      overdue: sum.overdue + row.overdue,
    }),
    NOTHING,
  );

/** Obligations still with the libraries: nothing sent yet, or sent back. */
export const stillOut = (row: Counts): number => row.notStarted + row.draft + row.returned;

/** The most late obligations first, then the largest share still out, then the larger place. */
export const lateFirst = <R extends Counts>(rows: readonly R[]): R[] =>
  rows.toSorted((a, b) => b.overdue - a.overdue || shareOut(b) - shareOut(a) || b.obliged - a.obliged);

const shareOut = (row: Counts): number => (row.obliged === 0 ? 0 : stillOut(row) / row.obliged);

/** Who needs a call, in that order; those with nothing out need none. */
export const needsCall = <R extends Counts>(rows: readonly R[]): R[] =>
  lateFirst(rows.filter((row) => stillOut(row) > 0));
