/** What the tables of a national workbook have in common: the words of their heads, stubs and feet. */
import { Decimal, decimal, inLanguage, type Item } from '@vlis/domain';
import { formatDate, formatNumber } from '../format/number.js';
import { periodTitle } from '../format/period.js';
import { fill } from '../words/words-for.js';
import type { NationalFigures, PlaceFigures } from './national-figures.js';
import { addedUp } from './sums.js';
import {
  figure,
  NO_FIGURE,
  text,
  type Letterhead,
  type Signatures,
  type TableCell,
  type TableColumn,
} from './table.js';
import { tableWords } from './words.js';

/** The period with the days that are counted; "Loại thư viện: Thư viện công cộng cấp tỉnh" where it is not all of them; the map; and the mark of what is preliminary. */
export function subtitles({ language, period, days, basis, scope, printedOn, preliminary }: NationalFigures): {
  readonly subtitles: readonly string[];
  readonly mark?: string;
} {
  const words = tableWords[language];
  return {
    subtitles: [
      `${periodTitle(period.code, language)}. ${fill(words.days, { from: formatDate(days.from), to: formatDate(days.to) })}`,
      ...(scope ? [fill(words.types, { types: inLanguage(scope, language) })] : []),
      fill(words.basis[basis], { date: formatDate(printedOn) }),
    ],
    ...(preliminary && { mark: words.preliminary }),
  };
}

/** The running foot of a page: what it is a page of, should it be torn out. */
export function footOf(figures: NationalFigures): string {
  const { period, scope: types, language } = figures;
  const { mark } = subtitles(figures);
  const scope = types ? [inLanguage(types, language)] : [];
  return [periodTitle(period.code, language), ...scope, ...(mark === undefined ? [] : [mark])].join(' – ');
}

/** Source and day of printing: the last notes of every table. */
export function provenance({ language, source, printedOn }: NationalFigures): string[] {
  const words = tableWords[language];
  return [
    fill(words.source, { source: inLanguage(source, language) }),
    fill(words.printed, { date: formatDate(printedOn) }),
  ];
}

export const letterheadOf = ({ agency, language }: NationalFigures): Letterhead => ({
  agency: [inLanguage(agency.parent, language), inLanguage(agency.issuing, language)],
  nation: tableWords[language].nation,
});

/** The day is left to whoever signs; the year is that of the printing, as official papers are prepared. */
export function signaturesOf({ agency, language, printedOn }: NationalFigures): Signatures {
  const { placeAndDay, signers } = tableWords[language];
  const place = inLanguage(agency.seat, language);
  return { placeAndDay: fill(placeAndDay, { place, year: printedOn.slice(0, 4) }), signers };
}

/** Of how many submissions the figures are while more are accepted. */
export function preliminaryNotes({ preliminary, nation, language }: NationalFigures): string[] {
  const counted = (n: number): string => formatNumber(`${n}`, language);
  const counts = { accepted: counted(nation.accepted), obliged: counted(nation.obliged) };
  return preliminary ? [fill(tableWords[language].preliminaryNote, counts)] : [];
}

/** Running number, official code and name of the place. */
export function stubColumns({ language }: NationalFigures): TableColumn[] {
  const words = tableWords[language];
  return [
    { key: 'number', label: words.number, sign: 'A', kind: 'figure', decimals: 0, centred: true },
    { key: 'code', label: words.code, sign: 'B', kind: 'text', decimals: 0, centred: true },
    { key: 'place', label: words.place, sign: 'C', kind: 'text', decimals: 0, wide: 24 },
  ];
}

/** The stub, then how many submissions are owed and accepted. */
export function placeColumns(figures: NationalFigures): TableColumn[] {
  const words = tableWords[figures.language];
  const group = words.libraries;
  const libraries = { kind: 'figure', decimals: 0, group, unit: words.libraryUnit } as const;
  return [
    ...stubColumns(figures),
    { ...libraries, key: 'obliged', label: words.obliged, sign: '1' },
    { ...libraries, key: 'accepted', label: words.accepted, sign: '2' },
    { ...libraries, key: 'share', label: words.share, unit: '%', decimals: 1, sign: '3 = 2 : 1' },
  ];
}

/** How many of the columns of a place name it. */
export const PLACE_STUB = 3;

const count = (n: number): TableCell => figure(decimal(n));

/** Rounded half up, as a reader would reckon it; cut to 99,9 only where that would say 100 % and not all are there. */
function share(accepted: number, obliged: number): TableCell {
  if (obliged === 0) return NO_FIGURE;
  const percent = decimal(accepted).times(100).div(obliged);
  const rounded = percent.toDecimalPlaces(1, Decimal.ROUND_HALF_UP);
  const roundsUpToAll = accepted < obliged && rounded.gte(100);
  return figure(roundsUpToAll ? percent.toDecimalPlaces(1, Decimal.ROUND_DOWN) : rounded);
}

/** The cells of `stubColumns`; the nation has neither number nor code. */
const stubCells = (name: string, code: string, number?: number): TableCell[] => [
  number === undefined ? text('') : count(number),
  text(code),
  text(name),
];

/** The cells of `stubColumns` of a place, and of the nation. */
export const placeStub = ({ name, code }: PlaceFigures, { language }: NationalFigures, number: number): TableCell[] =>
  stubCells(inLanguage(name, language), code, number);
export const nationStub = ({ language }: NationalFigures): TableCell[] => stubCells(tableWords[language].country, '');

const submissions = ({ obliged, accepted }: PlaceFigures): TableCell[] => [count(obliged), count(accepted)];

/** The cells of `placeColumns` of a place. */
export const placeCells = (place: PlaceFigures, figures: NationalFigures, number: number): TableCell[] => [
  ...placeStub(place, figures, number),
  ...submissions(place),
  share(place.accepted, place.obliged),
];

/** The same of the nation, whose submissions are those of its places added up. */
export function nationCells(figures: NationalFigures): TableCell[] {
  const { nation, rows } = figures;
  const ofPlaces = rows.map(submissions);
  return [
    ...nationStub(figures),
    ...submissions(nation).map((cell, i) => addedUp(cell, ofPlaces, i)),
    share(nation.accepted, nation.obliged),
  ];
}

/** Every row has one figure for each item: anything else is a fault of the caller. */
export function sameWidth({ items, rows, nation }: NationalFigures): void {
  for (const { code, figures, before = figures } of [nation, ...rows]) {
    for (const { length } of [figures, before]) {
      if (length !== items.length) {
        throw new RangeError(`place “${code}” has ${length} figures for ${items.length} items`);
      }
    }
  }
}

/** `Tổng số tên sách in †`: what may repeat is never shown without its sign. */
export const labelOf = ({ label, mayRepeat }: Item, language: NationalFigures['language']): string =>
  `${inLanguage(label, language)}${mayRepeat ? ' †' : ''}`;
