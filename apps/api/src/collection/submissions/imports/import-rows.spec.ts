/** Issues of the rows of an import name identifiers and lines of the file, not ids. */
import { library, plantLibraries, plantRoles, plantRound } from '../../../testing/plant.js';
import { as, startApi, type Api } from '../../../testing/index.js';

const IMPORT = `mutation ($input: ImportInput!) { importSubmissions(input: $input) { __typename
  ... on ImportedSubmissions { saved }
  ... on Refusal { code issues { code path message { vi en } params { name value } } } } }`;

interface Refused {
  readonly code: string;
  readonly issues: readonly {
    readonly code: string;
    readonly path: string;
    readonly message: { readonly vi: string; readonly en: string };
    readonly params: readonly { readonly name: string; readonly value: string }[];
  }[];
}

let api: Api;
let roundId: number;
let identifier: string;
let other: string;
/** More than are checked at once. */
let many: readonly { readonly id: number; readonly identifier: string }[];

beforeAll(async () => {
  api = await startApi({ now: '2025-11-20T03:00:00Z' });
  const libraries = await plantLibraries(api, [library('demo:X:22015'), library('demo:T:66')]);
  const more = Array.from({ length: 230 }, (_, n) => library(`test:many:${n}`));
  many = [...(await plantLibraries(api, more)).values()];
  identifier = libraries.get('demo:X:22015')!.identifier;
  other = libraries.get('demo:T:66')!.identifier;
  await plantRoles(api);
  roundId = (await plantRound(api)).id;
});
afterAll(() => api.stop());

async function refused(names: readonly string[]): Promise<Refused> {
  const rows = names.map((name) => ({ library: name, cells: [{ code: 'B01', text: '1' }] }));
  const { importSubmissions } = await as(api, 'chuyenvien.daklak').ask<{ importSubmissions: Refused }>(IMPORT, {
    input: { roundId, rows, submit: false },
  });
  return importSubmissions;
}

it('names a library that stands twice by its identifier and both lines, however it was written', async () => {
  const { code, issues } = await refused([other, identifier, identifier.toLowerCase().replaceAll('-', ' ')]);
  expect(code).toBe('INVALID_CELLS');
  expect(issues).toHaveLength(1);
  const [{ path, params, message }] = issues as [Refused['issues'][number]];
  expect([issues[0]!.code, path]).toEqual(['DUPLICATE_ROW', 'rows.2']);
  expect(Object.fromEntries(params.map(({ name, value }) => [name, value]))).toEqual({
    ...{ library: identifier, first: '2', second: '3' },
  });
  expect(message.vi).toBe(`Thư viện “${identifier}” xuất hiện hơn một lần (dòng 2 và 3). Giữ lại một dòng.`);
  expect(message.en).toContain(`“${identifier}” stands more than once (rows 2 and 3)`);
});

it('names a library that owes nothing as it was written', async () => {
  const { issues } = await refused(['VN-0000-0000-0', identifier]);
  expect(issues.map(({ code, path }) => [code, path])).toEqual([['UNKNOWN_LIBRARY', 'rows.0']]);
  expect(issues[0]!.message.vi).toContain('“VN-0000-0000-0”');
});

it('takes none of many rows where some are wrong, wherever these stand, and names them all; and all when none is', async () => {
  const send = async (text: string) => {
    const rows = many.map((one) => ({ library: one.identifier, cells: [{ code: 'B01', text }] }));
    const { importSubmissions } = await as(api, 'chuyenvien.daklak').ask<{
      importSubmissions: Partial<Refused> & { saved?: number };
    }>(IMPORT, { input: { roundId, rows, submit: false } });
    return importSubmissions;
  };
  const setState = (rows: readonly number[], state: string): Promise<unknown> =>
    api.db.query(
      `update submission set state = $1, stage = case when $1 = 'submitted' then 'province' end
       where library_id = any($2::int[])`,
      [state, rows.map((n) => many[n]!.id)],
    );
  const answered = async (): Promise<unknown> =>
    api.db.query(`select cells ->> 'B01' as b01, count(*)::int from submission group by 1 order by 1`);

  expect((await send('1')).saved).toBe(many.length);
  const all = [{ b01: '1', count: many.length }];
  expect(await answered()).toEqual(all);
  for (const sent of [[229], [130, 229], [3, 130]]) {
    await setState(sent, 'submitted');
    const { code, issues = [] } = await send('2');
    expect([code, issues.map(({ path }) => path)]).toEqual(['INVALID_CELLS', sent.map((n) => `rows.${n}.state`)]);
    expect(await answered()).toEqual(all);
    await setState(sent, 'draft');
  }
  expect((await send('2')).saved).toBe(many.length);
  expect(await answered()).toEqual([{ b01: '2', count: many.length }]);
});
