/** A list of records as a table: who took it out, when, and how it was narrowed, stand under it. */
import type { IsoDate, Language } from '@vlis/domain';
import { formatDate } from '../format/number.js';
import { fill } from '../words/words-for.js';
import { text, type Table } from './table.js';
import { tableWords } from './words.js';

export interface ListColumn {
  readonly key: string;
  readonly label: string;
  /** At most this many characters wide before the text is wrapped. */
  readonly wide?: number;
}

export interface ListContents {
  readonly language: Language;
  readonly title: string;
  /** How it was narrowed, a line each. */
  readonly narrowed: readonly string[];
  readonly columns: readonly ListColumn[];
  /** Column by column. */
  readonly rows: readonly (readonly string[])[];
  readonly printedOn: IsoDate;
}

export function listTable({ language, title, narrowed, columns, rows, printedOn }: ListContents): Table {
  const words = tableWords[language];
  const number = { key: 'number', label: words.number, kind: 'text', decimals: 0, centred: true } as const;
  return {
    ...{ name: title, title, subtitles: narrowed, language, foot: title, stub: 2 },
    columns: [number, ...columns.map((column) => ({ kind: 'text', decimals: 0, ...column }) as const)],
    rows: rows.map((cells, n) => ({ kind: 'place', cells: [`${n + 1}`, ...cells].map(text) })),
    notes: [fill(words.printed, { date: formatDate(printedOn) })],
  };
}
