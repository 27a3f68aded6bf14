import { withSearch } from '../parts/search.js';

export const indicatorAddress = (id: number): string => `/indicators/${id}/show`;

/** Of a new indicator, or of the next version of one. */
export const publishAddress = (from?: number): string => withSearch('/indicators/create', { from: from?.toString() });
