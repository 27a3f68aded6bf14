/**
 * How many of how many, place by place and item by item: the other half of every figure (ROL-03). Both are numbers, so
 * that a reader may compute with them.
 */
import { decimal, inLanguage } from '@vlis/domain';
import type { NationalFigures, PlaceFigures } from './national-figures.js';
import { footOf, PLACE_STUB, placeCells, placeColumns, provenance, sameWidth, subtitles } from './parts.js';
import { figure, type Table, type TableCell, type TableColumn } from './table.js';
import { tableWords } from './words.js';

const counts = ({ figures }: PlaceFigures): TableCell[] =>
  figures.flatMap(({ reported, expected }) => [figure(decimal(reported)), figure(decimal(expected))]);

export function coverageTable(figures: NationalFigures): Table {
  sameWidth(figures);
  const { language, items, rows, nation } = figures;
  const words = tableWords[language];
  const columns = items.flatMap(({ code, label }): TableColumn[] => {
    const group = `${code} ${inLanguage(label, language)}`;
    const one = { group, unit: words.libraryUnit, kind: 'figure', decimals: 0 } as const;
    return [
      { ...one, key: `${code}/n`, label: words.answered },
      { ...one, key: `${code}/d`, label: words.expected },
    ];
  });
  return {
    name: words.tabs.coverage,
    title: words.titles.coverage,
    ...subtitles(figures),
    columns: [...placeColumns(figures).map(({ sign: _, ...column }) => column), ...columns],
    stub: PLACE_STUB,
    rows: [
      { kind: 'total', cells: [...placeCells(nation, figures), ...counts(nation)] },
      ...rows.map((place, row) => ({
        kind: 'place' as const,
        cells: [...placeCells(place, figures, row + 1), ...counts(place)],
      })),
    ],
    notes: provenance(figures),
    foot: footOf(figures),
    language,
  };
}
