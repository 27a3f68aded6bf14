/** What the codes in the heads mean, what each item counts, how each item is added up, and where the figures come from. */
import { inLanguage, type Indicator, type IndicatorTerm, type Item, type Language } from '@vlis/domain';
import { formatNumber } from '../format/number.js';
import { fill } from '../words/words-for.js';
import { indicatorWords } from './indicator-words.js';
import type { NationalFigures } from './national-figures.js';
import { footOf, labelOf, provenance, subtitles } from './parts.js';
import { text, type Table, type TableColumn } from './table.js';
import { tableWords, type TableWords } from './words.js';

function addedUp({ aggregation, weightedBy }: Item, words: TableWords): string {
  const way = words.aggregations[aggregation];
  return weightedBy === undefined ? way : `${way}, ${fill(words.weightedBy, { item: weightedBy })}`;
}

const remark = ({ formula, mayRepeat }: Item, words: TableWords): string =>
  [...(formula === undefined ? [] : [fill(words.computed, { formula })]), ...(mayRepeat ? [words.repeats] : [])].join(
    '; ',
  );

const countedOf = (counted: NonNullable<NationalFigures['counted']>, { code }: Item, language: Language): string => {
  const text = counted.get(code);
  return text ? inLanguage(text, language) : '';
};

function itemCells(item: Item, { language, counted }: NationalFigures): string[] {
  const words = tableWords[language];
  return [
    item.code,
    labelOf(item, language),
    ...(counted ? [countedOf(counted, item, language)] : []),
    inLanguage(item.unit, language),
    addedUp(item, words),
    words.times[item.time],
    item.iso,
    remark(item, words),
  ];
}

function termText(term: IndicatorTerm, language: Language): string {
  if (term.kind === 'sum') return term.expression;
  const { placeFigures, per } = indicatorWords[language];
  const figure = placeFigures[term.figure];
  return term.per === '1' ? figure : fill(per, { figure, per: formatNumber(term.per, language) });
}

/** An indicator among the items: what it counts is how it is made, and its basis stands where theirs does. */
function indicatorCells(one: Indicator, { language, counted }: NationalFigures): string[] {
  const words = indicatorWords[language];
  const [numerator, denominator] = [termText(one.numerator, language), termText(one.denominator, language)];
  const formula = fill(words.formula, { numerator, denominator });
  const remarks = [
    ...(counted ? [] : [formula]),
    ...(one.percent ? [words.percent] : []),
    ...(one.types.length ? [fill(words.types, { types: one.types.join(', ') })] : []),
  ];
  return [
    ...[one.code, inLanguage(one.name, language)],
    ...(counted ? [formula] : []),
    ...[inLanguage(one.unit, language), words.addedUp, '', one.basis, remarks.join('; ')],
  ];
}

export function codesTable(figures: NationalFigures): Table {
  const { language, items, indicators = [] } = figures;
  const words = tableWords[language];
  const column = (key: string, label: string, wide: number): TableColumn => ({
    ...{ key, label, wide },
    kind: 'text',
    decimals: 0,
  });
  return {
    name: words.tabs.codes,
    title: words.titles.codes,
    ...subtitles(figures),
    columns: [
      column('code', words.code, 8),
      column('item', words.item, 48),
      ...(figures.counted ? [column('counted', words.counted, 60)] : []),
      column('unit', words.unit, 16),
      column('added-up', words.addedUp, 26),
      column('when', words.when, 18),
      column('iso', words.iso, 10),
      column('remark', words.remark, 36),
    ],
    stub: 1,
    rows: [
      ...items.map((item) => itemCells(item, figures)),
      ...indicators.map((one) => indicatorCells(one, figures)),
    ].map((texts) => ({ kind: 'place', cells: texts.map(text) })),
    notes: [words.signs.none, words.signs.notAdded, words.signs.mayRepeat, ...provenance(figures)],
    foot: footOf(figures),
    language,
  };
}
