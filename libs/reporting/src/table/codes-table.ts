/** What the codes in the heads mean, what each item counts, how each item is added up, and where the figures come from. */
import { inLanguage, type Item, type Language } from '@vlis/domain';
import { fill } from '../words/words-for.js';
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

export function codesTable(figures: NationalFigures): Table {
  const { language, items } = figures;
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
    rows: items.map((item) => ({
      kind: 'place',
      cells: [
        item.code,
        labelOf(item, language),
        ...(figures.counted ? [countedOf(figures.counted, item, language)] : []),
        inLanguage(item.unit, language),
        addedUp(item, words),
        words.times[item.time],
        item.iso,
        remark(item, words),
      ].map(text),
    })),
    notes: [words.signs.none, words.signs.notAdded, words.signs.mayRepeat, ...provenance(figures)],
    foot: footOf(figures),
    language,
  };
}
