/**
 * A decision holds for the revision that was read: where the submission has changed since, it is refused and names the changed
 * cells.
 */
import { as, startApi, type Api, type Person } from '../../testing/index.js';
import { acceptAt, acceptRead } from '../../testing/accept.js';
import { changeMeanwhile, readNow } from '../../testing/change-meanwhile.js';
import { importZeroes } from '../../testing/plant-submission.js';
import { communeOf2025, library, plantLibraries, plantRoles, plantRound } from '../../testing/plant.js';

const RETURN = `mutation ($input: ReturnInput!) { returnSubmission(input: $input) { __typename
  ... on Refusal { code issues { code path message { vi en } } } } }`;
const REASONS = [{ item: 'B01', text: 'Xin xem lại số bản sách' }];

let api: Api;
let librarian: Person, officer: Person, analyst: Person;
let roundId: number;
/** The first is the librarian's, who works on it; nobody touches the others. */
let ids: readonly number[];

beforeAll(async () => {
  api = await startApi({ now: '2025-11-20T03:00:00Z' });
  const keys = ['demo:X:22015', 'x:2', 'x:3'];
  const at = { type: 'X', commune: communeOf2025('22015') };
  const planted = await plantLibraries(
    api,
    keys.map((key) => library(key, at)),
  );
  await plantRoles(api);
  [librarian, officer, analyst] = ['thuthu.tuyhoa', 'chuyenvien.daklak', 'phantich.bo'].map((who) => as(api, who)) as [
    Person,
    Person,
    Person,
  ];
  roundId = (await plantRound(api)).id;
  const libraries = keys.map((key) => planted.get(key)!.identifier);
  await importZeroes(api, as(api, 'quantri'), { roundId, libraries });
  const rows: { id: number }[] = await api.db.query('select id from submission order by id');
  ids = rows.map(({ id }) => id);
});
afterAll(() => api.stop());

/** Of the submission that the librarian works on. */
const now = () => readNow(officer, ids[0]!);
const change = (text: string) => changeMeanwhile(officer, librarian, ids[0]!, text);

const sumOfB01 = async (): Promise<string | null> => {
  const { nationalTotals } = await analyst.ask<{ nationalTotals: { totals: { value: string | null }[] } | null }>(
    `query ($filter: FigureFilter!) { nationalTotals(filter: $filter, items: ["B01"]) { totals { value } } }`,
    { filter: { roundId } },
  );
  return nationalTotals?.totals[0]?.value ?? null;
};

it('does not return what has changed since, and names the cell', async () => {
  const { revision } = await now();
  await change('335940');
  const input = { submissionId: ids[0], revision, reasons: REASONS };
  expect(await officer.ask(RETURN, { input })).toMatchObject({
    returnSubmission: { code: 'STALE_REVISION', issues: [{ code: 'CELL_CHANGED', path: 'B01' }] },
  });
});

it('accepts of many those that are as they were read, and names what has moved in the other', async () => {
  const read = [
    { id: ids[0]!, revision: (await now()).revision },
    ...ids.slice(1, 2).map((id) => ({ id, revision: 1 })),
  ];
  await change('999999');
  expect(await acceptRead(officer, 'province', read)).toMatchObject({
    accepted: [ids[1]],
    refused: [{ id: ids[0], refusal: { code: 'STALE_REVISION', issues: [{ code: 'CELL_CHANGED', path: 'B01' }] } }],
  });
});

it('keeps the nation’s figure until the Ministry has read what it accepts', async () => {
  const before = await sumOfB01();
  expect(await acceptAt(api, officer, 'province', ids.slice(0, 1))).toMatchObject({ refused: [] });
  const { revision } = await now();
  for (const wrong of [revision - 1, revision + 1, 0, -1, 2 ** 31 - 1]) {
    expect(await acceptRead(analyst, 'ministry', [{ id: ids[0]!, revision: wrong }])).toMatchObject({
      accepted: [],
      refused: [{ refusal: { code: 'STALE_REVISION' } }],
    });
  }
  expect(await sumOfB01()).toBe(before);
  expect(await acceptRead(analyst, 'ministry', [{ id: ids[0]!, revision }])).toMatchObject({ accepted: [ids[0]] });
  expect(await sumOfB01()).toBe('999999');
});

it('takes what is named first where a submission is named twice', async () => {
  const [id] = ids.slice(2);
  const twice = (first: number, second: number) => [
    { id: id!, revision: first },
    { id: id!, revision: second },
  ];
  expect(await acceptRead(officer, 'province', twice(7, 1))).toMatchObject({ accepted: [] });
  expect(await acceptRead(officer, 'province', twice(1, 7))).toMatchObject({ accepted: [id], refused: [] });
});
