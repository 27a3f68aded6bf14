import { withSearch } from '../parts/search.js';

export const OPEN_ROUND = '/rounds/create';

export const roundAddress = (roundId: number, by?: 'PROVINCE'): string => withSearch(`/rounds/${roundId}/show`, { by });
