/** Which rows of a file count, by the values of their columns. */
import type { CsvRow } from './read-csv.js';
import type { RowChoice } from './study.js';

export const columnsOfChoice = ({ except, only }: RowChoice): readonly string[] => [
  ...Object.keys(except),
  ...Object.keys(only),
];

export function isLeftOut(row: CsvRow, { except, only }: RowChoice): boolean {
  return (
    Object.entries(except).some(([column, values]) => values.includes(row.get(column))) ||
    !Object.entries(only).every(([column, values]) => values.includes(row.get(column)))
  );
}
