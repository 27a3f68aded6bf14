/** The report of Đắk Lắk signed, sent and received by the people whose work it is, in the small country of the reports' tests. */
import { figure, LEADER, OFFICER, paragraph, section, startReports } from '../../reports/testing/ask-reports.js';
import { as } from '../../../testing/index.js';

export const ANALYST = 'phantich.bo';
export { LEADER, OFFICER };

export interface Signed {
  readonly id: number;
  readonly state: string;
  readonly version: number | null;
  readonly steps: readonly {
    readonly step: string;
    readonly by: string;
    readonly version: number | null;
    readonly signature: {
      readonly signer: string;
      readonly post: string;
      readonly behalf: string | null;
      readonly whole: string;
    } | null;
  }[];
  readonly maySteps: readonly string[];
  readonly seal: { readonly intact: boolean; readonly broken: readonly string[] } | null;
  readonly points: readonly {
    readonly id: number;
    readonly text: string;
    readonly answer: string | null;
    readonly open: boolean;
  }[];
  readonly changes: { readonly sections: readonly string[]; readonly figures: readonly object[] } | null;
  readonly sections: readonly {
    readonly key: string;
    readonly paragraphs: readonly { readonly runs: readonly { readonly text: string | null }[] }[];
  }[];
}

const FIELDS = `id state version maySteps steps { nth step by version number reason signature { signer post behalf whole } }
  seal { intact broken } points { id version section figure text answer answeredBy open }
  changes { sections figures { key was is } } sections { key paragraphs { runs { text } } }`;
const ANSWER = `__typename ... on ProvinceReport { ${FIELDS} } ... on Refusal { code params { name value } issues { code path } }`;

const INPUTS = {
  signProvinceReport: 'SignProvinceReportInput',
  takeBackSignature: 'ReasonedReportStepInput',
  sendProvinceReport: 'SendProvinceReportInput',
  correctProvinceReport: 'ReasonedReportStepInput',
  receiveProvinceReport: 'ReceiveProvinceReportInput',
  returnProvinceReport: 'ReturnProvinceReportInput',
  answerReportPoint: 'AnswerReportPointInput',
} as const;
type Mutation = keyof typeof INPUTS;

export async function startSigning() {
  const asked = await startReports();
  const { api, world } = asked;
  await asked.begin();
  const key = { roundId: world.rounds['2026-H1'].id, provinceId: world.since.daklak, outline: 'library-work' };
  const read = async (who = OFFICER, version: number | null = null): Promise<Signed | null> => {
    const query = `query ($roundId: Int!, $provinceId: Int!, $outline: String!, $version: Int) {
      provinceReport(roundId: $roundId, provinceId: $provinceId, outline: $outline, version: $version) { ${FIELDS} } }`;
    return (await as(api, who).ask<{ provinceReport: Signed | null }>(query, { ...key, version })).provinceReport;
  };
  const mutate = (name: Mutation, input: object, who: string) =>
    as(api, who).query<{ answer: Signed & { readonly __typename: string } }>(
      `mutation ($input: ${INPUTS[name]}!) { answer: ${name}(input: $input) { ${ANSWER} } }`,
      { input },
    );
  /** A step upon the report as it is now. */
  const step = async (name: Mutation, who = LEADER, more: object = {}) => {
    const { id, steps } = (await read(LEADER))!;
    return mutate(name, { id, steps: steps.length, ...more }, who);
  };
  const write = async (name: string, text: string) => {
    const report = await asked.read();
    const { revision } = section(report, name);
    return asked.save({ id: report!.id, section: name, revision, paragraphs: [paragraph(text)] });
  };
  return { ...asked, key, figureOf: figure, readSigned: read, mutate, step, write };
}
export type AskedSigning = Awaited<ReturnType<typeof startSigning>>;

export const textOf = (report: Signed | null, key: string): string =>
  report!.sections
    .find((one) => one.key === key)!
    .paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text ?? ''))
    .join('');
