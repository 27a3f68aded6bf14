/**
 * Indicators place by place: each with its value, both sums, and how many libraries of how many are in them. Under the nation
 * stands the same ratio over the places whose submissions are all in, where it divides by a figure of the place. It may be
 * printed and signed.
 *
 * A value is a ratio of sums and never a mean of ratios: the nation's is that of its own two sums.
 */
import { decimal, decimalsOf, dividesByPlace, inLanguage, type Decimal, type Indicator } from '@vlis/domain';
import { formatNumber } from '../format/number.js';
import { fill } from '../words/words-for.js';
import { indicatorWords } from './indicator-words.js';
import type { NationalFigures, PlaceFigures, PlaceRatio } from './national-figures.js';
import {
  footOf,
  letterheadOf,
  nationStub,
  PLACE_STUB,
  placeStub,
  preliminaryNotes,
  provenance,
  signaturesOf,
  stubColumns,
  subtitles,
} from './parts.js';
import { decimalsKept, divided } from './ratios.js';
import { addedUp } from './sums.js';
import {
  figure,
  NO_FIGURE,
  text,
  WITHHELD,
  type Table,
  type TableCell,
  type TableColumn,
  type TableRow,
} from './table.js';
import { tableWords } from './words.js';

/** Of each indicator: value, numerator, denominator, with a figure, expected. */
const COLUMNS = 5;
/** A sum shows no more decimals than a reader takes in; its cell keeps all of them. */
const MOST_DECIMALS = 3;

const columnOf = (indicator: number): number => PLACE_STUB + indicator * COLUMNS;
const count = (n: number): TableCell => figure(decimal(n));
const sumCell = (value: Decimal | undefined): TableCell => (value === undefined ? NO_FIGURE : figure(value));

type Shown = Pick<PlaceRatio, 'value' | 'numerator' | 'denominator' | 'withheld' | 'unofficialPeople' | 'why'>;

/** The value and its two sums, one after the other. */
function ratioCells(
  { value, numerator, denominator, withheld, ...about }: Shown,
  note: string | undefined,
): TableCell[] {
  if (withheld) return [note === undefined ? WITHHELD : { kind: 'none', sign: '(k)', note }, WITHHELD, WITHHELD];
  const noted = note === undefined ? {} : { note };
  const shown: TableCell =
    value === undefined
      ? { kind: 'none', sign: '…', ...noted }
      : { kind: 'figure', value, ...noted, ...(about.unofficialPeople && { mark: '*' as const }) };
  return [shown, sumCell(numerator), sumCell(denominator)];
}

const cellsOf = (ratios: readonly PlaceRatio[], { language }: NationalFigures): TableCell[] =>
  ratios.flatMap((ratio) => [
    ...ratioCells(ratio, ratio.why && indicatorWords[language].why[ratio.why]),
    count(ratio.used),
    count(ratio.obliged),
  ]);

/** The line under the nation; none where no indicator has such a ratio. */
function completeRow(ratios: readonly PlaceRatio[], { language }: NationalFigures): TableRow[] {
  const words = indicatorWords[language];
  if (!ratios.some(({ complete }) => complete)) return [];
  const counted = (n: number): string => formatNumber(`${n}`, language);
  const cells = ratios.flatMap(({ complete, unofficialPeople }) => {
    if (!complete) return Array<TableCell>(COLUMNS).fill(text(''));
    const note = fill(words.completeOf, { places: counted(complete.places), of: counted(complete.of) });
    return [...ratioCells({ ...complete, unofficialPeople }, note), text(''), text('')];
  });
  return [{ kind: 'beside', cells: [...['', '', words.complete].map(text), ...cells] }];
}

/** Values that a sheet may divide itself, marked as such. */
function withDivisions(rows: readonly TableRow[], indicators: readonly Indicator[]): TableRow[] {
  const kept = indicators.map((one, i) =>
    decimalsKept(
      one,
      rows.map(({ cells }) => cells[columnOf(i)]!),
    ),
  );
  return rows.map(({ kind, cells }) => ({
    kind,
    cells: cells.map((value, column) => {
      const i = (column - PLACE_STUB) / COLUMNS;
      if (i < 0 || !Number.isInteger(i)) return value;
      const [numerator, denominator] = [cells[column + 1]!, cells[column + 2]!];
      return divided({ value, numerator, denominator }, indicators[i]!.percent, kept[i]!);
    }),
  }));
}

function columnsOf(
  indicators: readonly Indicator[],
  rows: readonly TableRow[],
  figures: NationalFigures,
): TableColumn[] {
  const { language } = figures;
  const [words, names] = [tableWords[language], indicatorWords[language]];
  const decimalsIn = (column: number): number =>
    Math.min(
      MOST_DECIMALS,
      Math.max(0, ...rows.map(({ cells }) => (cells[column]?.kind === 'figure' ? decimalsOf(cells[column].value) : 0))),
    );
  const ofIndicators = indicators.flatMap((one, i): TableColumn[] => {
    const group = `${one.code} ${inLanguage(one.name, language)}`;
    const column = (key: string, label: string, decimals: number, unit?: string): TableColumn => ({
      ...{ group, key: `${one.code}/${key}`, label, kind: 'figure', decimals },
      ...(unit !== undefined && { unit }),
    });
    return [
      column('value', names.value, one.decimals, inLanguage(one.unit, language)),
      column('numerator', names.numerator, decimalsIn(columnOf(i) + 1)),
      column('denominator', names.denominator, decimalsIn(columnOf(i) + 2)),
      column('used', words.answered, 0, words.libraryUnit),
      column('obliged', words.expected, 0, words.libraryUnit),
    ];
  });
  return [...stubColumns(figures).map(({ sign: _, ...column }) => column), ...ofIndicators];
}

function notesOf(rows: readonly TableRow[], indicators: readonly Indicator[], figures: NationalFigures): string[] {
  const { language, nation, population = [] } = figures;
  const [{ signs }, words] = [tableWords[language], indicatorWords[language]];
  const cells = rows.flatMap((row) => row.cells);
  const has = (sign: string): boolean => cells.some((cell) => cell.kind === 'none' && cell.sign === sign);
  const isMarked = cells.some((cell) => cell.kind === 'figure' && cell.mark);
  const isComplete = nation.ratios?.some(({ complete }) => complete);
  return [
    ...preliminaryNotes(figures),
    words.ratioNote,
    words.countsNote,
    ...(indicators.some(dividesByPlace) ? [words.peopleNote] : []),
    ...(isComplete ? [fill(words.completeNote, { row: words.complete })] : []),
    ...(has('…') ? [signs.none] : []),
    ...(has('(k)') ? [signs.withheld] : []),
    ...(isMarked ? [words.unofficial] : []),
    ...population.map((source) => fill(words.population, { source: inLanguage(source, language) })),
    ...provenance(figures),
  ];
}

/** Undefined: no indicator is asked for. */
export function indicatorTable(figures: NationalFigures): Table | undefined {
  const { language, indicators = [], rows, nation, preliminary } = figures;
  if (!indicators.length) return undefined;
  const ratiosOf = ({ code, ratios = [] }: PlaceFigures): readonly PlaceRatio[] => {
    if (ratios.length === indicators.length) return ratios;
    throw new RangeError(`place “${code}” has ${ratios.length} ratios for ${indicators.length} indicators`);
  };
  const words = indicatorWords[language];
  const ofPlaces = rows.map((place) => cellsOf(ratiosOf(place), figures));
  const isValue = (column: number): boolean => column % COLUMNS === 0;
  const ofNation = cellsOf(ratiosOf(nation), figures).map((cell, column) =>
    isValue(column) ? cell : addedUp(cell, ofPlaces, column),
  );
  const all: TableRow[] = withDivisions(
    [
      { kind: 'total', cells: [...nationStub(figures), ...ofNation] },
      ...completeRow(ratiosOf(nation), figures),
      ...rows.map((place, row): TableRow => ({
        kind: 'place',
        cells: [...placeStub(place, figures, row + 1), ...ofPlaces[row]!],
      })),
    ],
    indicators,
  );
  return {
    name: words.tab,
    letterhead: letterheadOf(figures),
    title: words.title,
    ...subtitles(figures),
    columns: columnsOf(indicators, all, figures),
    stub: PLACE_STUB,
    rows: all,
    notes: notesOf(all, indicators, figures),
    ...(!preliminary && { signatures: signaturesOf(figures) }),
    foot: footOf(figures),
    language,
  };
}
