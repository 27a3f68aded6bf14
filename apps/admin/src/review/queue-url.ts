/**
 * The queue in the address: which round, whose reports, in which state, in which order. A link sent to a colleague shows
 * the same list, and the review page finds its way to the next report by the same words.
 */
import type { ObligationFilter, ObligationSort, ObligationState } from '../gql/graphql.js';
import { statesOf, type Level, type Part } from '../obligations/progress/progress.js';
import { listOf, readSearch, writeSearch } from '../parts/search.js';

const QUEUE_DEFAULTS = {
  round: '',
  province: '',
  states: '',
  types: '',
  overdue: '',
  toLookAt: '',
  q: '',
  sort: '',
  page: '1',
};
export type QueueWords = typeof QUEUE_DEFAULTS;

export const SORTS = ['TO_LOOK_AT', 'SUBMITTED_AT', 'NAME', 'DUE'] as const satisfies readonly ObligationSort[];
const STATES = [
  'NOT_STARTED',
  'DRAFT',
  'RETURNED',
  'AT_PROVINCE',
  'AT_MINISTRY',
  'ACCEPTED',
] as const satisfies readonly ObligationState[];

/** Every state; no word at all means what waits for the reader. */
export const ALL = 'ALL';

export interface Queue {
  readonly roundId: number | undefined;
  readonly provinceId: number | undefined;
  readonly states: readonly ObligationState[];
  readonly types: readonly string[];
  readonly overdue: boolean;
  readonly toLookAt: boolean | undefined;
  readonly q: string;
  readonly sort: ObligationSort;
  readonly page: number;
}

/** What a reviewer of a level is waited for with. */
export const waitingPart = (level: Level): Part => (level === 'province' ? 'waiting' : 'waitingMinistry');

const numberIn = (text: string): number | undefined => (/^\d{1,9}$/.test(text) ? Number(text) : undefined);
const truthIn = (text: string): boolean | undefined => (text === 'true' ? true : text === 'false' ? false : undefined);

const isSilent = (states: readonly ObligationState[]): boolean =>
  states.length > 0 && states.every((state) => state === 'NOT_STARTED' || state === 'DRAFT');

/** Reads an address; what makes no sense in it counts as not said. */
export function readQueue(search: string, level: Level): Queue {
  const words = readSearch(search, QUEUE_DEFAULTS);
  const named = STATES.filter((state) => listOf(words.states).includes(state));
  const states = words.states === ALL ? [] : named.length ? named : statesOf(waitingPart(level), level);
  const usual: ObligationSort = isSilent(states) ? 'DUE' : 'TO_LOOK_AT';
  return {
    roundId: numberIn(words.round),
    provinceId: numberIn(words.province),
    states,
    types: listOf(words.types),
    overdue: words.overdue === 'true',
    toLookAt: truthIn(words.toLookAt),
    q: words.q,
    sort: SORTS.find((sort) => sort === words.sort) ?? usual,
    page: Math.max(1, numberIn(words.page) ?? 1),
  };
}

/** Any change but turning the page begins the list anew. */
export const changeQueue = (search: string, change: Partial<QueueWords>): string =>
  writeSearch(search, 'page' in change ? change : { page: '1', ...change }, QUEUE_DEFAULTS);

/** What the API is asked: the round is the one in the address or the one at work. */
export const queueFilter = (queue: Queue, roundId: number): ObligationFilter => ({
  roundId,
  provinceId: queue.provinceId,
  ...(queue.states.length && { states: [...queue.states] }),
  ...(queue.types.length && { types: [...queue.types] }),
  ...(queue.overdue && { overdue: true }),
  ...(queue.toLookAt !== undefined && { toLookAt: queue.toLookAt }),
  ...(queue.q && { q: queue.q }),
});

/**
 * What may be accepted in one go: of the list, as it is filtered, the reports that wait for the reader and have no cell to look at.
 * Undefined where the list holds none by its filters, for instance those accepted already; nobody who waits is overdue.
 */
export function bulkFilter(queue: Queue, roundId: number, level: Level): ObligationFilter | undefined {
  const waiting = statesOf(waitingPart(level), level);
  const listed = queue.states.length === 0 || waiting.every((state) => queue.states.includes(state));
  if (!listed || queue.overdue || queue.toLookAt === true) return undefined;
  return { ...queueFilter(queue, roundId), states: [...waiting], toLookAt: false };
}

const sameStates = (a: readonly ObligationState[], b: readonly ObligationState[]): boolean =>
  a.length === b.length && a.every((state) => b.includes(state));

/** The parts of progress as filters; `overdue` is a mark on top of them. */
export const shownParts = (level: Level): readonly Part[] =>
  level === 'province'
    ? ['waiting', 'returned', 'silent', 'received']
    : ['waitingMinistry', 'waiting', 'returned', 'silent', 'received'];

/** Which counter the list stands under, if it is one of them. */
export const partShown = ({ states }: Pick<Queue, 'states'>, level: Level): Part | undefined =>
  shownParts(level).find((part) => sameStates(statesOf(part, level), states));

export const isSilentQueue = ({ states }: Pick<Queue, 'states'>): boolean => isSilent(states);
