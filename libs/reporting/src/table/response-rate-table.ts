/**
 * How many of how many, place by place and item by item, and why the others have no figure: the other half of every figure
 * (ROL-03). All are numbers, so that a reader may compute with them. With a figure, the gaps and without a submission add up to
 * the expected; those to which it does not apply stand beside.
 */
import { decimal, inLanguage } from '@vlis/domain';
import type { NationalFigures, PlaceFigures } from './national-figures.js';
import {
  footOf,
  nationCells,
  PLACE_STUB,
  placeCells,
  placeColumns,
  provenance,
  sameWidth,
  subtitles,
} from './parts.js';
import { addedUp } from './sums.js';
import { figure, type Table, type TableCell, type TableColumn } from './table.js';
import { words as reasons } from '../words/words-of-all.js';
import { tableWords } from './words.js';

/**
 * In the order of the columns, each with the reason that libraries have given; without one: they have not answered.
 */
const GAPS = [
  ['notCollected', 'not-collected'],
  ['closed', 'closed'],
  ['refused', 'refused'],
  ['unanswered', undefined],
  ['notApplicable', 'not-applicable'],
] as const;

const counts = ({ figures }: PlaceFigures): TableCell[] =>
  figures.flatMap(({ reported, expected, missing }) =>
    [reported, expected, ...GAPS.map(([kind]) => missing[kind])].map((count) => figure(decimal(count))),
  );

export function responseRateTable(figures: NationalFigures): Table {
  sameWidth(figures);
  const { language, items, rows, nation } = figures;
  const words = tableWords[language];
  const columns = items.flatMap(({ code, label }): TableColumn[] => {
    const group = `${code} ${inLanguage(label, language)}`;
    const one = { group, unit: words.libraryUnit, kind: 'figure', decimals: 0 } as const;
    return [
      { ...one, key: `${code}/n`, label: words.answered },
      { ...one, key: `${code}/d`, label: words.expected },
      ...GAPS.map(([kind, why]) => ({
        ...{ ...one, key: `${code}/${kind}`, label: why ? reasons[language].missing[why] : words.unanswered },
      })),
    ];
  });
  const ofPlaces = rows.map(counts);
  const ofNation = counts(nation).map((cell, column) => addedUp(cell, ofPlaces, column));
  return {
    name: words.tabs.responseRate,
    title: words.titles.responseRate,
    ...subtitles(figures),
    columns: [...placeColumns(figures).map(({ sign: _, ...column }) => column), ...columns],
    stub: PLACE_STUB,
    rows: [
      { kind: 'total', cells: [...nationCells(figures), ...ofNation] },
      ...rows.map((place, row) => ({
        kind: 'place' as const,
        cells: [...placeCells(place, figures, row + 1), ...ofPlaces[row]!],
      })),
    ],
    notes: [words.gapsNote, ...provenance(figures)],
    foot: footOf(figures),
    language,
  };
}
