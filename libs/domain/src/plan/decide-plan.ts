/**
 * Plan figures, "chỉ tiêu kế hoạch giao": what a province, or one library, is to reach in a year in one item. Reports set "% of the
 * plan" beside "% of the same period" (field facts, "Plan column").
 *
 * A change ends what stood until now and begins anew, so that it stays known what was planned when. A blank ends a plan; it is
 * never a plan of zero.
 */
import { isWhole } from '../calendar/period.js';
import { parsePeriod, type PeriodCode } from '../calendar/period-code.js';
import { FIRST_ROUND_YEAR, LAST_ROUND_YEAR } from '../calendar/round-years.js';
import type { CompiledForm } from '../form/compile.js';
import { asksFigure, isAddedUp, type Item } from '../form/item.js';
import { LONGEST_NAME, tooLong } from '../shared/bounded-text.js';
import { isReported } from '../shared/cell.js';
import type { Decimal } from '../shared/decimal.js';
import { issue, type Issue } from '../shared/issue.js';
import { checkEncoding } from '../shared/legacy-encoding.js';
import { refuse, type Refusal } from '../shared/refusal.js';
import { plainName } from '../shared/text.js';
import { readEntry } from '../submission/read-entry.js';

/** A figure as somebody types or pastes it: `1.234,5`. Blank or null: nothing is planned. */
export interface PlanWish {
  readonly item: string;
  readonly value: string | null;
}

export interface PlanWishes {
  /** Of a whole year: `2026`, `2026@sector`. */
  readonly year: PeriodCode;
  /** The document that sets the plan: its number and day. */
  readonly basis: string;
  readonly figures: readonly PlanWish[];
}

export interface PlanFigure {
  readonly item: string;
  readonly value: Decimal;
  readonly basis: string;
}

/** A plan that stands. */
export interface CurrentPlan extends PlanFigure {
  readonly id: number;
}

/** For whom it is planned. */
export interface PlanPlace {
  readonly provinceId: number;
  /** Undefined: the plan is the province's. */
  readonly library?: { readonly provinceId: number };
  /** Codes of the items that are asked there. */
  readonly asked: ReadonlySet<string>;
}

/** What is to be written. Nothing in either: it stands so already. */
export interface PlanChange {
  readonly ends: readonly number[];
  readonly begins: readonly PlanFigure[];
}

/** A plan is held against a total, so its item is a figure that is added up; an average or a yes is not. */
export const canBePlanned = (item: Pick<Item, 'type' | 'aggregation' | 'askedWhere'>): boolean =>
  asksFigure(item) && isAddedUp(item) && item.aggregation === 'sum';

/** What is wrong with the year of a plan, at `year`. */
function checkPlanYear(code: PeriodCode): readonly Issue[] {
  const period = parsePeriod(code);
  if (!period || !isWhole(period.kind)) return [issue('PLAN_NOT_A_YEAR', 'year')];
  const { year } = period;
  const bounds = { year: `${year}`, first: `${FIRST_ROUND_YEAR}`, last: `${LAST_ROUND_YEAR}` };
  return year < FIRST_ROUND_YEAR || year > LAST_ROUND_YEAR ? [issue('YEAR_OUT_OF_BOUNDS', 'year', bounds)] : [];
}

type Read = { readonly item: string; readonly value: Decimal | undefined };

/** @returns undefined in `value`: nothing is planned */
function readWish({ items }: CompiledForm, asked: ReadonlySet<string>, { item: code, value }: PlanWish): Read | Issue {
  const [place, params] = [code.slice(0, 40), { item: code.slice(0, 40) }];
  const item = items.get(code);
  if (!item) return issue('UNKNOWN_ITEM', place, params);
  if (!canBePlanned(item)) return issue('ITEM_NOT_ADDED_UP', place, params);
  if (!asked.has(code)) return issue('ITEM_NOT_ASKED', place, params);
  const reading = readEntry({ code, type: item.type }, value ?? '');
  if (!reading.ok) return reading.issue;
  return { item: code, value: isReported(reading.cell) ? reading.cell.value : undefined };
}

const isIssue = (read: Read | Issue): read is Issue => 'severity' in read;

function twice(figures: readonly PlanWish[]): readonly Issue[] {
  const seen = new Set<string>();
  return figures.flatMap(({ item }) => {
    const again = seen.has(item);
    seen.add(item);
    return again ? [issue('ITEM_TWICE', item.slice(0, 40), { item: item.slice(0, 40) })] : [];
  });
}

function checkBasis(basis: string, isNeeded: boolean): readonly Issue[] {
  if (!basis) return isNeeded ? [issue('PLAN_BASIS_MISSING', 'basis')] : [];
  return [...tooLong(basis, 'basis', LONGEST_NAME), ...checkEncoding('basis', basis)];
}

/**
 * Many figures of one place at once, all of them or none; each thing that is wrong is named at its item. What stands so already is left
 * alone, so that a save that is sent again does nothing.
 *
 * @param present the plans of the place for this year as they stand
 */
export function decidePlan(
  { year, basis: typed, figures }: PlanWishes,
  { provinceId, library, asked }: PlanPlace,
  form: CompiledForm,
  present: readonly CurrentPlan[],
): PlanChange | Refusal {
  const basis = plainName(typed);
  const read = figures.map((wish) => readWish(form, asked, wish));
  const wishes = read.filter((one): one is Read => !isIssue(one));
  const issues = [
    ...checkPlanYear(year),
    ...(library && library.provinceId !== provinceId ? [issue('PLAN_ELSEWHERE', 'libraryId')] : []),
    ...checkBasis(
      basis,
      wishes.some(({ value }) => value !== undefined),
    ),
    ...read.filter(isIssue),
    ...twice(figures),
  ];
  if (issues[0]) return refuse('INVALID_INPUT', issues, { detail: issues[0].path });
  const current = new Map(present.map((plan) => [plan.item, plan]));
  const stands = ({ item, value }: Read): boolean => {
    const plan = current.get(item);
    return value === undefined ? !plan : plan?.basis === basis && plan.value.eq(value);
  };
  const changed = wishes.filter((wish) => !stands(wish));
  return {
    ends: changed.flatMap(({ item }) => current.get(item)?.id ?? []),
    begins: changed.flatMap(({ item, value }) => (value === undefined ? [] : [{ item, value, basis }])),
  };
}
