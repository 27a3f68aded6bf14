/** Every figure beside that of the same period a year before, place by place, and by how much it differs. */
import { periodTitle } from '../format/period.js';
import { changeCell, isAddedUp, itemCell, itemColumn, periodBefore, signNotes } from './item-cells.js';
import type { NationalFigures, PlaceFigures } from './national-figures.js';
import { footOf, nationStub, PLACE_STUB, placeStub, provenance, sameWidth, stubColumns, subtitles } from './parts.js';
import { addedUp } from './sums.js';
import type { Table, TableCell } from './table.js';
import { tableWords } from './words.js';

/** Of each item: the year before, now, and the change. */
const COLUMNS = 3;
const CHANGE = 2;

/** Undefined: there was no such round a year before. */
export function comparisonTable(figures: NationalFigures): Table | undefined {
  sameWidth(figures);
  const { language, period, items, rows, nation } = figures;
  if (!nation.before) return undefined;
  const words = tableWords[language];
  const now = periodTitle(period.code, language);
  const columns = items.flatMap((item) => {
    const { label, unit, sign, ...column } = itemColumn(item, language);
    const one = { ...column, group: `${sign} ${label}`, unit };
    return [
      { ...one, key: `${item.code}/before`, label: periodBefore(figures) },
      { ...one, key: `${item.code}/now`, label: now },
      { ...one, key: `${item.code}/change`, label: words.change, unit: '%', decimals: 1 },
    ];
  });
  const cellsOf = ({ figures: ofNow, before = [] }: PlaceFigures): TableCell[] =>
    items.flatMap((item, i) => [
      itemCell(before[i], item),
      itemCell(ofNow[i], item),
      changeCell(ofNow[i]!, before[i], item, language),
    ]);
  const ofPlaces = rows.map(cellsOf);
  const ofNation = cellsOf(nation).map((cell, column) => {
    const isTotal = column % COLUMNS !== CHANGE && isAddedUp(items[Math.floor(column / COLUMNS)]!);
    return isTotal ? addedUp(cell, ofPlaces, column) : cell;
  });
  return {
    name: words.tabs.comparison,
    title: words.titles.comparison,
    ...subtitles(figures),
    columns: [...stubColumns(figures), ...columns],
    stub: PLACE_STUB,
    rows: [
      { kind: 'total', cells: [...nationStub(figures), ...ofNation] },
      ...rows.map((place, row) => ({
        kind: 'place' as const,
        cells: [...placeStub(place, figures, row + 1), ...ofPlaces[row]!],
      })),
    ],
    notes: [...signNotes([...ofNation, ...ofPlaces.flat()], figures), ...provenance(figures)],
    foot: footOf(figures),
    language,
  };
}
