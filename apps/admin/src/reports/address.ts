import { withSearch } from '../parts/search.js';

interface OfReport {
  readonly outline: string;
  readonly roundId: number;
  readonly provinceId: number;
}

/** The report of a province upon a round. */
export const provinceReportAddress = ({ outline, roundId, provinceId }: OfReport): string =>
  withSearch('/reports', { outline, round: roundId, place: provinceId });

export const boardAddress = '/reports/board';
export const nationAddress = '/reports/nation';
export const delegationsAddress = '/reports/delegations';
