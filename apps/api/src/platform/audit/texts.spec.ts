/** Texts that people type are not written to the audit by any action, except why a right was granted or taken. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, getNamedType, isInputObjectType, type GraphQLInputType } from 'graphql';
import { loadReference } from '@vlis/seed';
import { as, startApi, type Api } from '../../testing/index.js';
import { importZeroes, zeroCells } from '../../testing/plant-submission.js';
import { textsOfRooms } from '../../testing/matrix/ways.js';
import { library, plantLibraries, plantRoles, plantRound } from '../../testing/plant.js';

let api: Api;
let roundId = 0;
let identifier = '';
beforeAll(async () => {
  api = await startApi({ now: '2025-11-20T03:00:00Z' });
  const planted = await plantLibraries(api, [
    library('demo:X:22015', { type: 'X', name: { vi: 'Tuy Hòa', en: 'TH' } }),
  ]);
  identifier = planted.get('demo:X:22015')!.identifier;
  await plantRoles(api);
  roundId = (await plantRound(api)).id;
});
afterAll(() => api.stop());

/** Fields of this input that hold text, with the names of those around them. */
const texts = (type: GraphQLInputType, path: string): readonly string[] => {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return ['String', 'JSON'].includes(named.name) ? [path] : [];
  return Object.values(named.getFields()).flatMap((field) => texts(field.type, `${path}.${field.name}`));
};

it('knows every action that is given a text: a new one is thought about here, and done below', () => {
  const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../../schema.graphql'), 'utf8'));
  const taken = Object.values(schema.getMutationType()!.getFields()).flatMap(({ name, args }) =>
    args.flatMap((arg) => texts(arg.type, `${name}.${arg.name}`)),
  );
  const known = [
    'acceptSubmissions.input.stage',
    'answerQuery.input.text',
    'assignRole.input.username',
    'beginSubmission.input.cells.code',
    'beginSubmission.input.cells.text',
    'beginSubmission.input.explanations.item',
    'beginSubmission.input.explanations.rule',
    'beginSubmission.input.explanations.text',
    'closeAccount.reason', // kept: why a right was taken
    'grantReviewException.input.reason', // kept: why a right was given
    'grantReviewException.input.username',
    'grantRole.input.body',
    'grantRole.input.username',
    'importSubmissions.input.explanation',
    'importSubmissions.input.rows.cells.code',
    'importSubmissions.input.rows.cells.text',
    'importSubmissions.input.rows.library',
    'openAccount.input.name',
    'openAccount.input.username',
    'openRound.input.period',
    'publishForm.input.definition',
    'registerLibrary.input.body',
    'registerLibrary.input.key',
    'registerLibrary.input.nameEn',
    'registerLibrary.input.nameVi',
    'registerLibrary.input.type',
    'releaseAccount.reason', // kept: why somebody else may be the person of an account
    'reopenSubmission.input.reason', // kept with the step, which the library and its reviewers read
    'returnSubmission.input.note',
    'returnSubmission.input.reasons.item',
    'returnSubmission.input.reasons.text',
    'returnSubmission.input.to',
    'saveCells.input.cells.code',
    'saveCells.input.cells.text',
    'saveCells.input.explanations.item',
    'saveCells.input.explanations.rule',
    'saveCells.input.explanations.text',
  ];
  expect([...taken].sort()).toEqual([...known, ...textsOfRooms()].sort());
});

/** One word each, so that no shape gives them away. */
const PRIVATE = ['xinxemlai', 'ghichurieng', 'dademlai', 'danhamlan', 'giaithich', 'nguyenvana', 'batdau', 'buocrieng'];

it('keeps answers, explanations, notes and names out of it, done or refused', async () => {
  const [officer, librarian, administrator] = ['chuyenvien.daklak', 'thuthu.tuyhoa', 'quantri'].map((name) =>
    as(api, name),
  ) as [ReturnType<typeof as>, ReturnType<typeof as>, ReturnType<typeof as>];
  await importZeroes(api, administrator, { roundId, libraries: [identifier] });
  const [submission]: { id: number; revision: number; libraryId: number }[] = await api.db.query(
    `select id, revision, library_id as "libraryId" from submission`,
  );
  const { id, revision, libraryId } = submission!;
  await officer.ask(`mutation ($input: AcceptInput!) { acceptSubmissions(input: $input) { __typename } }`, {
    input: { stage: PRIVATE[7], submissions: [{ id, revision }] },
  });
  const input = {
    submissionId: id,
    revision,
    note: PRIVATE[1],
    reasons: [{ item: 'B01', text: PRIVATE[0] }],
  };
  await officer.ask(`mutation ($input: ReturnInput!) { returnSubmission(input: $input) { __typename } }`, { input });
  const elsewhere = { ...input, to: PRIVATE[7] };
  await officer.ask(`mutation ($input: ReturnInput!) { returnSubmission(input: $input) { __typename } }`, {
    input: elsewhere,
  });
  const [query]: { id: number }[] = await api.db.query(`select id from cell_query`);
  for (const text of [PRIVATE[2], PRIVATE[3]])
    await librarian.ask(`mutation ($input: AnswerQueryInput!) { answerQuery(input: $input) { __typename } }`, {
      input: { queryId: query!.id, text },
    });
  await librarian.ask(`mutation ($input: SaveCellsInput!) { saveCells(input: $input) { __typename } }`, {
    input: {
      ...{ submissionId: id, baseRevision: revision, cells: [{ code: 'B01', text: '12' }] },
      explanations: [{ item: 'B01', rule: 'R49', text: PRIVATE[4] }],
    },
  });
  // Begun where it is begun already: one adds an explanation to the same figure, one comes too late with another.
  for (const text of ['12', PRIVATE[6]])
    await librarian.ask(`mutation ($input: BeginSubmissionInput!) { beginSubmission(input: $input) { __typename } }`, {
      input: {
        ...{ roundId, libraryId, cells: [{ code: 'B01', text }] },
        explanations: [{ item: 'B01', rule: 'R49', text: PRIVATE[6] }],
      },
    });
  const account = `mutation ($input: OpenAccountInput!) { openAccount(input: $input) { __typename } }`;
  for (const username of ['nguoi.moi', 'nguoi.moi'])
    await administrator.ask(account, { input: { username, name: PRIVATE[5] } });

  const entries: { action: string; outcome: string }[] = await api.db.query(`select * from audit_entry`);
  for (const action of ['review.return', 'query.answer', 'submission.save', 'submission.begin', 'account.open'])
    expect(entries).toContainEqual(expect.objectContaining({ action, outcome: 'done' }));
  expect(JSON.stringify(entries)).not.toMatch(new RegExp(PRIVATE.join('|')));
  // An answer that was replaced is kept where answers are.
  expect(await api.db.query(`select answer from earlier_answer`)).toEqual([{ answer: PRIVATE[2] }]);
});

/** Texts given to administrative actions: registering, publishing, opening a round, importing, granting a role. */
const WORDS_KEPT = [
  'thuvienrieng',
  'privatename',
  'khoangoai',
  'tieuderieng',
  'maubieu',
  'kyrieng',
  'loigiaithich',
  'aido',
];

it('keeps names, titles, codes and explanations out of it in administrative actions, done or refused', async () => {
  const administrator = as(api, 'quantri');
  const [nameVi, nameEn, key, title, code, period, explanation, username] = WORDS_KEPT as [string, ...string[]];
  const [last]: { id: number }[] = await api.db.query(`select max(id) as id from audit_entry`);
  const [province]: { id: number }[] = await api.db.query(
    `select id from admin_unit where level = 'province' and code = '66' order by id desc limit 1`,
  );
  const register = { nameVi, nameEn, key, type: 'X', provinceId: province!.id, activeSince: '2025-11-01' };
  // Twice by other keys: the second is refused as a namesake; then of a type and a body that nobody knows.
  for (const more of [{}, { key: `${key}2` }, { type: nameVi, key: `${key}3` }, { body: nameVi, key: `${key}4` }])
    await administrator.query(
      `mutation ($input: RegisterLibraryInput!) { registerLibrary(input: $input) { __typename } }`,
      { input: { ...register, ...more } },
    );
  const [form] = loadReference().forms;
  const own = { ...form, code, version: 1, title: { vi: title, en: title } };
  for (const definition of [own, { ...own, version: 7 }, { ...own, code: `${code} ${title}` }, { [title!]: title }])
    await administrator.query(
      `mutation ($definition: JSON!) { publishForm(input: { definition: $definition }) { __typename } }`,
      { definition },
    );
  const [known] = loadReference().indicators;
  const indicator = { ...known, code, version: 1, name: { vi: title, en: title }, note: { vi: title, en: title } };
  for (const definition of [
    indicator,
    { ...indicator, version: 7 },
    { ...indicator, basis: title, types: [title] },
    title,
  ])
    await administrator.query(
      `mutation ($definition: JSON!) { publishIndicator(input: { definition: $definition }) { __typename } }`,
      { definition },
    );
  const [version]: { id: number }[] = await api.db.query(`select id from form_version order by id limit 1`);
  const days = { opensOn: '2025-07-01', cutoffOn: '2025-06-30', dueOn: '2025-12-05', closesOn: '2025-12-31' };
  for (const wanted of ['2025-H1', period])
    await administrator.query(`mutation ($input: OpenRoundInput!) { openRound(input: $input) { __typename } }`, {
      input: { formVersionId: version!.id, period: wanted, ...days },
    });
  const cells = await zeroCells(api);
  const [begun]: { revision: number; id: number }[] = await api.db.query(`select id, revision from submission`);
  for (const baseRevision of [begun!.revision, 0])
    await administrator.query(`mutation ($input: ImportInput!) { importSubmissions(input: $input) { __typename } }`, {
      input: { roundId, rows: [{ library: identifier, cells, baseRevision }], submit: false, explanation },
    });
  for (const role of ['grantRole', 'assignRole'])
    await administrator.query(
      role === 'grantRole'
        ? `mutation ($username: String!) { grantRole(input: { username: $username, role: ASSESSOR, body: $username }) { __typename } }`
        : `mutation ($username: String!) { assignRole(input: { username: $username, role: LIBRARY_STAFF, libraryId: 1 }) { __typename } }`,
      { username },
    );
  // A key that looks like that of an explanation, with a word behind it.
  const explanations = [{ item: `B01:${explanation}`, rule: 'R49', text: explanation }];
  const save = await as(api, 'thuthu.tuyhoa').query(
    `mutation ($input: SaveCellsInput!) { saveCells(input: $input) { __typename ... on Refusal { code } } }`,
    { input: { submissionId: begun!.id, baseRevision: begun!.revision, cells: [], explanations } },
  );
  expect(save).toRefuse('INVALID_CELLS');

  const entries: { action: string; outcome: string }[] = await api.db.query(
    `select * from audit_entry where id > $1 order by id`,
    [last!.id],
  );
  const done = entries.filter(({ outcome }) => outcome === 'done').map(({ action }) => action);
  expect(done).toEqual(
    expect.arrayContaining([
      'library.register',
      'form.publish',
      'indicator.publish',
      'round.open',
      'submission.import',
    ]),
  );
  const refused = entries.filter(({ outcome }) => outcome === 'refused').map(({ action }) => action);
  expect(refused).toEqual(
    expect.arrayContaining([
      ...['library.register', 'form.publish', 'round.open', 'submission.import', 'role.assign', 'submission.save'],
    ]),
  );
  expect(JSON.stringify(entries)).not.toMatch(new RegExp(WORDS_KEPT.join('|')));
  expect(api.logged.filter(({ level }) => level === 'error')).toEqual([]);
});

it('keeps why a right was given or taken, which the action cannot be judged without', async () => {
  const administrator = as(api, 'quantri');
  const days = { validFrom: '2025-11-20', validTo: '2025-12-31' };
  await administrator.ask(
    `mutation ($input: GrantExceptionInput!) { grantReviewException(input: $input) { __typename } }`,
    {
      input: { username: 'chuyenvien.daklak', ...days, reason: 'Sở chỉ có một người' },
    },
  );
  const [{ id }]: [{ id: number }] = await api.db.query(`select id from account where username = 'danhgia'`);
  await administrator.ask(
    `mutation ($id: Int!) { closeAccount(accountId: $id, reason: "Nghỉ hưu từ hôm nay") { __typename } }`,
    {
      id,
    },
  );
  await api.db.query(`update account set issuer = 'https://id.example', subject = 'of-before' where id = $1`, [id]);
  await administrator.ask(
    `mutation ($id: Int!) { releaseAccount(accountId: $id, reason: "Đã tạo lại người dùng") { __typename } }`,
    { id },
  );
  expect(
    await api.db.query(
      `select action, details->>'reason' as reason from audit_entry where details ? 'reason' order by id`,
    ),
  ).toEqual([
    { action: 'exception.grant', reason: 'Sở chỉ có một người' },
    { action: 'account.close', reason: 'Nghỉ hưu từ hôm nay' },
    { action: 'account.bind', reason: 'Đã tạo lại người dùng' },
  ]);
});
