/**
 * A new chain is a row and needs no code: a stage of the commune before that of the province, the seeded chains of sectors, and
 * chains that are refused.
 */
import { compileForm, isRefusal, LIBRARY, type ReviewChain, type ReviewStage } from '@vlis/domain';
import { loadReference, type DemonstrationAccount } from '@vlis/seed';
import { ImportReviewChains } from '../chains/index.js';
import { OpenRound } from '../calendar/open-round.js';
import { ImportSubmissions } from '../submissions/index.js';
import { RebuildRollups } from '../../figures/rollups/rebuild-rollups.js';
import { systemViewer } from '../../platform/access/system-viewer.js';
import { as, startApi, type Api, type Person } from '../../testing/index.js';
import { acceptAt } from '../../testing/accept.js';
import { library, plantLibraries, plantRoles, plantRound, provinceOf2025 } from '../../testing/plant.js';
import { wholeSubmission } from '../../testing/whole-submission.js';

const ROUND_2026 = {
  ...{ period: '2026', opensOn: '2026-11-16', cutoffOn: '2026-11-15', dueOn: '2026-12-05', closesOn: '2026-12-31' },
};
/** By the key of the library: its type, the stages that its submission takes, and who reviews at each. */
const LIBRARIES = {
  'demo:X:22015': ['X', ['commune chutich.xa', 'province chuyenvien.daklak', 'ministry phantich.bo']],
  'chain:G': ['G', ['sector nganh.giaoduc', 'ministry phantich.bo']],
  'chain:V': ['V', ['sector nganh.quocphong', 'ministry phantich.bo']],
  'chain:N': ['N', ['ministry phantich.bo']],
} as const;
type Key = keyof typeof LIBRARIES;
const KEYS = Object.keys(LIBRARIES) as Key[];

const stage = (code: string, role: ReviewStage['role'], returnsTo: readonly string[] = [LIBRARY]): ReviewStage => ({
  ...{ code, name: { vi: code, en: code }, role, returnsTo },
});
const chain = (code: string, differing: Partial<ReviewChain>): ReviewChain => ({
  ...{ code, name: { vi: code, en: code }, types: ['X'], bodies: ['UBND-X'] },
  ...{ validFrom: '2026-01-01', validTo: null, stages: [stage('ministry', 'ministry-analyst')], ...differing },
});
/** The head of the commune signs the submissions of its library. */
const COMMUNE = chain('commune', {
  stages: [
    stage('commune', 'library-director'),
    stage('province', 'province-officer', [LIBRARY, 'commune']),
    stage('ministry', 'ministry-analyst'),
  ],
});
const account = (username: string, role: DemonstrationAccount['role'], scope: DemonstrationAccount['scope']) => ({
  ...{ username, role, scope, name: username, title: { vi: '', en: '' } },
});
const PEOPLE = [
  account('chutich.xa', 'library-director', { kind: 'library', library: 'demo:X:22015' }),
  account('nganh.quocphong', 'sector-officer', { kind: 'sector', body: 'BQP' }),
];

let api: Api;
let roundId: number;
const ids = new Map<Key, number>();
const who = (name: string): Person => as(api, name);
const takeChains = (...chains: readonly ReviewChain[]) =>
  api.app.get(ImportReviewChains, { strict: false }).run(systemViewer('test'), chains);
const positionOf = async (key: Key): Promise<string> => {
  const [row]: { state: string; stage: string | null }[] = await api.db.query(
    `select state, stage from submission where id = $1`,
    [ids.get(key)],
  );
  return row!.stage ? `${row!.state} at ${row!.stage}` : row!.state;
};

beforeAll(async () => {
  api = await startApi({ now: '2026-11-20T03:00:00Z', accounts: [...loadReference().accounts, ...PEOPLE] });
  const registered = await plantLibraries(
    api,
    KEYS.map((key) =>
      library(key, { type: LIBRARIES[key][0], name: { vi: key, en: key }, province: provinceOf2025('66') }),
    ),
  );
  await plantRoles(api, PEOPLE);
  expect(await takeChains(COMMUNE)).toEqual({ changed: 1 });
  roundId = (await plantRound(api, ROUND_2026)).id;
  const { forms, libraryTypes } = loadReference();
  const compiled = compileForm(forms[0]!);
  if (!compiled.ok) throw new Error('the form does not compile');
  const rows = KEYS.map((key) => {
    const type = libraryTypes.find(({ code }) => code === LIBRARIES[key][0])!;
    const cells = wholeSubmission(compiled.form, type, 'year', { B01: 100 });
    return { libraryId: registered.get(key)!.id, cells };
  });
  const [{ id: accountId }]: [{ id: number }] = await api.db.query(`select id from account where username = 'quantri'`);
  const imported = await api.app
    .get(ImportSubmissions, { strict: false })
    .run({ ...systemViewer('test'), accountId }, { roundId, rows, submit: true, explanation: 'Đã đối chiếu sổ' });
  if (isRefusal(imported)) throw new Error(JSON.stringify(imported));
  KEYS.forEach((key, n) => ids.set(key, imported.ids[n]!));
});
afterAll(() => api.stop());

it('counts what waits at each stage, the commune’s as any other', async () => {
  const { reviewStages, collectionProgress } = await who('phantich.bo').ask<{
    reviewStages: { code: string; toGo: number }[];
    collectionProgress: { key: string; stages: object[] }[];
  }>(`{ reviewStages { code toGo } collectionProgress(roundId: ${roundId}, by: TYPE) { key stages { stage count } } }`);
  expect(reviewStages.map(({ code, toGo }) => `${code} ${toGo}`)).toEqual([
    ...['commune 3', 'province 2', 'sector 2', 'ministry 1'],
  ]);
  const at = (code: string) => [{ stage: code, count: 1 }];
  expect(collectionProgress.map(({ key, stages }) => [key, stages])).toEqual([
    ...[['N', at('ministry')] as const, ['X', at('commune')] as const],
    ...[['V', at('sector')] as const, ['G', at('sector')] as const],
  ]);
});

it('goes back to the stage before with a note, where the chain says so, and is reviewed there again', async () => {
  const id = ids.get('demo:X:22015')!;
  const give = async (name: string, to: string, note = 'Xem lại số dân của xã') => {
    const { returnSubmission } = await who(name).ask<{
      returnSubmission: { code?: string; issues?: { code: string }[] };
    }>(
      `mutation ($input: ReturnInput!) { returnSubmission(input: $input) { __typename
        ... on Refusal { code issues { code } } } }`,
      { input: { submissionId: id, revision: 1, reasons: [], note, to } },
    );
    return returnSubmission;
  };
  const before: object[] = await api.db.query(`select cells, sent, returned_until from submission where id = $1`, [id]);
  expect(await acceptAt(api, who('chutich.xa'), 'commune', [id])).toMatchObject({ accepted: [id] });
  const { submission } = await who('chuyenvien.daklak').ask<{ submission: { stage: { returnsTo: string[] } } }>(
    `{ submission(id: ${id}) { stage { returnsTo } } }`,
  );
  expect(submission.stage.returnsTo).toEqual([LIBRARY, 'commune']);
  expect(await give('chuyenvien.daklak', 'commune', ' ')).toMatchObject({
    issues: [{ code: 'EXPLANATION_TOO_SHORT' }],
  });
  expect(await give('chuyenvien.daklak', 'ministry')).toMatchObject({ code: 'MOVE_NOT_POSSIBLE' });
  expect(await give('chuyenvien.daklak', 'commune')).toEqual({ __typename: 'Submission' });
  expect(await positionOf('demo:X:22015')).toBe('submitted at commune');
  expect(await api.db.query(`select cells, sent, returned_until from submission where id = $1`, [id])).toEqual(before);
  expect(await give('chutich.xa', 'commune')).toMatchObject({ code: 'MOVE_NOT_POSSIBLE' });
  const [step]: object[] = await api.db.query(
    `select move, from_stage, to_stage, note from review_step where submission_id = $1 order by id desc limit 1`,
    [id],
  );
  expect(step).toEqual({ move: 'return', from_stage: 'province', to_stage: 'commune', note: 'Xem lại số dân của xã' });
});

it.each(KEYS)('%s: goes from stage to stage, each by who reviews there and by nobody else', async (key) => {
  const id = ids.get(key)!;
  const everybody = ['chutich.xa', 'chuyenvien.daklak', 'nganh.giaoduc', 'nganh.quocphong', 'phantich.bo'];
  for (const [n, step] of LIBRARIES[key][1].entries()) {
    const [code, reviewer] = step.split(' ') as [string, string];
    expect(await positionOf(key)).toBe(`submitted at ${code}`);
    for (const other of everybody.filter((name) => name !== reviewer)) {
      const { accepted, refused } = await acceptAt(api, who(other), code, [id]);
      expect([other, accepted, refused.length]).toEqual([other, [], 1]);
    }
    const { submission } = await who(reviewer).ask<{ submission: { moves: string[]; stage: { code: string } } }>(
      `{ submission(id: ${id}) { moves stage { code } } }`,
    );
    // Who leads the library may also take it back, as long as nobody has decided.
    const own = n === 0 && code === 'commune' ? ['WITHDRAW'] : [];
    expect(submission).toEqual({ moves: [...own, 'ACCEPT', 'RETURN'], stage: { code } });
    expect(await acceptAt(api, who(reviewer), code, [id])).toMatchObject({ accepted: [id], refused: [] });
    const isLast = n === LIBRARIES[key][1].length - 1;
    const facts: object[] = await api.db.query(`select from fact where submission_id = $1`, [id]);
    expect(facts).toHaveLength(isLast ? 1 : 0);
  }
  expect(await positionOf(key)).toBe('official');
});

it('adds up to what a rebuild adds up', async () => {
  const rebuilt = await api.app.get(RebuildRollups, { strict: false }).run(systemViewer('test'));
  expect(rebuilt).toMatchObject({ identical: true });
});

describe('is refused with its place', () => {
  const issuesOf = (answer: unknown) =>
    isRefusal(answer) ? answer.issues.map(({ path, code }) => `${path} ${code}`) : answer;

  it('where nobody can finish it, and where a role does not exist', async () => {
    const bad = chain('bad', { validFrom: '2030-01-01', bodies: ['KHAC'], stages: [stage('x', 'nobody' as never)] });
    expect(issuesOf(await takeChains(bad))).toEqual(['bad.stages.x.role UNKNOWN_ROLE']);
    expect(issuesOf(await takeChains({ ...bad, stages: [] }))).toEqual(['bad CHAIN_WITHOUT_STAGES']);
    const forces = { ...bad, types: ['V'], bodies: ['BQP'], stages: [stage('province', 'province-officer')] };
    expect(issuesOf(await takeChains(forces))).toEqual([
      ...['bad.stages.province.role ROLE_OUT_OF_REACH', 'bad CHAINS_OVERLAP'],
    ]);
  });

  it('where submissions take it already; its name may be corrected', async () => {
    expect(issuesOf(await takeChains({ ...COMMUNE, stages: [COMMUNE.stages[0]!, COMMUNE.stages[2]!] }))).toEqual([
      'commune.stages CHAIN_IN_USE',
    ]);
    expect(await takeChains({ ...COMMUNE, name: { vi: 'Xã, Sở, Bộ', en: 'Commune' } })).toEqual({ changed: 1 });
  });

  it('and no round is opened in which somebody would have none', async () => {
    await api.db.query(`update review_chain set valid_to = '2027-01-01' where 'G' = any(types)`);
    const [version]: { id: number }[] = await api.db.query(`select id from form_version limit 1`);
    const round = {
      period: '2027',
      opensOn: '2027-11-16',
      cutoffOn: '2027-11-15',
      dueOn: '2027-12-05',
      closesOn: '2027-12-31',
    };
    const opened = await api.app
      .get(OpenRound, { strict: false })
      .run(systemViewer('test'), { ...round, formVersionId: version!.id });
    expect(issuesOf(opened)).toEqual(['G NO_CHAIN']);
    expect(await api.db.query(`select from round where period = '2027'`)).toEqual([]);
  });
});
