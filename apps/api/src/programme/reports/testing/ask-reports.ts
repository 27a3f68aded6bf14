/** Reports of provinces asked for in the small country of testing/figures/three-provinces.ts, by the people who write them. */
import { compileForm, encodeCell } from '@vlis/domain';
import { loadReference } from '@vlis/seed';
import { plantThreeProvinces, type ThreeProvinces } from '../../../testing/figures/three-provinces.js';
import { as, startApi, type Api } from '../../../testing/index.js';
import { wholeSubmission } from '../../../testing/whole-submission.js';

export const OFFICER = 'chuyenvien.daklak';
export const LEADER = 'lanhdao.daklak';

export interface Run {
  readonly text: string | null;
  readonly figure: string | null;
}
interface Section {
  readonly key: string;
  readonly title: string;
  readonly revision: number;
  readonly savedBy: string;
  readonly paragraphs: readonly { readonly kind: string; readonly runs: readonly Run[] }[];
  readonly unbound: readonly { readonly text: string }[];
  readonly tables: readonly {
    readonly rows: readonly { readonly label: { readonly vi: string }; readonly keys: string[] }[];
  }[];
}
interface Figure {
  readonly key: string;
  readonly value: string | null;
  readonly waiting: number;
  readonly current: string | null;
  readonly currentWaiting: number;
  readonly stale: boolean;
}
export interface Report {
  readonly id: number;
  readonly sections: readonly Section[];
  readonly figures: readonly Figure[];
}

const FIELDS = `id round { period } province { code } outline { code version } begunBy
  sections { key title revision savedBy paragraphs { kind runs { text bold italic figure } } unbound { text }
    tables { caption rows { label { vi } keys } } }
  figures { key value waiting current currentWaiting stale }`;
const ANSWER = `__typename ... on ProvinceReport { ${FIELDS} } ... on Refusal { code issues { code path } }`;
const BEGIN = `mutation ($input: BeginProvinceReportInput!) { answer: beginProvinceReport(input: $input) { ${ANSWER} } }`;
const SAVE = `mutation ($input: SaveReportSectionInput!) { answer: saveReportSection(input: $input) { ${ANSWER} } }`;
const RENEW = `mutation ($input: RenewReportFiguresInput!) { answer: renewReportFigures(input: $input) { ${ANSWER} } }`;
const READ = `query ($roundId: Int!, $provinceId: Int!, $outline: String!) {
  provinceReport(roundId: $roundId, provinceId: $provinceId, outline: $outline) { ${FIELDS} } }`;

/** On a day of June 2026, when the first half is collected. */
export async function startReports() {
  const api = await startApi({ now: '2026-06-20T03:00:00Z' });
  const world = await plantThreeProvinces(api);
  const keyOf = (more: object = {}) => ({
    ...{ roundId: world.rounds['2026-H1'].id, provinceId: world.since.daklak, outline: 'library-work' },
    ...more,
  });
  return {
    ...{ api, world },
    begin: (more: object = {}, who = OFFICER) =>
      as(api, who).query<{ answer: Report & { __typename: string } }>(BEGIN, { input: keyOf(more) }),
    read: async (more: object = {}, who = OFFICER): Promise<Report | null> =>
      (await as(api, who).ask<{ provinceReport: Report | null }>(READ, keyOf(more))).provinceReport,
    save: (input: object, who = OFFICER) => as(api, who).query<{ answer: Report }>(SAVE, { input }),
    renew: async (input: object, who = OFFICER) =>
      (await as(api, who).query<{ answer: Report }>(RENEW, { input })).data.answer,
    sendSongHinh: () => sendSongHinh(api, world),
  };
}
export type AskedReports = Awaited<ReturnType<typeof startReports>>;

export const figure = (report: Report | null, key: string) => report!.figures.find((one) => one.key === key);
export const section = (report: Report | null, key: string) => report!.sections.find((one) => one.key === key)!;
export const paragraph = (...runs: readonly (string | { figure: string })[]) => ({
  kind: 'PARAGRAPH',
  runs: runs.map((run) => (typeof run === 'string' ? { text: run } : run)),
});

/** The commune library Sông Hinh sends its submission late. @returns its id */
async function sendSongHinh(api: Api, world: ThreeProvinces): Promise<number> {
  const { forms, libraryTypes } = loadReference();
  const compilation = compileForm(forms[0]!);
  if (!compilation.ok) throw new Error('the reference form does not compile');
  const type = libraryTypes.find(({ code }) => code === 'X')!;
  const cells = wholeSubmission(compilation.form, type, 'half', { B01: 5100, C01: 75, E01: 300, E02: 0 });
  const rows = [
    {
      library: await identifierOf(api, 'test:songhinh'),
      cells: [...cells].map(([code, cell]) =>
        cell.kind === 'missing' ? { code, missing: 'NOT_COLLECTED' } : { code, text: encodeCell(cell) },
      ),
    },
  ];
  const answer = await as(api, 'quantri').query(
    `mutation ($input: ImportInput!) { importSubmissions(input: $input) { __typename ... on Refusal { code issues { code path } } } }`,
    { input: { roundId: world.rounds['2026-H1'].id, rows, submit: true, explanation: 'Đã đối chiếu sổ theo dõi' } },
  );
  expect(answer.data).toEqual({ importSubmissions: { __typename: 'ImportedSubmissions' } });
  const [sent]: { id: number }[] = await api.db.query(
    `select s.id from submission s join library l on l.id = s.library_id where l.external_key = 'test:songhinh' and s.round_id = $1`,
    [world.rounds['2026-H1'].id],
  );
  return sent!.id;
}

async function identifierOf(api: Api, externalKey: string): Promise<string> {
  const [row]: { identifier: string }[] = await api.db.query('select identifier from library where external_key = $1', [
    externalKey,
  ]);
  return row!.identifier;
}
