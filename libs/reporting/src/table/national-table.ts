/**
 * The national table: a place in each row, an item in each column, the nation above them as in the statistical
 * yearbooks, and under the nation how many libraries stand behind each figure and what it was a year before. It may be
 * printed and signed.
 */
import { decimal, inLanguage } from '@vlis/domain';
import { fill } from '../words/words-for.js';
import { changeCell, isAddedUp, itemCell, itemColumn, periodBefore, signNotes } from './item-cells.js';
import type { NationalFigures } from './national-figures.js';
import {
  footOf,
  letterheadOf,
  nationCells,
  PLACE_STUB,
  placeCells,
  placeColumns,
  preliminaryNotes,
  provenance,
  sameWidth,
  signaturesOf,
  subtitles,
} from './parts.js';
import { addedUp } from './sums.js';
import { figure, text, type Table, type TableCell, type TableRow } from './table.js';
import { tableWords } from './words.js';

const counts = (numbers: readonly number[]): TableCell[] =>
  numbers.map((n) => ({ ...figure(decimal(n)), decimals: 0 }));

/**
 * The lines under the nation: how many libraries are behind its figures, and how these differ from the year before.
 */
function besideNation(figures: NationalFigures): TableRow[] {
  const { language, items, nation } = figures;
  const words = tableWords[language];
  const line = (name: string, cells: readonly TableCell[]): TableRow => ({
    kind: 'beside',
    cells: [...['', '', name, '', '', ''].map(text), ...cells],
  });
  const { before } = nation;
  return [
    line(words.answered, counts(nation.figures.map(({ reported }) => reported))),
    line(words.expected, counts(nation.figures.map(({ expected }) => expected))),
    ...(before
      ? [
          line(
            periodBefore(figures),
            items.map((item, i) => itemCell(before[i], item)),
          ),
          line(
            words.change,
            items.map((item, i) => changeCell(nation.figures[i]!, before[i], item, language)),
          ),
        ]
      : []),
  ];
}

export function nationalTable(figures: NationalFigures): Table {
  sameWidth(figures);
  const { language, title, items, rows, nation, preliminary } = figures;
  const words = tableWords[language];
  const ofPlaces = rows.map((place) => place.figures.map((one, i) => itemCell(one, items[i]!)));
  const ofNation = nation.figures.map((one, i) => {
    const cell = itemCell(one, items[i]!);
    return isAddedUp(items[i]!) ? addedUp(cell, ofPlaces, i) : cell;
  });
  const beside = besideNation(figures);
  return {
    name: words.tabs.figures,
    letterhead: letterheadOf(figures),
    title: title ? inLanguage(title, language) : words.titles.figures,
    ...subtitles(figures),
    columns: [...placeColumns(figures), ...items.map((item) => itemColumn(item, language))],
    stub: PLACE_STUB,
    rows: [
      { kind: 'total', cells: [...nationCells(figures), ...ofNation] },
      ...beside,
      ...rows.map((place, row) => ({
        kind: 'place' as const,
        cells: [...placeCells(place, figures, row + 1), ...ofPlaces[row]!],
      })),
    ],
    notes: [
      ...preliminaryNotes(figures),
      ...signNotes([ofNation, ...ofPlaces, ...beside.map(({ cells }) => cells)].flat(), figures),
      fill(words.answersNote, { tab: words.tabs.responseRate }),
      ...provenance(figures),
    ],
    ...(!preliminary && { signatures: signaturesOf(figures) }),
    foot: footOf(figures),
    language,
  };
}
