/** Comma-separated values as this room writes them: a header line, LF, quotes only where a comma or quote asks for them. */
import { parse } from 'csv-parse/sync';

const field = (value) => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

export const toCsv = (columns, rows) =>
  [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
    .map((fields) => `${fields.map(field).join(',')}\n`)
    .join('');

/** Rows by column name. */
export const fromCsv = (text) => parse(text, { columns: true });
