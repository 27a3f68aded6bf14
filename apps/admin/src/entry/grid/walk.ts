/** The way through the cells: every cell that can be typed in, through all sections in the form's order. */
import type { SectionTab } from './sections.js';

/** The next such cell after (or before) a row, which may itself be a calculated one. */
export function neighbour(tabs: readonly SectionTab[], from: string, by: 1 | -1): string | undefined {
  const rows = tabs.flatMap((tab) => tab.rows);
  let at = rows.findIndex(({ item }) => item.code === from) + by;
  while (rows[at]?.kind === 'computed') at += by;
  return rows[at]?.item.code;
}
