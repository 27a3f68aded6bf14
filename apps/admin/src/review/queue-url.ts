/**
 * The queue in the address: which round, whose submissions, in which state, in which order. A link sent to a colleague shows
 * the same list, and the review page finds its way to the next submission by the same words.
 */
import { FOLLOW_UP_OUTCOMES } from '@vlis/domain';
import type { ObligationFilter, ObligationSort, ObligationState } from '../gql/graphql.js';
import {
  statesAndStagesOf,
  ownPart,
  partAt,
  shownStages,
  type StatesAndStages,
  type Part,
  type Side,
} from '../obligations/progress/progress.js';
import { capital } from '../submission/wire.js';
import { listOf, readSearch, writeSearch } from '../parts/search.js';

const QUEUE_DEFAULTS = {
  round: '',
  province: '',
  states: '',
  stages: '',
  types: '',
  overdue: '',
  toLookAt: '',
  followUp: '',
  reminded: '',
  q: '',
  sort: '',
  order: '',
  page: '1',
};
export type QueueWords = typeof QUEUE_DEFAULTS;

export const SORTS = ['TO_LOOK_AT', 'SUBMITTED_AT', 'NAME', 'DUE'] as const satisfies readonly ObligationSort[];
const STATES = [
  'NOT_STARTED',
  'DRAFT',
  'RETURNED',
  'SUBMITTED',
  'WITHDRAWN',
  'OFFICIAL',
] as const satisfies readonly ObligationState[];

/** In the address: the order turned round. */
export const TURNED = 'DESC';

/** In the address of those that have not sent anything: who must be asked today, and whom nobody has asked yet. */
export const MUST = 'MUST';
export const NONE = 'NONE';
const OUTCOMES = FOLLOW_UP_OUTCOMES.map((outcome) => capital(outcome));
type FollowUpWord = typeof MUST | typeof NONE | (typeof OUTCOMES)[number];
const FOLLOW_UP_WORDS: readonly FollowUpWord[] = [MUST, NONE, ...OUTCOMES];

/** How often a library was reminded: 3 stands for three times and more. */
export const TIMES = [0, 1, 2, 3] as const;

/** Every state; no word at all means what waits for the reader. */
export const ALL = 'ALL';

export interface Queue extends StatesAndStages {
  readonly roundId: number | undefined;
  readonly provinceId: number | undefined;
  readonly types: readonly string[];
  readonly overdue: boolean;
  readonly toLookAt: boolean | undefined;
  /** Only where nothing has been sent. */
  readonly followUp: FollowUpWord | undefined;
  /** How often by the system, 3 for more; only where nothing has been sent. */
  readonly reminded: number | undefined;
  readonly q: string;
  readonly sort: ObligationSort;
  /** The order turned round. */
  readonly descending: boolean;
  readonly page: number;
}

const NOWHERE: StatesAndStages = { states: [], stages: [] };

/** What waits for the reader. */
function waitingFor(side: Side): StatesAndStages {
  const part = ownPart(side);
  return part ? statesAndStagesOf(part, side) : NOWHERE;
}

const numberIn = (text: string): number | undefined => (/^\d{1,9}$/.test(text) ? Number(text) : undefined);
const truthIn = (text: string): boolean | undefined => (text === 'true' ? true : text === 'false' ? false : undefined);

const NOT_SENT: readonly ObligationState[] = ['NOT_STARTED', 'DRAFT', 'WITHDRAWN'];

const isSilent = ({ states, stages }: StatesAndStages): boolean =>
  states.length > 0 && stages.length === 0 && states.every((state) => NOT_SENT.includes(state));

/** Reads an address; a value that makes no sense is left out. */
export function readQueue(search: string, side: Side): Queue {
  const words = readSearch(search, QUEUE_DEFAULTS);
  const named: StatesAndStages = {
    states: STATES.filter((state) => listOf(words.states).includes(state)),
    stages: side.stages.map(({ code }) => code).filter((code) => listOf(words.stages).includes(code)),
  };
  const isNamed = words.states === ALL || named.states.length + named.stages.length > 0;
  const lies = isNamed ? named : waitingFor(side);
  const usual: ObligationSort = isSilent(lies) ? 'DUE' : 'TO_LOOK_AT';
  return {
    roundId: numberIn(words.round),
    provinceId: numberIn(words.province),
    ...lies,
    types: listOf(words.types),
    overdue: words.overdue === 'true',
    toLookAt: truthIn(words.toLookAt),
    followUp: isSilent(lies) ? FOLLOW_UP_WORDS.find((word) => word === words.followUp) : undefined,
    reminded: isSilent(lies) ? TIMES.find((times) => String(times) === words.reminded) : undefined,
    q: words.q,
    sort: SORTS.find((sort) => sort === words.sort) ?? usual,
    descending: words.order === TURNED,
    page: Math.max(1, numberIn(words.page) ?? 1),
  };
}

/** Any change but turning the page begins the list anew; another order begins as it is usual. */
export const changeQueue = (search: string, change: Partial<QueueWords>): string =>
  writeSearch(
    search,
    'page' in change ? change : { page: '1', ...('sort' in change && { order: '' }), ...change },
    QUEUE_DEFAULTS,
  );

/** The words of a queue that somebody keeps and comes back to: all but the page. */
export const keptWords = (search: string): Partial<QueueWords> => {
  const { page: _, ...words } = readSearch(search, QUEUE_DEFAULTS);
  return Object.fromEntries(Object.entries(words).filter(([, value]) => value !== ''));
};

/** What the API is asked: the round is the one in the address or the one at work. */
export const queueFilter = (queue: Queue, roundId: number): ObligationFilter => ({
  roundId,
  provinceId: queue.provinceId,
  ...(queue.states.length && { states: [...queue.states] }),
  ...(queue.stages.length && { stages: [...queue.stages] }),
  ...(queue.types.length && { types: [...queue.types] }),
  ...(queue.overdue && { overdue: true }),
  ...(queue.toLookAt !== undefined && { toLookAt: queue.toLookAt }),
  ...(queue.q && { q: queue.q }),
  ...(queue.reminded !== undefined && { reminders: queue.reminded }),
  ...followUpFilter(queue.followUp),
});

function followUpFilter(word: FollowUpWord | undefined): Partial<ObligationFilter> {
  if (word === undefined) return {};
  if (word === MUST) return { mustBeChased: true };
  return word === NONE ? { followedUp: false } : { lastOutcomes: [word] };
}

/**
 * What may be accepted in one go: of the list, as it is filtered, the submissions that wait for the reader and have no cell to look at.
 * Undefined where the list holds none by its filters, for instance those accepted already; nobody who waits is overdue.
 */
export function bulkFilter(queue: Queue, roundId: number, side: Side): ObligationFilter | undefined {
  const { stages } = waitingFor(side);
  const isAll = queue.states.length + queue.stages.length === 0;
  const listed = isAll || stages.every((stage) => queue.stages.includes(stage));
  if (!stages.length || !listed || queue.overdue || queue.toLookAt === true) return undefined;
  return { ...queueFilter({ ...queue, states: [] }, roundId), stages: [...stages], toLookAt: false };
}

const isSame = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one));

/** The words of the address for them. */
export const liesWords = ({ states, stages }: StatesAndStages) => ({
  states: states.join(','),
  stages: stages.join(','),
});

/** The parts of progress as filters; `overdue` is a mark on top of them. */
export const shownParts = (side: Side): readonly Part[] => [
  ...shownStages(side).map(partAt),
  ...(['returned', 'silent', 'received'] as const),
];

/** Which counter the list stands under, if it is one of them. */
export const partShown = ({ states, stages }: StatesAndStages, side: Side): Part | undefined =>
  shownParts(side).find((part) => {
    const lies = statesAndStagesOf(part, side);
    return isSame(lies.states, states) && isSame(lies.stages, stages);
  });

export const isSilentQueue = (queue: StatesAndStages): boolean => isSilent(queue);
