/**
 * What only the library sees: a draft, and the rework of a returned submission. Tried with every field of every operation that
 * returns a submission, by everybody who may read it.
 */
import { as, queriesOf, startApi, type Api } from '../../testing/index.js';
import { communeOf2025, library, plantLibraries, plantRoles, plantRound } from '../../testing/plant.js';
import { loadReference } from '@vlis/seed';

const CELL = `code value missing`;
const WHOLE = `query ($id: Int!) { submission(id: $id) { sight state revision filled asked influence influenceItem
  cells { ${CELL} } explanations { rule item text } issues { code path } attributes { name value }
  history { period cells { ${CELL} } } queries { item reason answer answeredBy answeredAt } steps { move note }
  changes { code before { ${CELL} } after { ${CELL} } } influenceLabel { vi } moves } }`;
const LIST = `query ($sort: ObligationSort!, $toLookAt: Boolean) {
  obligations(filter: { libraryId: LIBRARY, toLookAt: $toLookAt }, sort: $sort) { total rows { state submission {
    state revision filled asked errors toLookAt openWarnings openQueries influence influenceItem explanation } } } }`;

interface Seen {
  readonly sight: string;
  readonly revision: number;
  readonly cells: readonly { code: string; value: string | null }[];
  readonly issues: readonly unknown[];
  readonly queries: readonly { answer: string | null }[];
}

let api: Api;
let libraryId: number, submissionId: number, revision: number;
const OUTSIDE = ['chuyenvien.daklak', 'lanhdao.daklak', 'phantich.bo', 'lanhdao.bo', 'danhgia', 'quantri'];

beforeAll(async () => {
  api = await startApi({ now: '2025-11-20T03:00:00Z' });
  const planted = await plantLibraries(api, [
    library('demo:X:22015', { type: 'X', commune: communeOf2025('22015'), validFrom: '2025-07-01' }),
    library('demo:T:66'),
  ]);
  libraryId = planted.get('demo:X:22015')!.id;
  await plantRoles(api);
  const { id: roundId } = await plantRound(api);
  const opened = await librarian(
    `mutation ($input: BeginSubmissionInput!) { answer: beginSubmission(input: $input) { ... on Submission { id revision } } }`,
    { roundId, libraryId, cells: [{ code: 'B01', text: '1' }] },
  );
  ({ id: submissionId, revision } = opened);
  const zeroes = loadReference()
    .forms[0]!.items.filter(({ shortForm, askedOf }) => shortForm && askedOf.includes('X'))
    .map(({ code, type }) => ({ code, text: type.kind === 'yes-no' ? 'không' : '0' }));
  await save([...zeroes.filter(({ code }) => code !== 'A00'), { code: 'A00', text: 'có' }]);
  const typed = {
    B01: '2371',
    B02: '2104',
    E01: '1200',
    E06: '1234',
    A04: '250',
    A05: '40,5',
    G03: '20',
    G01: '50',
    D01: '100',
  };
  await save(Object.entries(typed).map(([code, text]) => ({ code, text })));
});
afterAll(() => api.stop());

async function librarian(mutation: string, input: object): Promise<{ id: number; revision: number }> {
  const { answer } = await as(api, 'thuthu.tuyhoa').ask<{ answer: { id: number; revision: number } }>(mutation, {
    input,
  });
  return answer;
}

async function save(cells: object[], explanations: object[] = []): Promise<void> {
  const saved = await librarian(
    `mutation ($input: SaveCellsInput!) { answer: saveCells(input: $input) { ... on Submission { id revision }
      ... on Refusal { code issues { code path } } } }`,
    { submissionId: submissionId, baseRevision: revision, cells, explanations },
  );
  expect(saved).toHaveProperty('revision');
  ({ revision } = saved);
}

const read = async (person: string): Promise<Seen> =>
  (await as(api, person).ask<{ submission: Seen }>(WHOLE, { id: submissionId })).submission;
const listed = async (person: string, sort = 'TO_LOOK_AT', toLookAt?: boolean) => {
  const asked = LIST.replace('LIBRARY', `${libraryId}`);
  const { obligations } = await as(api, person).ask<{
    obligations: { total: number; rows: { submission: Record<string, unknown> }[] };
  }>(asked, { sort, toLookAt });
  return obligations;
};
const valueOf = ({ cells }: Seen, item: string) => cells.find(({ code }) => code === item)?.value;

describe('a draft', () => {
  it.each(OUTSIDE)('is to %s only begun, and so far', async (person) => {
    expect(await read(person)).toEqual({
      ...{ sight: 'PROGRESS', state: 'DRAFT', revision: 0, filled: expect.any(Number), asked: expect.any(Number) },
      ...{ influence: null, influenceItem: null, influenceLabel: null, moves: [] },
      ...{ cells: [], explanations: [], issues: [], attributes: [], history: [], queries: [], steps: [], changes: [] },
    });
    for (const sort of ['NAME', 'TO_LOOK_AT', 'DUE', 'SUBMITTED_AT']) {
      expect((await listed(person, sort)).rows[0]!.submission).toMatchObject({
        ...{ state: 'DRAFT', revision: 0, errors: null, toLookAt: null, openWarnings: null, openQueries: 0 },
        ...{ influence: null, influenceItem: null, explanation: null },
      });
    }
  });

  it('is found by nobody as one to look at, however many errors it has', async () => {
    await api.db.query(`update submission set errors = 1`);
    for (const person of [...OUTSIDE, 'thuthu.tuyhoa']) expect((await listed(person, 'NAME', true)).total).toBe(0);
  });

  it('is whole to the library', async () => {
    const seen = await read('thuthu.tuyhoa');
    expect(seen).toMatchObject({ sight: 'WORKING', revision });
    expect(valueOf(seen, 'B01')).toBe('2371');
    expect(await listed('thuthu.tuyhoa')).toMatchObject({
      rows: [{ submission: { errors: 1, toLookAt: null, revision } }],
    });
  });
});

describe('a submission that was sent, returned and is being reworked', () => {
  beforeAll(async () => {
    const warned: { rule: string; path: string }[] = await as(api, 'thuthu.tuyhoa')
      .ask<{ submission: { issues: { severity: string; rule: string; path: string }[] } }>(
        `query ($id: Int!) { submission(id: $id) { issues { severity rule path } } }`,
        { id: submissionId },
      )
      .then(({ submission }) => submission.issues.filter(({ severity }) => severity === 'WARNING'));
    const text = 'Đã kiểm tra sổ đăng ký cá biệt';
    await save(
      [],
      warned.map(({ rule, path }) => ({ rule, item: path, text })),
    );
    expect(
      await librarian(
        `mutation ($input: SubmitInput!) { answer: submitSubmission(input: $input) { ... on Submission { id revision }
          ... on Refusal { code issues { code rule path } } } }`,
        { submissionId: submissionId, revision },
      ),
    ).toMatchObject({ id: submissionId });
    api.clock.set('2025-11-20T04:00:00Z');
    const RETURN = `mutation ($input: ReturnInput!) { returnSubmission(input: $input) {
      ... on Submission { sight revision queries { id } } } }`;
    const reasons = [{ item: 'B01', text: 'Gấp 9 lần kỳ trước, xin xác nhận' }];
    const { returnSubmission } = await as(api, 'chuyenvien.daklak').ask<{
      returnSubmission: { sight: string; revision: number; queries: { id: number }[] };
    }>(RETURN, { input: { submissionId: submissionId, revision, reasons } });
    expect(returnSubmission).toMatchObject({ sight: 'SENT', revision });
    api.clock.set('2025-11-20T05:00:00Z');
    await librarian(
      `mutation ($input: AnswerQueryInput!) { answer: answerQuery(input: $input) { ... on Submission { id revision } } }`,
      { queryId: returnSubmission.queries[0]!.id, text: 'Đúng, đã gồm tủ sách lưu động' },
    );
    await save(
      [
        { code: 'B01', text: '9999' },
        { code: 'E06', text: '1577' },
        { code: 'A00', text: 'không' },
      ],
      [{ rule: 'NOTE', item: 'B01', text: 'chưa ai được đọc' }],
    );
  });

  it.each(OUTSIDE)('is to %s as it was sent: values, words, flags, computed items, answers', async (person) => {
    const seen = await read(person);
    expect(seen).toMatchObject({ sight: 'SENT', state: 'RETURNED', revision: revision - 1 });
    expect(valueOf(seen, 'A00')).toBe('1');
    expect([valueOf(seen, 'B01'), valueOf(seen, 'E06'), valueOf(seen, 'E10')]).toEqual(['2371', '1234', '1234']);
    expect(seen.queries).toEqual([expect.objectContaining({ answer: null, answeredBy: null, answeredAt: null })]);
    expect(JSON.stringify(seen)).not.toMatch(/9999|"1577"|chưa ai được đọc/);
    const { submission } = (await listed(person)).rows[0]!;
    expect(submission).toMatchObject({ revision: revision - 1, openWarnings: 0, openQueries: 1 });
    expect(JSON.stringify(submission)).not.toMatch(/chưa ai được đọc/);
  });

  it('is to its library as it is now', async () => {
    const seen = await read('thuthu.tuyhoa');
    expect(seen).toMatchObject({ sight: 'WORKING', revision });
    expect([valueOf(seen, 'B01'), valueOf(seen, 'E06'), valueOf(seen, 'E10')]).toEqual(['9999', '1577', '1577']);
    expect(seen.queries).toEqual([expect.objectContaining({ answer: 'Đúng, đã gồm tủ sách lưu động' })]);
  });

  it('is seen by all as it is once it is sent again', async () => {
    await save([
      { code: 'B01', text: '2400' },
      { code: 'E06', text: '1270' },
      { code: 'A00', text: 'có' },
    ]);
    const unexplained = await api.db.query(`select warnings, open_warnings from submission`);
    expect(unexplained).toHaveLength(1);
    await api.db.query(`update submission set open_warnings = 0, warnings = 0`);
    const answer = await as(api, 'thuthu.tuyhoa').ask<{
      answer: { code?: string; issues?: { rule: string; path: string }[] };
    }>(
      `mutation ($input: SubmitInput!) { answer: submitSubmission(input: $input) { ... on Submission { id }
        ... on Refusal { code issues { rule path } } } }`,
      { input: { submissionId: submissionId, revision } },
    );
    const asking = answer.answer.issues ?? [];
    if (asking.length) {
      const text = 'Đã kiểm tra sổ đăng ký cá biệt';
      await save(
        [],
        asking.map(({ rule, path }) => ({ rule, item: path, text })),
      );
      await librarian(
        `mutation ($input: SubmitInput!) { answer: submitSubmission(input: $input) { ... on Submission { id revision } } }`,
        { submissionId: submissionId, revision },
      );
    }
    const seen = await read('phantich.bo');
    expect(seen).toMatchObject({ sight: 'WORKING', state: 'SUBMITTED', revision });
    expect(valueOf(seen, 'B01')).toBe('2400');
    expect(await api.db.query(`select sent from submission where id = $1`, [submissionId])).toEqual([{ sent: null }]);
  });
});

it('costs the reader one statement, as before', async () => {
  const asked = await queriesOf(api, () =>
    as(api, 'phantich.bo').ask(`{ submission(id: ${submissionId}) { id revision } }`),
  );
  expect(asked.filter((query) => query.includes('from submission s'))).toHaveLength(1);
});
