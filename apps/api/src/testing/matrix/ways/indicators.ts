import { loadReference } from '@vlis/seed';
import type { Ways } from '../ways.js';

const [indicator] = loadReference().indicators;

/** @public Taken with its folder (matrix/ways.ts). */
export const ways: Ways = {
  questions: {
    indicatorSeries: { args: () => 'code: "CS01", kind: YEAR' },
    indicators: { args: () => 'day: "2025-12-31"' },
    indicatorTable: { args: () => `filter: { roundId: 1 }, codes: ["CS01"], reasons: true` },
  },
  mutations: { publishIndicator: { args: () => 'input: { definition: {} }' } },
  doings: {
    publishIndicator: {
      who: 'phantich.bo',
      args: () => 'input: { definition: $definition }',
      definition: { ...indicator, code: 'CSMATRIX', version: 1 },
    },
  },
  texts: ['publishIndicator.input.definition'],
};
