/**
 * The national table: a place in each row, an item in each column, the nation above them as in the statistical
 * yearbooks, and under the nation how many libraries stand behind each figure. It may be printed and signed.
 *
 * Odd cases: a mean is shown with at least one decimal, because its decimals are not those of the cells; "how many say
 * yes" is counted in libraries, whatever the unit of the item.
 */
import { decimalsOfItem, inLanguage, type Item } from '@vlis/domain';
import { formatNumber } from '../format/number.js';
import { fill } from '../words/words-for.js';
import type { NationalFigures, PlaceFigure } from './national-figures.js';
import { footOf, labelOf, PLACE_STUB, placeCells, placeColumns, provenance, sameWidth, subtitles } from './parts.js';
import {
  figure,
  NO_FIGURE,
  NOT_ADDED_UP,
  text,
  WITHHELD,
  type Table,
  type TableCell,
  type TableColumn,
} from './table.js';
import { tableWords } from './words.js';

function itemColumn(item: Item, language: NationalFigures['language']): TableColumn {
  const words = tableWords[language];
  const unit = item.aggregation === 'count_yes' ? words.libraryUnit : inLanguage(item.unit, language);
  const mean = item.aggregation === 'average';
  return {
    key: item.code,
    label: labelOf(item, language),
    unit: mean ? `${unit} (${words.mean})` : unit,
    sign: item.code,
    kind: 'figure',
    decimals: mean ? Math.max(1, decimalsOfItem(item)) : decimalsOfItem(item),
  };
}

const cellOf = ({ value, withheld }: PlaceFigure, { aggregation }: Item): TableCell => {
  if (withheld) return WITHHELD;
  if (aggregation === 'none') return NOT_ADDED_UP;
  return value === undefined ? NO_FIGURE : figure(value);
};

export function nationalTable(figures: NationalFigures): Table {
  sameWidth(figures);
  const { language, title, items, rows, nation, agency, preliminary } = figures;
  const words = tableWords[language];
  const counted = (n: number): string => formatNumber(`${n}`, language);
  // Two counts in one cell are a text, which no program writes in marks of its own: it has those of the sheet's language.
  const answers = nation.figures.map(({ reported, expected }) => text(`${counted(reported)}/${counted(expected)}`));
  const cells = [nation, ...rows].flatMap((place) => place.figures.map((one, i) => cellOf(one, items[i]!)));
  const has = (sign: string): boolean => cells.some((cell) => cell.kind === 'none' && cell.sign === sign);
  return {
    name: words.tabs.figures,
    letterhead: {
      agency: [inLanguage(agency.parent, language), inLanguage(agency.issuing, language)],
      nation: words.nation,
    },
    title: title ? inLanguage(title, language) : words.titles.figures,
    ...subtitles(figures),
    columns: [...placeColumns(figures), ...items.map((item) => itemColumn(item, language))],
    stub: PLACE_STUB,
    rows: [
      {
        kind: 'total',
        cells: [...placeCells(nation, figures), ...nation.figures.map((one, i) => cellOf(one, items[i]!))],
      },
      { kind: 'answers', cells: [text(''), text(''), text(words.answers), text(''), text(''), text(''), ...answers] },
      ...rows.map((place, row) => ({
        kind: 'place' as const,
        cells: [...placeCells(place, figures, row + 1), ...place.figures.map((one, i) => cellOf(one, items[i]!))],
      })),
    ],
    notes: [
      ...(preliminary
        ? [fill(words.preliminaryNote, { accepted: counted(nation.accepted), obliged: counted(nation.obliged) })]
        : []),
      ...(has('…') ? [words.signs.none] : []),
      ...(has('x') ? [words.signs.notAdded] : []),
      ...(has('(k)') ? [words.signs.withheld] : []),
      ...(items.some(({ mayRepeat }) => mayRepeat) ? [words.signs.mayRepeat] : []),
      fill(words.answersNote, { tab: words.tabs.coverage }),
      ...provenance(figures),
    ],
    ...(!preliminary && { signatures: words.signatures }),
    foot: footOf(figures),
    language,
  };
}
