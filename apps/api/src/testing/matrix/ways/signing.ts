import type { Stage } from '../doings.js';
import { delegationId, provinceReportPoint, sentFileId, steppedProvinceReport } from '../province-report-doings.js';
import type { Ways } from '../ways.js';

const ASKED = 'id: 999999, steps: 0';
const LEADER = 'lanhdao.daklak';

/** A report of which these steps have been taken. */
const after =
  (steps: readonly string[], more = '') =>
  async (stage: Stage): Promise<string> =>
    `input: { id: ${await steppedProvinceReport(stage, steps)}, steps: ${steps.length}${more} }`;

/** @public Taken with its folder (matrix/ways.ts). */
export const ways: Ways = {
  questions: {
    reportBoard: { args: ({ roundId }) => `roundId: ${roundId}, outline: "library-work"` },
    signingDelegations: { args: ({ provinces }) => `provinceId: ${provinces.get('66')!}` },
    signingCandidates: { args: ({ provinces }) => `provinceId: ${provinces.get('66')!}` },
  },
  mutations: {
    signProvinceReport: { args: () => `input: { ${ASKED} }` },
    takeBackSignature: { args: () => `input: { ${ASKED}, reason: "Sửa số liệu" }` },
    sendProvinceReport: { args: () => `input: { ${ASKED} }` },
    correctProvinceReport: { args: () => `input: { ${ASKED}, reason: "Sửa số liệu" }` },
    receiveProvinceReport: { args: () => `input: { ${ASKED} }` },
    returnProvinceReport: { args: () => `input: { ${ASKED}, points: [] }` },
    attachSignedFile: { args: () => 'input: { id: 999999, fileId: 999999 }' },
    answerReportPoint: { args: () => 'input: { pointId: 999999, answer: "Đã sửa" }' },
    // Nobody is delegated anything: there is no such account.
    delegateSigning: {
      args: ({ provinces }) => `input: { provinceId: ${provinces.get('66')!}, accountId: 999999, post: "Phó Giám đốc",
        basis: "12/QĐ-SVHTTDL", validFrom: "2025-11-20", validTo: "2025-11-30" }`,
    },
    endSigningDelegation: { args: () => 'delegationId: 999999' },
  },
  doings: {
    signProvinceReport: { who: LEADER, args: after([], ', despiteStale: true') },
    takeBackSignature: { who: LEADER, args: after(['sign'], ', reason: "Sửa số liệu"') },
    sendProvinceReport: { who: LEADER, args: after(['sign'], ', despiteStale: true') },
    correctProvinceReport: { who: LEADER, args: after(['sign', 'send'], ', reason: "Sửa số liệu"') },
    receiveProvinceReport: { who: 'phantich.bo', args: after(['sign', 'send']) },
    returnProvinceReport: {
      who: 'phantich.bo',
      args: after(['sign', 'send'], ', points: [{ text: "Thiếu phụ lục" }]'),
    },
    answerReportPoint: {
      who: LEADER,
      args: async (stage) => `input: { pointId: ${await provinceReportPoint(stage)}, answer: "Đã bổ sung" }`,
    },
    attachSignedFile: {
      who: LEADER,
      args: async (stage) =>
        `input: { id: ${await steppedProvinceReport(stage, ['sign'])}, fileId: ${await sentFileId(stage)} }`,
    },
    delegateSigning: {
      who: LEADER,
      args: async (stage) => `input: { provinceId: ${stage.province('66')},
        accountId: ${await stage.accountId('chuyenvien.daklak')}, post: "Phó Giám đốc", basis: "12/QĐ-SVHTTDL",
        validFrom: "2030-01-01", validTo: "2030-01-31" }`,
    },
    endSigningDelegation: { who: LEADER, args: async (stage) => `delegationId: ${await delegationId(stage)}` },
  },
  endpoints: { 'POST /files/for-report': '', 'GET /files/of-report/:id': '' },
  texts: [
    'signProvinceReport.input.post',
    'takeBackSignature.input.reason',
    'correctProvinceReport.input.reason',
    'returnProvinceReport.input.points.section',
    'returnProvinceReport.input.points.figure',
    'returnProvinceReport.input.points.text',
    'answerReportPoint.input.answer',
    'delegateSigning.input.post',
    'delegateSigning.input.basis',
  ],
};
