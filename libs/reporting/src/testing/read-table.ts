import type { Table } from '../table/table.js';

/** Rows as a person would read them aloud. */
export const read = ({ rows }: Table): readonly string[] =>
  rows.map(({ cells }) =>
    cells
      .map((cell) => (cell.kind === 'figure' ? cell.value.toFixed() : cell.kind === 'text' ? cell.text : cell.sign))
      .join(' | '),
  );
