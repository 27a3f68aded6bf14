/**
 * A figure of a province's table: what stands in a row, and what it is held against. Reports of departments give each figure in
 * percent of the same period a year before and of the year's plan (field facts, "Plan column").
 *
 * A percent is between the same libraries, as every change is: those that have a number both times, or that have a number and a plan
 * (docs/decisions/0033). So a library that has not sent anything yet pulls no percent down, and its plan is no plan of zero.
 */
import { shareOfPlan } from '../plan/share-of-plan.js';
import type { Decimal } from '../shared/decimal.js';

/** What a row of the table is. */
export const PROVINCE_TABLE_ROWS = ['type', 'commune', 'library'] as const;
export type ProvinceTableRows = (typeof PROVINCE_TABLE_ROWS)[number];

/** Two sums over the same libraries, and over how many. */
export interface BothSums {
  readonly now: Decimal;
  readonly other: Decimal;
  readonly libraries: number;
}

export interface RowSums {
  readonly now: { readonly sum: Decimal; readonly reported: number };
  readonly before: { readonly sum: Decimal; readonly reported: number };
  /** With a number in both periods. */
  readonly matched: BothSums;
  /** What is planned for libraries of the row, whether they have a number or not. */
  readonly plan: { readonly sum: Decimal; readonly libraries: number };
  /** With a number and a plan. */
  readonly planned: BothSums;
}

export interface HeldFigure {
  /** Undefined: nobody has reported, which is not zero. */
  readonly value: Decimal | undefined;
  readonly reported: number;
  readonly before: Decimal | undefined;
  /** 1 is as much as a year before. */
  readonly ofBefore: Decimal | undefined;
  /** Of how many libraries that is. */
  readonly matched: number;
  readonly plan: Decimal | undefined;
  /** 1 is all of the plan. */
  readonly ofPlan: Decimal | undefined;
  readonly planned: number;
}

const shareOf = ({ now, other, libraries }: BothSums): Decimal | undefined =>
  libraries ? shareOfPlan(now, other) : undefined;

export function heldFigure({ now, before, matched, plan, planned }: RowSums): HeldFigure {
  return {
    ...{ value: now.reported ? now.sum : undefined, reported: now.reported },
    ...{ before: before.reported ? before.sum : undefined, ofBefore: shareOf(matched), matched: matched.libraries },
    ...{ plan: plan.libraries ? plan.sum : undefined, ofPlan: shareOf(planned), planned: planned.libraries },
  };
}

/** The province as a whole against the plan that it has itself, which is not the sum of its libraries' plans (docs/decisions/0064). */
export const heldAgainstOwnPlan = (figure: HeldFigure, plan: Decimal | undefined): HeldFigure => ({
  ...figure,
  ...{ plan, ofPlan: shareOfPlan(figure.value, plan), planned: plan ? figure.reported : 0 },
});
