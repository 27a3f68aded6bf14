import { as, queriesOf, startApi, type Api } from '../../testing/index.js';

import { library, plantLibraries, plantRound, provinceOf2025 } from '../../testing/plant.js';

let api: Api;
let roundId: number;

beforeAll(async () => {
  api = await startApi({ now: '2025-12-06T03:00:00Z' });
  const lamDong = { province: provinceOf2025('68') };
  const libraries = await plantLibraries(api, [
    library('silent'),
    library('draft'),
    library('submitted', { type: 'U' }),
    library('returned', { type: 'U' }),
    library('accepted', lamDong),
    library('official', { ...lamDong, type: 'X' }),
    library('national', { type: 'N' }),
  ]);
  const round = await plantRound(api);
  roundId = round.id;
  const states = {
    draft: 'draft',
    submitted: 'submitted',
    returned: 'returned',
    accepted: 'submitted',
    national: 'submitted',
    official: 'official',
  };
  const stages: Record<string, string> = { submitted: 'province', accepted: 'ministry', national: 'ministry' };
  for (const [key, state] of Object.entries(states)) {
    await api.db.query(
      `insert into submission (round_id, library_id, form_version_id, state, stage, returned_until)
       values ($1, $2, $3, $4, $5, case when $4 = 'returned' then date '2026-12-31' end)`,
      [round.id, libraries.get(key)!.id, round.formVersionId, state, stages[key]],
    );
  }
});
afterAll(() => api.stop());

const nothing = {
  ...{ obliged: 0, notStarted: 0, draft: 0, returned: 0, stages: [], official: 0, overdue: 0 },
};
const at = (stage: string, count = 1) => ({ stages: [{ stage, count }] });
interface Progress {
  readonly collectionProgress: readonly { readonly key: string; readonly placeId: number | null }[];
}
const progress = async (args: string, username = 'phantich.bo') => {
  const query = `{ collectionProgress(roundId: ${roundId}, ${args}) { key label { vi } obliged notStarted draft returned
    stages { stage count } official overdue placeId } }`;
  return (await as(api, username).ask<Progress>(query)).collectionProgress;
};

it('counts each library once by type, in the order of the law; who is late still has the submission', async () => {
  expect(await progress('by: TYPE')).toEqual([
    {
      // Submitted like the university's, but no province reviews it.
      ...{ ...nothing, key: 'N', label: { vi: 'Thư viện Quốc gia Việt Nam' }, placeId: null },
      ...{ obliged: 1, ...at('ministry') },
    },
    {
      ...{ ...nothing, key: 'T', label: { vi: 'Thư viện công cộng cấp tỉnh' }, placeId: null },
      ...{ obliged: 3, notStarted: 1, draft: 1, ...at('ministry'), overdue: 2 },
    },
    {
      ...{ ...nothing, key: 'X', label: { vi: 'Thư viện công cộng cấp xã' }, placeId: null },
      ...{ obliged: 1, official: 1 },
    },
    {
      ...{ ...nothing, key: 'U', label: { vi: 'Thư viện cơ sở giáo dục đại học' }, placeId: null },
      ...{ obliged: 2, ...at('province'), returned: 1, overdue: 1 },
    },
  ]);
});

it('counts by province, and for one province by type', async () => {
  const [daklak, lamDong] = await progress('by: PROVINCE');
  expect(daklak).toMatchObject({ key: '66', label: { vi: 'Đắk Lắk' }, obliged: 5, overdue: 3 });
  expect(lamDong).toMatchObject({ key: '68', obliged: 2, ...at('ministry'), official: 1, overdue: 0 });
  expect(await progress(`by: TYPE, provinceId: ${lamDong!.placeId}`)).toMatchObject([
    { key: 'T', obliged: 1 },
    { key: 'X', obliged: 1 },
  ]);
});

it('shows a province its own submissions only, and a round that is not there nothing', async () => {
  expect((await progress('by: PROVINCE', 'lanhdao.daklak')).map(({ key }) => key)).toEqual(['66']);
  const query = `{ collectionProgress(roundId: 999999, by: TYPE) { key } }`;
  expect(await as(api, 'phantich.bo').ask(query)).toEqual({ collectionProgress: [] });
});

it('nobody is overdue on the due day itself', async () => {
  api.clock.set('2025-12-05T16:59:59Z');
  expect(await progress('by: PROVINCE')).toMatchObject([{ overdue: 0 }, { overdue: 0 }]);
});

it('is one statement beside the one that finds out who asks', async () => {
  await progress('by: PROVINCE');
  expect((await queriesOf(api, () => progress('by: PROVINCE'))).length).toBe(2);
});
