import { provinceReportId } from '../province-report-doings.js';
import type { Ways } from '../ways.js';

const ASKED = 'id: 999999';

/** @public Taken with its folder (matrix/ways.ts). */
export const ways: Ways = {
  questions: {
    reportOutlines: {},
    earlierReportSection: { args: () => `${ASKED}, section: "plans"` },
    provinceReport: {
      args: ({ roundId, provinces }) =>
        `roundId: ${roundId}, provinceId: ${provinces.get('66')!}, outline: "library-work"`,
    },
  },
  mutations: {
    // An outline that there is not is refused for whoever may write there.
    beginProvinceReport: {
      args: ({ roundId, provinces }) =>
        `input: { roundId: ${roundId}, provinceId: ${provinces.get('66')!}, outline: "x" }`,
    },
    saveReportSection: { args: () => `input: { ${ASKED}, section: "plans", revision: 1, paragraphs: [] }` },
    renewReportFigures: { args: () => `input: { ${ASKED} }` },
  },
  doings: {
    beginProvinceReport: {
      who: 'lanhdao.daklak',
      args: ({ roundId, province }) =>
        `input: { roundId: ${roundId()}, provinceId: ${province('66')}, outline: "library-work" }`,
    },
    saveReportSection: {
      who: 'lanhdao.daklak',
      args: async (stage) =>
        `input: { id: ${await provinceReportId(stage)}, section: "money", revision: 1,
          paragraphs: [{ kind: PARAGRAPH, runs: [{ text: "Đã bố trí kinh phí" }] }] }`,
    },
    renewReportFigures: {
      who: 'lanhdao.daklak',
      args: async (stage) => `input: { id: ${await provinceReportId(stage)} }`,
    },
  },
  endpoints: { 'GET /exports/province-report.docx': '?id=1', 'GET /exports/province-report.xlsx': '?id=1' },
  texts: [
    'beginProvinceReport.input.outline',
    'saveReportSection.input.section',
    'saveReportSection.input.paragraphs.runs.text',
    'saveReportSection.input.paragraphs.runs.figure',
    'renewReportFigures.input.keys',
  ],
};
