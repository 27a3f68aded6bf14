/** Filters and order of the list of rounds, read from its address. */
import { listRounds, ROUND_SORTS, type RoundPhase as Phase, type RoundSort } from '@vlis/domain';
import type { SortPayload } from 'react-admin';
import type { RoundPhase } from '../gql/graphql.js';
import { domainCode } from '../i18n/codeWords.js';
import { oneIn, without } from '../list/address-values.js';
import { orderIn, type AskedOrder } from '../list/order.js';
import type { RoundLine } from '../obligations/choose.js';

export const PHASES: readonly RoundPhase[] = ['NOT_OPEN', 'OPEN', 'OVERDUE', 'CLOSED'];

export interface RoundListFilter {
  readonly phase?: RoundPhase | undefined;
  readonly year?: number | undefined;
}

const yearIn = (value: unknown): number | undefined =>
  Number.isInteger(value) && Number(value) > 0 && Number(value) < 10_000 ? Number(value) : undefined;

export const readFilter = (address: object): RoundListFilter => {
  const { phase, year } = address as Readonly<Record<string, unknown>>;
  return without({ phase: oneIn(PHASES, phase), year: yearIn(year) });
};

/** The latest first. */
export const USUAL_ORDER: SortPayload = { field: 'period', order: 'DESC' };

const SORTS: ReadonlyMap<string, RoundSort> = new Map(ROUND_SORTS.map((sort) => [sort, sort]));

export const orderOf = (sort: SortPayload = USUAL_ORDER): AskedOrder<RoundSort> =>
  orderIn(SORTS, sort, { by: 'period', descending: true });

export const listed = (
  rounds: readonly RoundLine[],
  filter: RoundListFilter,
  sort: SortPayload | undefined,
): RoundLine[] =>
  listRounds(
    rounds,
    { year: filter.year, phase: filter.phase && (domainCode(filter.phase) as Phase) },
    orderOf(sort),
    ({ phase }) => domainCode(phase) as Phase,
  );
