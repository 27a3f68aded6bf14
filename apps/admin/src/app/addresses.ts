/** The addresses of the screens that others link to, in one place. Filters are part of the address. */
import type { ObligationState } from '../gql/graphql.js';

const withSearch = (path: string, params: Readonly<Record<string, string | number | undefined>>): string => {
  const entries = Object.entries(params).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  return entries.length ? `${path}?${new URLSearchParams(entries)}` : path;
};

/** The entry grid of one report; `item` puts the cursor into that cell. */
export const entryAddress = (roundId: number, libraryId: number, item?: string): string =>
  withSearch(`/entry/${roundId}/${libraryId}`, { item });

interface Queue {
  readonly roundId?: number;
  readonly provinceId?: number;
  readonly states?: readonly ObligationState[];
  readonly type?: string;
  readonly overdue?: boolean;
}

/** The review queue: `?round=3&province=66&states=AT_PROVINCE,RETURNED&types=X&overdue=true`. */
export const reviewAddress = ({ roundId, provinceId, states, type, overdue }: Queue = {}): string =>
  withSearch('/review', {
    round: roundId,
    province: provinceId,
    states: states?.join(','),
    types: type,
    overdue: overdue ? 'true' : undefined,
  });

export const submissionAddress = (submissionId: number): string => `/review/${submissionId}`;

export const libraryAddress = (libraryId: number): string => `/libraries/${libraryId}/show`;

export const REGISTER_LIBRARY = '/libraries/create';

export const OPEN_ROUND = '/rounds/create';

export const roundAddress = (roundId: number, by?: 'PROVINCE'): string => withSearch(`/rounds/${roundId}/show`, { by });

/** react-admin keeps the filters of a list as one JSON text. */
export const librariesAddress = (filter: Readonly<Record<string, unknown>>): string =>
  withSearch('/libraries', { filter: JSON.stringify(filter) });

interface Figures {
  readonly round?: number;
  readonly place?: number;
  readonly item?: string;
}

export const figuresAddress = ({ round, place, item }: Figures = {}): string =>
  withSearch('/figures', { round, place, item });
