/**
 * The moves of many submissions in an order in which they can be made: fortnight by fortnight, and within one the first move
 * of every submission before the second. One batch is one action of one kind, so that a round takes tens of transactions, not
 * thousands. Time never runs back from one batch to the next.
 */
import type { SubmissionMove } from '@vlis/domain';
import type { DemoStep } from '@vlis/seed';

export interface Moving {
  readonly steps: readonly DemoStep[];
  /** Moves made already, when loading goes on where it was broken off. */
  readonly made: number;
}

export interface LoadStep<T> {
  readonly submission: T;
  readonly at: Date;
  /** Its place among the moves of the submission, from 0. */
  readonly nth: number;
}

export interface Batch<T> {
  readonly move: SubmissionMove;
  /** Code of the stage at which it is made; null of a submission. */
  readonly stage: string | null;
  /** When they are made: when the last of them was due, and not before the batch before it. */
  readonly at: Date;
  readonly steps: readonly LoadStep<T>[];
}

interface Group<T> {
  readonly span: number;
  readonly nth: number;
  /** Move and stage, which one action has in common. */
  readonly action: string;
  readonly move: SubmissionMove;
  readonly stage: string | null;
  readonly steps: LoadStep<T>[];
}

const FORTNIGHT = 14 * 86_400_000;
export const LARGEST_BATCH = 500;

export function batchesOf<T extends Moving>(submissions: readonly T[]): readonly Batch<T>[] {
  const groups = new Map<string, Group<T>>();
  for (const submission of submissions) {
    for (const [nth, { move, from, at: text }] of submission.steps.entries()) {
      if (nth < submission.made) continue;
      const at = new Date(text);
      const span = Math.floor(at.getTime() / FORTNIGHT);
      const action = `${move}/${from.stage ?? ''}`;
      const key = `${span}/${nth}/${action}`;
      const group = groups.get(key) ?? { span, nth, action, move, stage: from.stage, steps: [] };
      groups.set(key, group);
      group.steps.push({ submission, at, nth });
    }
  }
  let now = 0;
  return [...groups.values()]
    .sort((a, b) => a.span - b.span || a.nth - b.nth || (a.action < b.action ? -1 : 1))
    .flatMap(({ move, stage, steps }) => {
      now = Math.max(now, ...steps.map(({ at }) => at.getTime()));
      return inParts(steps).map((part) => ({ move, stage, at: new Date(now), steps: part }));
    });
}

export const inParts = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / LARGEST_BATCH) }, (_, i) =>
    all.slice(i * LARGEST_BATCH, (i + 1) * LARGEST_BATCH),
  );
