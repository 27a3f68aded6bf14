/**
 * The column of an item, its cells, and how it stands to the year before.
 *
 * Odd cases: a mean is shown with at least one decimal, because its decimals are not those of the cells; "how many say
 * yes" is counted in libraries, whatever the unit of the item.
 */
import {
  changeInPercent,
  comparisonOf,
  decimalsOfItem,
  ENOUGH_VOLUME,
  inLanguage,
  previousYear,
  toPlain,
  TOO_FAR,
  WORTH_SAYING,
  type Decimal,
  type Item,
  type Language,
} from '@vlis/domain';
import { formatNumber } from '../format/number.js';
import { fill } from '../words/words-for.js';
import type { FigureBefore, NationalFigures, PlaceFigure } from './national-figures.js';
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
export function itemCell(one: Pick<PlaceFigure, 'value' | 'withheld'> | undefined, { aggregation }: Item): TableCell {
  if (one?.withheld) return WITHHELD;
  if (aggregation === 'none') return NOT_ADDED_UP;
  return one?.value === undefined ? NO_FIGURE : figure(one.value);
}

/** A mean is no sum, though it may look like one where a single place has a figure. */
export const isAddedUp = ({ aggregation }: Item): boolean => aggregation === 'sum' || aggregation === 'count_yes';

const CHANGE_DECIMALS = 1;

/** By how much a figure differs from that of the year before, in percent: told, marked or kept back as on the screens. */
export function changeCell(
  now: PlaceFigure,
  before: FigureBefore | undefined,
  { aggregation }: Item,
  language: Language,
): TableCell {
  const words = tableWords[language];
  if (now.withheld || before?.withheld) return WITHHELD;
  if (aggregation === 'none') return NOT_ADDED_UP;
  if (now.value === undefined || before?.value === undefined) return NO_FIGURE;
  const apart = (note: string): TableCell => ({ kind: 'none', sign: '≠', note });
  const percent = changeInPercent(now.value, before.value);
  if (!percent) return apart(words.fromZero);
  const like = comparisonOf<Decimal>(now, before, before.volume);
  const [ofNow, ofBefore] = [now, before].map(({ reported, expected }) =>
    [reported, expected].map((n) => formatNumber(`${n}`, language)).join('/'),
  );
  const coverages = fill(words.coverages, { now: ofNow!, before: ofBefore! });
  if (like.kind === 'coverage') return apart(coverages);
  if (like.kind === 'volume') return apart(fill(words.volumes[like.side], { share: percentOf(like.share, language) }));
  return {
    ...{ kind: 'figure', value: percent.toDecimalPlaces(CHANGE_DECIMALS), decimals: CHANGE_DECIMALS },
    ...(like.kind === 'doubtful' ? { change: 'marked', note: coverages } : { change: 'plain' }),
  };
}

/** Whole percents, cut, so that less than enough is never called enough. */
const percentOf = (share: Decimal, language: Language): string =>
  formatNumber(toPlain(share.times(100).floor()), language);

/** What the signs of these cells mean, each only where it stands. */
export function signNotes(cells: readonly TableCell[], { language, items }: NationalFigures): string[] {
  const { signs } = tableWords[language];
  const has = (sign: string): boolean => cells.some((cell) => cell.kind === 'none' && cell.sign === sign);
  const enough = toPlain(ENOUGH_VOLUME.times(100));
  return [
    ...(has('…') ? [signs.none] : []),
    ...(has('x') ? [signs.notAdded] : []),
    ...(has('(k)') ? [signs.withheld] : []),
    ...(has('≠') ? [fill(signs.notCompared, { far: `${TOO_FAR}`, enough })] : []),
    ...(cells.some((cell) => cell.kind === 'figure' && cell.change === 'marked')
      ? [fill(signs.marked, { near: `${WORTH_SAYING}` })]
      : []),
    ...(items.some(({ mayRepeat }) => mayRepeat) ? [signs.mayRepeat] : []),
  ];
}

/** "6 tháng đầu năm 2025" */
export function periodBefore({ period, language }: NationalFigures): string {
  const { kind, year } = previousYear(period);
  return fill(tableWords[language][kind], { year: `${year}` });
}
