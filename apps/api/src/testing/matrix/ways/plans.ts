import { oneOfEach } from '../questions.js';
import type { Ways } from '../ways.js';

/** @public Taken with its folder (matrix/ways.ts). */
export const ways: Ways = {
  questions: {
    plans: {
      of: ({ place: { provinceId, libraryId } }) => `year: "2025", provinceId: ${provinceId}, libraryId: ${libraryId}`,
      has: oneOfEach,
    },
  },
  mutations: {
    // No year is refused for whoever may plan there.
    keepPlan: {
      has: oneOfEach,
      of: ({ place: { provinceId, libraryId } }) =>
        `input: { year: "x", provinceId: ${provinceId}, libraryId: ${libraryId}, basis: "", figures: [] }`,
    },
  },
  doings: {
    keepPlan: {
      who: 'lanhdao.daklak',
      args: ({ province }) =>
        `input: { year: "2026", provinceId: ${province('66')}, basis: "12/QĐ-SVHTTDL", figures: [{ item: "B01", value: "200.000" }] }`,
    },
  },
  texts: ['keepPlan.input.year', 'keepPlan.input.basis', 'keepPlan.input.figures.item', 'keepPlan.input.figures.value'],
};
