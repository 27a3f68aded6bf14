/**
 * Every number that is asked for is held against what was: the same period a year before, the end of the last year, the
 * first half of the same year. What is counted during a period is brought to its length first. A number outside of all
 * that is asked about where it is far from it, or where a slip of the finger would explain the distance; an explanation
 * answers it. What is very far a reviewer looks at too, explained or not.
 *
 * Odd cases: computed items are told by their parts; a reason on either side is no number and compares with nothing;
 * a closing submission covers fewer days, so what is counted during the period may be any part of what was.
 */
import { isReported, type Cells } from '../shared/cell.js';
import { Decimal, ZERO } from '../shared/decimal.js';
import { issue, type Issue } from '../shared/issue.js';
import type { PeriodKind } from '../calendar/period-code.js';
import { isWhole } from '../calendar/period.js';
import { asksFigure, decimalsOfItem, type AskedItem, type ChangeLimits, type Item, type Reach } from '../form/item.js';
import type { Questionnaire } from '../form/questionnaire.js';
import { distance, farApart, type Distance } from './far-apart.js';
import { inContext, type SubmissionContext } from './submission.js';
import { meantBy, type Meant, type Range } from './slips.js';

/** The code of the question, and the name under which its explanations are kept (`UNLIKE_BEFORE:G01`). */
export const UNLIKE_BEFORE = 'UNLIKE_BEFORE';

/** What a number is held against, the first that there is being the one that is named. */
export const EARLIER_SOURCES = ['prev_year', 'prev_end', 'second_half', 'half_of_year', 'h1', 'twice_h1'] as const;
export type EarlierSource = (typeof EARLIER_SOURCES)[number];

/** Chosen by measurement (decision 0031): what stands moves little from year to year, what is counted moves more. */
const USUAL: Readonly<Record<Item['time'], ChangeLimits>> = {
  stock: { ask: { slip: '1.05', far: '2', floor: '20' }, look: { slip: '1.8', far: '3', floor: '20' } },
  flow: { ask: { slip: '1.08', far: '2', floor: '30' }, look: { slip: '1.8', far: '3', floor: '200' } },
};

/** The item's own limits, or those of its kind. */
export const limitsOf = ({ change, time }: Pick<Item, 'change' | 'time'>): ChangeLimits => change ?? USUAL[time];

/** Whether an item is held against what was: a number that somebody types. */
export const isCompared = ({ type, formula }: Pick<Item, 'type' | 'formula'>): boolean =>
  asksFigure({ type }) && formula === undefined;

type ReadReach = Readonly<Record<'slip' | 'far', Distance>>;

const known = new WeakMap<Reach, ReadReach>();

function read(reach: Reach): ReadReach {
  let one = known.get(reach);
  if (!one) {
    const { slip, far, floor } = reach;
    known.set(reach, (one = { slip: distance(slip, floor), far: distance(far, floor) }));
  }
  return one;
}

/** So far apart that a reviewer looks at it. */
export const veryFarApart = (item: Pick<Item, 'change' | 'time'>, a: Decimal, b: Decimal): boolean =>
  farApart(a, b, read(limitsOf(item).look).far);

export interface Before {
  readonly since: EarlierSource;
  readonly value: Decimal;
}

const numberIn = (cells: Cells | undefined, code: string): Decimal | undefined => {
  const cell = cells?.get(code);
  return isReported(cell) ? cell.value : undefined;
};

/**
 * The numbers that one of this item may be held against, each brought to the length of the period; the first is the one
 * that is named. One after the other, because the first is often enough.
 */
export function* numbersBefore(
  { code, time }: Pick<Item, 'code' | 'time'>,
  period: PeriodKind,
  { prevYear, prevEnd, h1 }: Omit<SubmissionContext, 'attributes'>,
): Generator<Before, void> {
  const year = numberIn(prevYear, code);
  if (year) yield { since: 'prev_year', value: year };
  const [end, half] = [numberIn(prevEnd, code), numberIn(h1, code)];
  if (time === 'stock') {
    if (end) yield { since: 'prev_end', value: end };
    if (half) yield { since: 'h1', value: half };
    // Of a year, the year before and the end of the last year are one submission.
  } else if (isWhole(period)) {
    if (half) yield { since: 'twice_h1', value: half.times(2) };
    // The end before a half is the year's; that before a quarter is another quarter's.
  } else if (period === 'half' && end) {
    yield year
      ? { since: 'second_half', value: Decimal.max(ZERO, end.minus(year)) }
      : { since: 'half_of_year', value: end.div(2) };
  }
}

/** What a number is unlike, and how. */
export interface Unlike extends Before {
  /** Very far: a reviewer looks at it, explained or not. */
  readonly grave: boolean;
  /** The number it may have been meant to be, where a slip would explain it. */
  readonly meant: Meant | undefined;
}

type Asked = Pick<Item, 'code' | 'type' | 'formula' | 'time' | 'change'>;

/** The numbers before, where all of them are further than this from the number of now; none where one is near. */
function allApart(
  item: Asked,
  now: Decimal,
  period: PeriodKind,
  context: SubmissionContext,
  beyond: Distance,
): readonly Before[] {
  // Settles most numbers at the cost of a comparison.
  const yearBefore = numberIn(context.prevYear, item.code);
  if (yearBefore && !farApart(now, yearBefore, beyond)) return [];
  const before: Before[] = [];
  for (const one of numbersBefore(item, period, context)) {
    // What is near one of them is near their range.
    if (!farApart(now, one.value, beyond)) return [];
    before.push(one);
  }
  return before;
}

/** What a number of the item is unlike, in these earlier submissions; undefined: it may well be. */
export function unlike(item: Asked, now: Decimal, period: PeriodKind, context: SubmissionContext): Unlike | undefined {
  if (!isCompared(item)) return undefined;
  const limits = limitsOf(item);
  const ask = read(limits.ask);
  const [first, ...others] = allApart(item, now, period, context, ask.slip);
  if (!first) return undefined;
  const look = read(limits.look);
  const usual = rangeOf(first, others);
  const [least, most] = usual;
  const isLess = now.lt(least);
  if (!isLess && now.lte(most)) return undefined;
  if (isLess && mayBeAnyPart(item, context)) return undefined;
  const isFar = (value: Decimal, beyond: Distance): boolean =>
    value.lt(least) ? farApart(least, value, beyond) : value.gt(most) && farApart(most, value, beyond);
  const asked = isFar(now, ask.far);
  if (!asked && !isFar(now, ask.slip)) return undefined;
  const isNear = (value: Decimal): boolean => !isFar(value, ask.far);
  const isSigned = least.isNegative() || now.isNegative();
  const meant = isSigned ? undefined : meantBy(now, decimalsOfItem(item), usual, isNear);
  if (!asked && !meant) return undefined;
  return { ...first, meant, grave: isFar(now, look.far) || (meant !== undefined && isFar(now, look.slip)) };
}

function rangeOf({ value }: Before, others: readonly Before[]): Range {
  let [least, most] = [value, value];
  for (const { value: other } of others) {
    if (other.lt(least)) least = other;
    if (other.gt(most)) most = other;
  }
  return [least, most];
}

/** What is counted during a period that was not a whole one. */
const mayBeAnyPart = ({ time }: Pick<Item, 'time'>, { isClosing = false }: SubmissionContext): boolean =>
  time === 'flow' && isClosing;

/** The item, and what of its numbers is usual in a library with these earlier submissions. */
export const withUsual = (item: Item, period: PeriodKind, context: SubmissionContext): AskedItem => ({
  ...item,
  usual: (value) => unlike(item, value, period, context) === undefined,
});

const NO_SLIP = 'none';

/** A question for each number of the submission that is unlike before, in the form's order. */
export function unlikeBefore(questionnaire: Questionnaire, cells: Cells, context: SubmissionContext): readonly Issue[] {
  if (!context.prevYear && !context.prevEnd && !context.h1) return [];
  const issues: Issue[] = [];
  const own = inContext(questionnaire, cells, context);
  for (const item of questionnaire.items) {
    const cell = cells.get(item.code);
    if (!isReported(cell)) continue;
    const found = unlike(item, cell.value, questionnaire.period, own);
    if (found) issues.push(questionOf(item, cell.value, found));
  }
  return issues;
}

function questionOf({ code }: Item, now: Decimal, { since, value, meant, grave }: Unlike): Issue {
  const params = {
    ...{ item: code, since, before: value.toFixed(), now: now.toFixed() },
    ...(meant ? { slip: meant.slip, meant: meant.value.toFixed() } : { slip: NO_SLIP }),
  };
  return { ...issue(UNLIKE_BEFORE, code, params, 'warning'), ...(grave && { grave }) };
}
