import type { Ways } from '../ways.js';

const DAY = 'day: "2027-02-11", nameVi: "Tết Nguyên đán", nameEn: "Lunar New Year", basisVi: "Luật", basisEn: "Law"';

/** @public Taken with its folder (matrix/ways.ts). */
export const ways: Ways = {
  questions: { daysOff: { args: () => 'from: "2026-01-01", to: "2026-12-31"' } },
  mutations: { keepDayOff: { args: () => `input: { ${DAY}, reason: "" }` } },
  doings: { keepDayOff: { who: 'quantri', args: () => `input: { ${DAY}, reason: "Lịch nghỉ đã công bố" }` } },
  texts: ['nameVi', 'nameEn', 'basisVi', 'basisEn', 'reason'].map((field) => `keepDayOff.input.${field}`),
};
