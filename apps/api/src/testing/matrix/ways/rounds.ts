import type { Ways } from '../ways.js';

const DAYS = 'opensOn: "2025-11-16", dueOn: "2026-01-31", closesOn: "2026-02-28"';

/** @public Taken with its folder (matrix/ways.ts). */
export const ways: Ways = {
  questions: { roundChanges: { args: ({ roundId }) => `roundId: ${roundId}` } },
  mutations: {
    // A change without a reason is refused for whoever may change.
    changeRound: { args: ({ roundId }) => `input: { roundId: ${roundId}, ${DAYS}, reason: "" }` },
  },
  doings: {
    changeRound: {
      who: 'quantri',
      args: ({ roundId }) => `input: { roundId: ${roundId()}, ${DAYS}, reason: "Bão làm mất điện" }`,
    },
  },
  texts: ['changeRound.input.reason'],
};
