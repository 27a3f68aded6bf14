import type { Ways } from '../ways.js';

/** @public Taken with its folder (matrix/ways.ts). */
export const ways: Ways = {
  questions: { reminderProgress: { args: ({ roundId }) => `roundId: ${roundId}` } },
  mutations: {
    // One that has sent its submission is left out for whoever may remind.
    sendReminders: {
      of: ({ place: { libraryId } }, { roundId }) => `input: { roundId: ${roundId}, libraryIds: [${libraryId}] }`,
      has: ({ workState }) => workState === 'submitted',
    },
  },
  doings: {
    sendReminders: {
      who: 'chuyenvien.daklak',
      args: ({ thing, roundId }) =>
        `input: { roundId: ${roundId()}, libraryIds: [${thing('home', 'blank').place.libraryId}] }`,
    },
  },
};
