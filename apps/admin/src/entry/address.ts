import { withSearch } from '../parts/search.js';

/** The entry grid of one report; `item` puts the cursor into that cell. */
export const entryAddress = (roundId: number, libraryId: number, item?: string): string =>
  withSearch(`/entry/${roundId}/${libraryId}`, { item });
