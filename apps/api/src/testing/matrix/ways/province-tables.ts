import type { Ways } from '../ways.js';

/** @public Taken with its folder (matrix/ways.ts). */
export const ways: Ways = {
  // Of a whole province: whose province it is, is tried in the room's spec.
  questions: {
    provinceTable: { args: ({ roundId }) => `of: { roundId: ${roundId}, placeId: 1, by: LIBRARY, items: ["B01"] }` },
    provinceTablePlaces: { args: ({ roundId }) => `roundId: ${roundId}, basis: CURRENT` },
  },
};
