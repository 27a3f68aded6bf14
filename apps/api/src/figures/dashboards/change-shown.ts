/**
 * A change as the viewer may see it. Whoever may read the submissions behind it has the figures of the matched libraries as
 * well. To the others a change is shown where every library is matched, for then it follows from the two totals, and that of
 * the nation where it shows nobody (libs/domain disclosure/matched.ts): with shares in whole percents, so that no total
 * times its share is the sum of a few.
 */
import {
  changeOf,
  Decimal,
  FIRST_EDITION,
  isSameItem,
  itemsBehind,
  measureKeysOf,
  type Item,
  type MatchedChange,
  type ShownChange,
} from '@vlis/domain';
import {
  EVERY_EDITION,
  type Guards,
  type MatchedPair,
  type OfBoth,
  type RoundPair,
  type EditionFilter,
  type Tally,
  type DisclosureByItem,
} from '../figures/index.js';

/** A place in two rounds, with what decides which part of its change the viewer may see. */
export interface ComparedPlace extends OfBoth {
  readonly pair: RoundPair;
  readonly now: Tally;
  readonly before: Tally;
  readonly matched: MatchedPair;
  /** Types whose libraries were merged with their places. */
  readonly merged: ReadonlySet<string>;
  readonly guards: Guards;
  readonly disclosure: DisclosureByItem | undefined;
}

const PERCENT_DECIMALS = 1;
const SHARE_DECIMALS = 4;
const DISCLOSED_DECIMALS = 2;

/** Items of a pair that are the same thing in both forms; the others have no change. */
const comparable = ({ now, before }: RoundPair, codes: readonly string[]): readonly Item[] =>
  [...new Set(codes)].flatMap((code) => {
    const [item, then] = [now.form.items.get(code), before.form.items.get(code)];
    return item && then && item.aggregation !== 'none' && isSameItem(item, then) ? [item] : [];
  });

/** Keys of the measures that changes of some items are made of. */
export const matchedKeys =
  (codes: readonly string[]) =>
  (pair: RoundPair): readonly string[] =>
    comparable(pair, codes).flatMap(measureKeysOf);

/** Every item that these changes read. */
export const comparedItems =
  (codes: readonly string[]) =>
  (pair: RoundPair): readonly string[] =>
    comparable(pair, codes).flatMap(itemsBehind);

/** Undefined: one of the forms does not have the item, or it is not added up over places. */
export function changeShown(code: string, compared: ComparedPlace): ShownChange | undefined {
  const { pair, matched, merged, guards } = compared;
  const [item, then] = [pair.now.form.items.get(code), pair.before.form.items.get(code)];
  if (!item || !then || item.aggregation === 'none') return undefined;
  if (!isSameItem(item, then)) return { libraries: 0, why: 'definition' };
  const all = changeOver(item, compared, EVERY_EDITION, EVERY_EDITION);
  if (all.why === 'nobody-in-both') return all;
  const [{ round: now }, { round: before }] = [pair.now, pair.before];
  const rearrangedOn = matched.rearranged(measureKeysOf(item)[0]!, compared, merged, before.endsOn, now.endsOn);
  const owns = !guards || (guards.get(now.id)!.owns(compared.ofNow) && guards.get(before.id)!.owns(compared.ofBefore));
  if (rearrangedOn !== undefined) {
    const figures: MatchedChange = owns ? rounded(all, SHARE_DECIMALS) : { libraries: all.libraries };
    return { ...figures, percent: undefined, why: 'rearranged', rearrangedOn };
  }
  return owns ? rounded(all, SHARE_DECIMALS) : disclosedChange(item, compared);
}

/** The change as a viewer sees it who may not read all the submissions behind it. */
function disclosedChange(item: Item, compared: ComparedPlace): ShownChange {
  const { pair, now, before, guards, disclosure, ofNow, ofBefore } = compared;
  const items = itemsBehind(item);
  const guard = guards!.get(pair.now.round.id)!;
  const [sightNow, sightBefore] = [
    guard.editionsShown(items, ofNow),
    guards!.get(pair.before.round.id)!.editionsShown(items, ofBefore),
  ];
  if (!sightNow || !sightBefore) return WITHHELD;
  const change = changeOver(item, compared, sightNow, sightBefore);
  const [key] = measureKeysOf(item);
  const counts = [now.of(sightNow), before.of(sightBefore)].map((tally) => tally.added(key!).count);
  if (counts.every((count) => count === change.libraries)) return rounded(change, SHARE_DECIMALS);
  const isNation = !ofNow.placeIds && !ofNow.types;
  const isDisclosed = items.every((one) => disclosure?.get(one)?.[guard.everyPlace ? 'toEveryPlace' : 'toAll']);
  if (!isNation || !isDisclosed) return WITHHELD;
  const { now: _, before: __, ...rest } = rounded(changeOver(item, compared, isFirst, isFirst), DISCLOSED_DECIMALS);
  return rest;
}

const WITHHELD: ShownChange = { libraries: 0, why: 'withheld' };

const isFirst: EditionFilter = (edition) => edition === FIRST_EDITION;

function changeOver(item: Item, compared: ComparedPlace, now: EditionFilter, before: EditionFilter): MatchedChange {
  return changeOf(item, (key) => compared.matched.of(key, compared, now, before), {
    now: compared.now.of(now).added(item.code),
    before: compared.before.of(before).added(item.code),
  });
}

/** Shares are cut, so that a bound is never reached by rounding. */
function rounded({ percent, shareOfNow, shareOfBefore, ...change }: MatchedChange, decimals: number): MatchedChange {
  const cut = (share: Decimal): Decimal => share.toDecimalPlaces(decimals, Decimal.ROUND_DOWN);
  return {
    ...change,
    ...(percent && { percent: percent.toDecimalPlaces(PERCENT_DECIMALS) }),
    ...(shareOfNow && { shareOfNow: cut(shareOfNow) }),
    ...(shareOfBefore && { shareOfBefore: cut(shareOfBefore) }),
  };
}
