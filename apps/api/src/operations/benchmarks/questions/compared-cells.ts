/** The asked numbers of a submission, each with what was before it and whether a mistake was planted there. */
import { isCompared, isReported, numbersBefore, unlike, type Decimal, type Item } from '@vlis/domain';
import type { PlantedError } from '@vlis/seed';
import type { DemonstratedSubmission } from './demonstrated.js';

export interface ComparedCell {
  readonly item: Item;
  readonly now: Decimal;
  /** The numbers it can be held against. */
  readonly before: readonly Decimal[];
  readonly unlike: boolean;
  readonly planted: PlantedError | undefined;
  /** A rule of the form asks about the cell, or blocks it. */
  readonly ruled: boolean;
}

export function comparedCells({ submission, questionnaire, context }: DemonstratedSubmission): readonly ComparedCell[] {
  const { items, period } = questionnaire;
  const planted = new Map(submission.planted.map((one) => [one.item, one]));
  const ruled = new Set(
    submission.issues.flatMap(({ rule, path, severity }) => (rule && severity !== 'info' ? path : [])),
  );
  return items.flatMap((item) => {
    const { code } = item;
    const cell = submission.derived.get(code);
    if (!isReported(cell) || !isCompared(item)) return [];
    const now = cell.value;
    const before = [...numbersBefore(item, period, context)].map(({ value }) => value);
    const unlikeBefore = unlike(item, now, period, context) !== undefined;
    return [{ item, now, before, unlike: unlikeBefore, planted: planted.get(code), ruled: ruled.has(code) }];
  });
}
