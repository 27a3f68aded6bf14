/**
 * The figures of a province's report at this moment. The province reports what it has accepted; what is only submitted is in the
 * figure too, and marked with how many submissions that are, so that a draft can be begun in time and nothing unread passes for read.
 */
import { isPlain, decimal, type Decimal } from '../shared/decimal.js';
import { shareOfPlan } from '../plan/share-of-plan.js';
import { parseBoundKey, type BoundKey, type BoundSource } from './bound-key.js';

/** An item over the libraries of the province. */
export interface ItemSums {
  /** Over all that have sent; undefined: nobody has given a number. */
  readonly now?: Decimal;
  /** Of the submissions in it, those that the province has not accepted. */
  readonly waiting: number;
  /** Undefined: no such round, no such item in its form, or nobody gave a number. */
  readonly before?: Decimal;
  readonly plan?: Decimal;
}

export type CountsOfLibraries = Readonly<Record<'owed' | 'submitted' | 'accepted', number>>;

export interface ProvinceFigures {
  readonly items: ReadonlyMap<string, ItemSums>;
  readonly all: CountsOfLibraries;
  readonly types: ReadonlyMap<string, CountsOfLibraries>;
}

export interface ReportFigure {
  /** Undefined: nothing is known, which is no zero. */
  readonly value?: Decimal;
  /** Submissions in it that the province has not accepted yet. */
  readonly waiting: number;
}

const NOTHING: ReportFigure = { waiting: 0 };

/** 100 is all of it. Undefined as for the share of a plan. */
const percentOf = (now: Decimal | undefined, of: Decimal | undefined): Decimal | undefined =>
  shareOfPlan(now, of)?.times(100);

export function figureOf(source: BoundSource, { items, all, types }: ProvinceFigures): ReportFigure {
  if (source.kind === 'count') {
    const counts = source.type === undefined ? all : types.get(source.type);
    return counts ? { value: decimal(counts[source.counted]), waiting: 0 } : NOTHING;
  }
  const sums = items.get(source.item);
  if (!sums) return NOTHING;
  const { now, waiting, before, plan } = sums;
  switch (source.source) {
    case 'now':
      return { value: now, waiting };
    case 'before':
      return { value: before, waiting: 0 };
    case 'plan':
      return { value: plan, waiting: 0 };
    case 'ratio':
      return { value: percentOf(now, before), waiting };
    case 'share':
      return { value: percentOf(now, plan), waiting };
  }
}

/** A key that is none has no value. */
export function figuresAt(keys: Iterable<BoundKey>, of: ProvinceFigures): ReadonlyMap<BoundKey, ReportFigure> {
  const found = new Map<BoundKey, ReportFigure>();
  for (const key of keys) {
    const source = parseBoundKey(key);
    found.set(key, source ? figureOf(source, of) : NOTHING);
  }
  return found;
}

/** A figure as the report has it. `value`: plain digits, null where there was none. */
export interface KeptFigure {
  readonly key: BoundKey;
  readonly value: string | null;
}

/** Digits kept of a share: two more than are shown. */
const KEPT_DECIMALS = 10;

/** As it is kept and compared. */
export const keptValue = ({ value }: ReportFigure): string | null =>
  value === undefined ? null : value.toDecimalPlaces(KEPT_DECIMALS).toFixed();

/** Whether the data have moved since the figure was taken. */
export function isStale({ value }: KeptFigure, now: ReportFigure | undefined): boolean {
  const current = now ? keptValue(now) : null;
  if (value === null || current === null) return value !== current;
  return !(isPlain(value) && decimal(value).eq(decimal(current)));
}
