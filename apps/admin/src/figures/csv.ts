/** Rows as CSV that Excel opens in UTF-8: machine numbers (plain digits, point), gaps empty, no cell that can run. */
const NUMBER = /^-?\d+(\.\d+)?$/;

function cell(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  // A text that begins like a formula would be run by a spreadsheet; a number may begin with its minus.
  const safe = /^[=+\-@\t\r]/.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const csvOf = (head: readonly string[], rows: ReadonlyArray<ReadonlyArray<string | number | null>>): string =>
  `\uFEFF${[head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
