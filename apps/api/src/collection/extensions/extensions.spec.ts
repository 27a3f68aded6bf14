/** A library asks for a later due day, its province answers, and the day that holds for that library is another. */
import { importZeroes } from '../../testing/plant-submission.js';
import { as, startApi, type Api } from '../../testing/index.js';
import {
  library,
  plantLibraries,
  plantRoles,
  plantRound,
  provinceBefore2025,
  provinceOf2025,
} from '../../testing/plant.js';

const [LIBRARIAN, OFFICER] = ['thuthu.tuyhoa', 'chuyenvien.daklak'];
let api: Api;
let roundId: number;
let ward: number;
let elsewhere: number;
beforeAll(async () => {
  api = await startApi({ now: '2025-11-20T03:00:00Z' });
  const planted = await plantLibraries(api, [
    library('demo:X:22015', { type: 'X', province: provinceOf2025('66'), name: { vi: 'Tuy Hòa', en: 'Tuy Hoa' } }),
    library('elsewhere', { type: 'X', province: provinceBefore2025('01'), name: { vi: 'Cầu Giấy', en: 'Cau Giay' } }),
  ]);
  [ward, elsewhere] = ['demo:X:22015', 'elsewhere'].map((key) => planted.get(key)!.id) as [number, number];
  await plantRoles(api);
  roundId = (await plantRound(api)).id;
});
afterAll(() => api.stop());

const FIELDS = 'id library { vi } dueOn askedBy wishedUntil reason answeredAt grantedUntil note';
const RESULT = `{ __typename ... on Extension { ${FIELDS} } ... on Refusal { code issues { code path } } }`;
const ASK = `mutation ($input: AskExtensionInput!) { askExtension(input: $input) ${RESULT} }`;
const ANSWER = `mutation ($input: AnswerExtensionInput!) { answerExtension(input: $input) ${RESULT} }`;
const LIST = `query ($roundId: Int!, $waiting: Boolean) { extensions(roundId: $roundId, waiting: $waiting) { ${FIELDS} } }`;

interface Extension {
  readonly __typename: string;
  readonly id: number;
  readonly issues?: readonly { readonly code: string; readonly path: string }[];
}
const REASON = 'Kho bị ngập, đang kiểm kê lại';
const ask = (input: object = {}, who = LIBRARIAN) =>
  as(api, who!).query<{ askExtension: Extension }>(ASK, {
    input: { roundId, libraryId: ward, until: '2025-12-15', reason: REASON, ...input },
  });
const answer = (extensionId: number, input: object, who = OFFICER) =>
  as(api, who!).query<{ answerExtension: Extension }>(ANSWER, { input: { extensionId, ...input } });
const waiting = async (who = OFFICER) =>
  (await as(api, who!).ask<{ extensions: readonly Extension[] }>(LIST, { roundId, waiting: true })).extensions;
const due = async (libraryId = ward): Promise<string> =>
  (await api.db.query('select due_on::text as due from obligation where library_id = $1', [libraryId]))[0].due;

it('refuses days that are none, silence, and libraries of others', async () => {
  const wrong = async (input: object) =>
    (await ask(input)).data.askExtension.issues!.map(({ code, path }) => `${path} ${code}`);
  expect(await wrong({ until: '2025-12-05' })).toEqual(['until NO_LATER_THAN_DUE']);
  expect(await wrong({ until: '2025-11-19', reason: '' })).toEqual([
    ...['until DAY_PASSED', 'reason EXPLANATION_TOO_SHORT'],
  ]);
  expect(await wrong({ until: '2026-01-01' })).toEqual(['until AFTER_THE_CLOSE']);
  expect(await ask({ libraryId: elsewhere })).toRefuse('NOT_FOUND');
  expect(await ask({}, OFFICER)).toRefuse('FORBIDDEN');
  expect(await waiting()).toEqual([]);
});

it('is asked once, also by two tabs at once, and seen by the province alone', async () => {
  const answers = await Promise.all([ask(), ask()]);
  expect(answers.map(({ data }) => data.askExtension.__typename).toSorted()).toEqual(['Extension', 'Refusal']);
  expect(await ask()).toRefuse('EXTENSION_ASKED');
  expect(await waiting()).toMatchObject([
    {
      library: { vi: 'Tuy Hòa' },
      askedBy: 'Nguyễn Thị Lan',
      wishedUntil: '2025-12-15',
      dueOn: '2025-12-05',
      reason: REASON,
    },
  ]);
  expect(await waiting(LIBRARIAN)).toHaveLength(1);
  expect(await as(api, 'danhgia').query(LIST, { roundId })).toRefuse('FORBIDDEN');
});

it('is refused with a reason alone, which the library hears', async () => {
  const [{ id }] = (await waiting()) as [Extension];
  const silent = await answer(id, { until: null });
  expect(silent.data.answerExtension.issues).toMatchObject([{ path: 'note', code: 'EXPLANATION_TOO_SHORT' }]);
  expect(await answer(id, { until: null, note: 'Không được' }, LIBRARIAN)).toRefuse('FORBIDDEN');
  expect((await answer(id, { until: null, note: 'Hạn của tỉnh là 10/12' })).data.answerExtension).toMatchObject({
    ...{ grantedUntil: null, note: 'Hạn của tỉnh là 10/12', dueOn: '2025-12-05' },
  });
  expect(await answer(id, { until: '2025-12-10' })).toRefuse('EXTENSION_DECIDED');
  expect(await due()).toBe('2025-12-05');
});

it('is granted for another day than the one that was wished, for this library alone', async () => {
  const { id } = (await ask()).data.askExtension;
  const answers = await Promise.all([
    answer(id, { until: '2025-12-10' }),
    answer(id, { until: null, note: 'Không được' }),
  ]);
  expect(answers.map(({ data }) => data.answerExtension.__typename).toSorted()).toEqual(['Extension', 'Refusal']);
  if ((await due()) === '2025-12-05') await answer((await ask()).data.askExtension.id, { until: '2025-12-10' });
  expect([await due(), await due(elsewhere)]).toEqual(['2025-12-10', '2025-12-05']);
  const { notices } = await as(api, LIBRARIAN!).ask<{ notices: { rows: readonly { kind: string }[] } }>(
    '{ notices { rows { kind } } }',
  );
  expect(notices.rows.map(({ kind }) => kind)).toContain('EXTENSION_GRANTED');
  await expect(api.db.query(`update extension set note = 'x'`)).rejects.toThrow('stays');
});

it('is not asked for a report that is in, and one that waits can only be told no', async () => {
  const { id } = (await ask({ until: '2025-12-20' })).data.askExtension;
  const [{ identifier }] = await api.db.query('select identifier from library where id = $1', [ward]);
  expect((await importZeroes(api, as(api, OFFICER!), { roundId, libraries: [identifier] })).data).toMatchObject({
    importSubmissions: { __typename: 'ImportedSubmissions' },
  });
  expect(await ask()).toRefuse('ALREADY_SENT');
  expect(await answer(id, { until: '2025-12-20' })).toRefuse('ALREADY_SENT');
  expect((await answer(id, { until: null, note: 'Đã nộp rồi' })).data.answerExtension.__typename).toBe('Extension');
});
