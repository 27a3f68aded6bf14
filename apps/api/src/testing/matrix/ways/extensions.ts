import type { Ways } from '../ways.js';

/** @public Taken with its folder (matrix/ways.ts). */
export const ways: Ways = {
  questions: { extensions: { args: ({ roundId }) => `roundId: ${roundId}` } },
  mutations: {
    // A wish without a reason is refused for whoever may ask.
    askExtension: {
      of: ({ place: { libraryId } }, { roundId }) =>
        `input: { roundId: ${roundId}, libraryId: ${libraryId}, until: "2025-12-20", reason: "" }`,
    },
    answerExtension: { args: () => 'input: { extensionId: 999999 }' },
  },
  doings: {
    askExtension: {
      who: 'thuthu.tuyhoa',
      args: ({ thing, roundId }) =>
        `input: { roundId: ${roundId()}, libraryId: ${thing('home', 'blank').place.libraryId}, until: "2025-12-20", reason: "Kho bị ngập nước" }`,
    },
    answerExtension: {
      who: 'chuyenvien.daklak',
      args: async (stage) => `input: { extensionId: ${await stage.extensionId()}, note: "Hạn của tỉnh là 10/12" }`,
    },
  },
  texts: ['askExtension.input.reason', 'answerExtension.input.note'],
};
