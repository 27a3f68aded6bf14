import { withSearch } from '../parts/search.js';

export const libraryAddress = (libraryId: number): string => `/libraries/${libraryId}/show`;

export const REGISTER_LIBRARY = '/libraries/create';

/** react-admin keeps the filters of a list as one JSON text. */
export const librariesAddress = (filter: Readonly<Record<string, unknown>>): string =>
  withSearch('/libraries', { filter: JSON.stringify(filter) });
