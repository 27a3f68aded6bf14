/**
 * The column of an item, its cells, and how it stands to the year before.
 *
 * Odd cases: a mean is shown with at least one decimal, because its decimals are not those of the cells; "how many say
 * yes" is counted in libraries, whatever the unit of the item.
 */
import {
  Decimal,
  decimalsOfItem,
  ENOUGH_VOLUME,
  inLanguage,
  standsForAll,
  toPlain,
  type Item,
  type Language,
  type ShownChange,
} from '@vlis/domain';
import { formatDate, formatNumber } from '../format/number.js';
import { periodTitle } from '../format/period.js';
import { fill } from '../words/words-for.js';
import type { FigureBefore, NationalFigures, ShownFigure } from './national-figures.js';
import { labelOf } from './parts.js';
import { figure, NO_FIGURE, NOT_ADDED_UP, WITHHELD, type TableCell, type TableColumn } from './table.js';
import { tableWords } from './words.js';

const decimalsShown = (item: Item): number =>
  item.aggregation === 'average' ? Math.max(1, decimalsOfItem(item)) : decimalsOfItem(item);

export function itemColumn(item: Item, language: Language): TableColumn {
  const words = tableWords[language];
  const unit = item.aggregation === 'count_yes' ? words.libraryUnit : inLanguage(item.unit, language);
  return {
    key: item.code,
    label: labelOf(item, language),
    unit: item.aggregation === 'average' ? `${unit} (${words.mean})` : unit,
    sign: item.code,
    kind: 'figure',
    decimals: decimalsShown(item),
  };
}

/** @param one undefined: the item was not asked */
export function itemCell(one: Pick<ShownFigure, 'value' | 'withheld'> | undefined, { aggregation }: Item): TableCell {
  if (one?.withheld) return WITHHELD;
  if (aggregation === 'none') return NOT_ADDED_UP;
  return one?.value === undefined ? NO_FIGURE : figure(one.value);
}

/** A mean is no sum, though it may look like one where a single place has a figure. */
export const isAddedUp = ({ aggregation }: Item): boolean => aggregation === 'sum' || aggregation === 'count_yes';

const CHANGE_DECIMALS = 1;

/**
 * The change since the year before, in percent, between the libraries that have a figure in both; marked where these
 * hold too little to stand for all; or the reason why there is none.
 */
export function changeCell(
  now: ShownFigure,
  before: FigureBefore | undefined,
  { aggregation }: Item,
  language: Language,
): TableCell {
  const { change } = before ?? {};
  if (now.withheld || before?.withheld || change?.why === 'withheld') return WITHHELD;
  if (aggregation === 'none') return NOT_ADDED_UP;
  if (now.value === undefined || before?.value === undefined || !change) return NO_FIGURE;
  if (change.percent === undefined) return { kind: 'none', sign: '≠', note: whyNone(change, language) };
  const isEnough = standsForAll(change);
  return {
    ...{ kind: 'figure', value: change.percent.toDecimalPlaces(CHANGE_DECIMALS), decimals: CHANGE_DECIMALS },
    ...{ change: isEnough ? 'plain' : 'marked', note: sharesOf(change, language) },
  };
}

function whyNone({ why, rearrangedOn }: ShownChange, language: Language): string {
  const { noChange } = tableWords[language];
  if (why === 'from-zero') return noChange.fromZero;
  if (why === 'definition') return noChange.definition;
  if (why === 'rearranged') return fill(noChange.rearranged, { date: formatDate(rearrangedOn ?? '') });
  return noChange.nobodyInBoth;
}

/** Of how many libraries a change is, and what they hold where it can be weighed. */
function sharesOf({ libraries, shareOfNow, shareOfBefore }: ShownChange, language: Language): string {
  const { ofSame, ofSameShares } = tableWords[language];
  const count = formatNumber(`${libraries}`, language);
  if (!shareOfNow || !shareOfBefore) return fill(ofSame, { libraries: count });
  const [now, before] = [percentOf(shareOfNow, language), percentOf(shareOfBefore, language)];
  return fill(ofSameShares, { libraries: count, now, before });
}

/** Cut, so that less than enough is never called enough. */
const percentOf = (share: Decimal, language: Language): string =>
  formatNumber(toPlain(share.times(100).toDecimalPlaces(CHANGE_DECIMALS, Decimal.ROUND_DOWN)), language);

/** What the signs of these cells mean, each only where it stands. */
export function signNotes(cells: readonly TableCell[], { language, items }: NationalFigures): string[] {
  const { signs } = tableWords[language];
  const changes = cells.flatMap((cell) => (cell.kind === 'figure' ? (cell.change ?? []) : []));
  const has = (sign: string): boolean => cells.some((cell) => cell.kind === 'none' && cell.sign === sign);
  const enough = toPlain(ENOUGH_VOLUME.times(100));
  return [
    ...(has('…') ? [signs.none] : []),
    ...(has('x') ? [signs.notAdded] : []),
    ...(has('(k)') ? [signs.withheld] : []),
    ...(has('≠') ? [signs.noChange] : []),
    ...(changes.length ? [signs.change] : []),
    ...(changes.includes('marked') ? [fill(signs.marked, { enough })] : []),
    ...(items.some(({ mayRepeat }) => mayRepeat) ? [signs.mayRepeat] : []),
  ];
}

/** "6 tháng đầu năm 2025" */
export const periodBefore = ({ period, language }: NationalFigures): string => periodTitle(period.yearBefore, language);
