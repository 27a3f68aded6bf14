import { withSearch } from '../parts/search.js';

/** The entry grid of one submission; `item` puts the cursor into that cell. */
export const entryAddress = (roundId: number, libraryId: number, item?: string): string =>
  withSearch(`/entry/${roundId}/${libraryId}`, { item });
