import type { Ways } from '../ways.js';

const CALL = 'key: "call-of-matrix", channel: TELEPHONE, outcome: REACHED';

/** @public Taken with its folder (matrix/ways.ts). */
export const ways: Ways = {
  questions: {
    followUps: {
      of: ({ place: { libraryId } }, { roundId }) => `roundId: ${roundId}, libraryId: ${libraryId}`,
      has: ({ workState }) => workState === 'blank',
    },
    followUpProgress: { args: ({ roundId }) => `roundId: ${roundId}` },
  },
  mutations: {
    // A day without a promise is refused for whoever may follow up.
    recordFollowUp: {
      of: ({ place: { libraryId } }, { roundId }) =>
        `input: { roundId: ${roundId}, libraryId: ${libraryId}, ${CALL}, promisedUntil: "2025-12-03" }`,
    },
    takeBackFollowUp: { args: () => 'input: { followUpId: 999999 }' },
  },
  doings: {
    recordFollowUp: {
      who: 'chuyenvien.daklak',
      args: ({ thing, roundId }) =>
        `input: { roundId: ${roundId()}, libraryId: ${thing('home', 'blank').place.libraryId}, ${CALL} }`,
    },
    takeBackFollowUp: {
      who: 'lanhdao.daklak',
      args: async (stage) => `input: { followUpId: ${await stage.followUpId()} }`,
    },
  },
  texts: ['recordFollowUp.input.key', 'recordFollowUp.input.note', 'takeBackFollowUp.input.note'],
};
