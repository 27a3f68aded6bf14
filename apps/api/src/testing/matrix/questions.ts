/**
 * Every question of the corridor: what it is asked about, in each of the ways in which that can be named. Another room
 * lists its own in its `testing/ways.ts` (ways.ts).
 */
import type { Thing, World } from './world.js';

type Way = (thing: Thing, world: World) => string;

export interface Question {
  /** Arguments by which a thing is asked for; none: it is about no thing, and the access rule alone decides. */
  readonly of?: Way;
  /** Other ways to it, tried with one thing of each place. */
  readonly orBy?: readonly Way[];
  /** Which things have what is asked; absent: all. */
  readonly has?: (thing: Thing) => boolean;
  /** Arguments of a question about no thing. */
  readonly args?: (world: World) => string;
  /** How many are asked for in one document, where few of its answers fill it. */
  readonly atOnce?: number;
}

const begun = ({ workState }: Thing): boolean => workState !== 'blank';
/** Where it is the library alone that is asked for, and nothing of its submission. */
export const oneOfEach = ({ workState }: Thing): boolean => workState === 'draft';
const figures = 'roundId: 1';

export const CORRIDOR_QUESTIONS: Readonly<Record<string, Question>> = {
  account: { args: () => 'id: 1' },
  accountList: { args: () => 'page: { limit: 5 }' },
  accounts: { args: () => 'q: "a"' },
  backupStatus: {},
  blankSubmission: {
    of: ({ place: { libraryId } }, { roundId }) => `libraryId: ${libraryId}, roundId: ${roundId}`,
    has: (thing) => !begun(thing),
  },
  collectionProgress: { args: ({ roundId }) => `roundId: ${roundId}, by: PROVINCE` },
  formVersion: { args: () => 'id: 1' },
  formVersions: { atOnce: 1 },
  governingBodies: {},
  libraries: {
    of: ({ identifier }) => `filter: { q: "${identifier}" }`,
    orBy: [({ name }) => `filter: { q: "${name}" }`],
    has: oneOfEach,
  },
  library: { of: ({ place: { libraryId } }) => `id: ${libraryId}`, has: oneOfEach },
  libraryPeople: { of: ({ place: { libraryId } }) => `libraryId: ${libraryId}`, has: oneOfEach },
  libraryTypes: {},
  mails: {},
  me: {},
  nationalTotals: { args: () => `filter: { ${figures} }, items: ["B01"]` },
  notices: {},
  noticesUnread: {},
  obligations: {
    of: ({ place: { libraryId } }) => `filter: { libraryId: ${libraryId} }`,
    orBy: [
      ({ identifier }) => `filter: { q: "${identifier}" }, sort: TO_LOOK_AT`,
      ({ name }, { roundId }) => `filter: { q: "${name}", roundId: ${roundId}, openRoundsOnly: true }, sort: DUE`,
    ],
    atOnce: 3,
  },
  placeTable: { args: () => `filter: { ${figures} }, items: ["B01"]` },
  reviewExceptions: {},
  reviewStages: {},
  rounds: {},
  periodRegimes: {},
  series: { args: () => 'items: ["B01"], kind: YEAR' },
  serverTime: {},
  submission: { of: ({ submissionId }) => `id: ${submissionId}`, has: begun, atOnce: 1 },
  units: { args: () => 'level: PROVINCE' },
};
