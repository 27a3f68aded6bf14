/**
 * Every action of the corridor (ways.ts), asked in a way that can do no harm: inside the scope each is refused by a
 * rule that is checked only for those who may do it, such as an outdated revision.
 */
import type { ScopedPlace } from '@vlis/domain';
import { PLACES } from './cast.js';
import { oneOfEach } from './questions.js';
import type { Thing, World } from './world.js';

export interface Mutation {
  /** Arguments for a thing. */
  readonly of?: (thing: Thing, world: World) => string;
  /** Which things have what the action is done to; absent: all. */
  readonly has?: (thing: Thing) => boolean;
  /** Where it is done, where that is not the library itself. */
  readonly at?: (thing: Thing) => ScopedPlace;
  /** Arguments of an action that is about no thing: the access rule alone decides. */
  readonly args?: (world: World) => string;
  /** It is done indeed, so once is enough. */
  readonly once?: true;
}

const begun = ({ workState }: Thing): boolean => workState !== 'blank';
const NOBODY = 'accountId: 999999';
const PAST = 'revision: 999';
const SHORT = 'reason: "x"';

const accept: Mutation = {
  of: ({ submissionId }) => `input: { stage: "province", submissions: [{ id: ${submissionId}, ${PAST} }] }`,
  has: begun,
};
/** Nobody gives a right to themselves, and in the cast the administrator alone may give one. */
const grant: Mutation = {
  has: oneOfEach,
  of: ({ place: { libraryId } }) => `input: { username: "quantri", role: LIBRARY_STAFF, libraryId: ${libraryId} }`,
};

export const CORRIDOR_MUTATIONS: Readonly<Record<string, Mutation>> = {
  acceptSubmissions: accept,
  answerQuery: {
    of: ({ queryId }) => `input: { queryId: ${queryId}, text: "x" }`,
    has: ({ workState }) => workState === 'returned',
  },
  assignRole: grant,
  beginSubmission: {
    of: ({ place: { libraryId } }, { roundId }) => `input: { roundId: ${roundId}, libraryId: ${libraryId}, cells: [] }`,
  },
  closeAccount: { args: () => `${NOBODY}, ${SHORT}` },
  endHeldRole: { args: () => 'roleId: 999999' },
  endReviewException: { args: () => 'id: 999999' },
  endRole: { args: () => 'roleId: 999999' },
  extendReturn: { of: ({ submissionId }) => `submissionId: ${submissionId}, until: "2000-01-01"`, has: begun },
  grantReviewException: {
    has: oneOfEach,
    of: ({ place: { libraryId } }) =>
      `input: { username: "danhgia", libraryId: ${libraryId}, validFrom: "2025-11-20", validTo: "2025-11-21", ${SHORT} }`,
  },
  grantRole: grant,
  importSubmissions: {
    of: ({ identifier }, { roundId }) =>
      `input: { roundId: ${roundId}, rows: [{ library: "${identifier}", cells: [{ code: "B01", text: "x" }] }] }`,
  },
  openAccount: { args: () => 'input: { username: "", name: "" }' },
  openRound: {
    args: () =>
      `input: { formVersionId: 1, period: "x", opensOn: "2025-11-16", cutoffOn: "2025-11-15", dueOn: "2025-12-05", closesOn: "2025-12-31" }`,
  },
  publishForm: { args: () => 'input: { definition: {} }' },
  rebuildRollups: { once: true },
  readNotices: { args: () => 'ids: [999999]' },
  registerLibrary: {
    has: oneOfEach,
    of: ({ at, place: { provinceId } }) =>
      `input: { key: "matrix-key", nameVi: "", type: "${PLACES[at].type}", provinceId: ${provinceId}, activeSince: "2025-08-01" }`,
    at: ({ place: { provinceId, body, restricted } }) => ({ provinceId, body, restricted }),
  },
  releaseAccount: { args: () => `${NOBODY}, ${SHORT}` },
  reopenAccount: { args: () => NOBODY },
  reopenSubmission: {
    of: ({ submissionId }) => `input: { submissionId: ${submissionId}, ${PAST}, reason: "x" }`,
    has: begun,
  },
  returnSubmission: {
    of: ({ submissionId }) => `input: { submissionId: ${submissionId}, ${PAST}, reasons: [] }`,
    has: begun,
  },
  saveCells: {
    of: ({ submissionId }) => `input: { submissionId: ${submissionId}, baseRevision: 999, cells: [] }`,
    has: begun,
  },
  submitSubmission: { of: ({ submissionId }) => `input: { submissionId: ${submissionId}, ${PAST} }`, has: begun },
  withdrawSubmission: { of: ({ submissionId }) => `input: { submissionId: ${submissionId}, ${PAST} }`, has: begun },
};

/** The tokens of before are good for nothing any more, so it is asked when all else has been. */
export const LAST_MUTATION: Readonly<Record<string, Mutation>> = { signOutEverywhere: { once: true } };
