import { compilationId } from '../province-report-doings.js';
import type { Ways } from '../ways.js';

const ASKED = 'id: 999999';
const ANALYST = 'phantich.bo';

/** @public Taken with its folder (matrix/ways.ts). */
export const ways: Ways = {
  questions: {
    compilation: { args: ({ roundId }) => `roundId: ${roundId}, outline: "national-library-work"` },
    provincePassages: { args: () => `${ASKED}, section: "plans"` },
  },
  mutations: {
    beginCompilation: { args: ({ roundId }) => `input: { roundId: ${roundId}, outline: "x" }` },
    saveCompilationSection: { args: () => `input: { ${ASKED}, section: "plans", revision: 1, paragraphs: [] }` },
    renewCompilationFigures: { args: () => `input: { ${ASKED} }` },
  },
  doings: {
    beginCompilation: {
      who: ANALYST,
      args: ({ roundId }) => `input: { roundId: ${roundId()}, outline: "national-library-work" }`,
    },
    saveCompilationSection: {
      who: ANALYST,
      args: async (stage) => `input: { id: ${await compilationId(stage)}, section: "money", revision: 1,
        paragraphs: [{ kind: PARAGRAPH, runs: [{ text: "Đã bố trí kinh phí" }] }] }`,
    },
    renewCompilationFigures: {
      who: ANALYST,
      args: async (stage) => `input: { id: ${await compilationId(stage)} }`,
    },
  },
  endpoints: { 'GET /exports/compilation.docx': '?id=1', 'GET /exports/compilation.xlsx': '?id=1' },
  texts: [
    'beginCompilation.input.outline',
    'saveCompilationSection.input.section',
    'saveCompilationSection.input.paragraphs.runs.text',
    'saveCompilationSection.input.paragraphs.runs.figure',
    'renewCompilationFigures.input.keys',
  ],
};
