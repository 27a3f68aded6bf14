/** Signing delegated for some days; and the board on which the Ministry sees where the report of every province is. */
import { as } from '../../testing/index.js';
import { ANALYST, LEADER, OFFICER, startSigning, type AskedSigning } from './testing/ask-signing.js';

let asked: AskedSigning;
let officerId: number;
beforeAll(async () => {
  asked = await startSigning();
  const [{ id }]: [{ id: number }] = await asked.api.db.query(`select id from account where username = $1`, [OFFICER]);
  officerId = id;
});
afterAll(() => asked.api.stop());

const RESULT = `{ __typename ... on SigningDelegation { id account { name } post validTo endedAt givenBy { name } }
  ... on Refusal { code issues { code path } } }`;

interface Given {
  readonly id: number;
  readonly issues?: readonly { readonly code: string; readonly path: string }[];
}
const delegate = (more: object = {}, who = LEADER) =>
  as(asked.api, who).query<{ answer: Given }>(
    `mutation ($input: DelegateSigningInput!) { answer: delegateSigning(input: $input) ${RESULT} }`,
    {
      input: {
        ...{ provinceId: asked.world.since.daklak, accountId: officerId, post: 'Phó Giám đốc' },
        ...{ basis: 'Quyết định 12/QĐ-SVHTTDL', validFrom: '2026-06-21', validTo: '2026-06-25' },
        ...more,
      },
    },
  );
const end = (id: number, who = LEADER) =>
  as(asked.api, who).query(`mutation ($id: Int!) { answer: endSigningDelegation(delegationId: $id) ${RESULT} }`, {
    id,
  });
const onDay = (day: string): void => asked.api.clock.set(`${day}T03:00:00Z`);

it('is refused with what is wrong named', async () => {
  const wrong = async (more: object) =>
    (await delegate(more)).data.answer.issues!.map(({ code, path }) => `${path} ${code}`);
  expect(await wrong({ post: ' ', basis: '' })).toEqual(['post POST_MISSING', 'basis EXPLANATION_TOO_SHORT']);
  expect(await wrong({ validFrom: '2026-06-19' })).toEqual(['validFrom DAY_PASSED']);
  expect(await wrong({ validTo: '2026-06-20' })).toEqual(['validTo DAYS_OUT_OF_ORDER']);
  expect(await wrong({ accountId: 999_999 })).toEqual(['accountId NOT_OF_PROVINCE']);
  expect(await delegate({ provinceId: asked.world.since.hanoi })).toRefuse('NOT_FOUND');
  expect(await delegate({}, OFFICER)).toRefuse('FORBIDDEN');
});

it('is given to one person once for a day, and ended once', async () => {
  const both = await Promise.all([delegate(), delegate({ validFrom: '2026-06-25', validTo: '2026-06-30' })]);
  const given = both.find(({ data }) => !('code' in data.answer))!.data.answer;
  expect(both.find(({ data }) => 'code' in data.answer)).toRefuse('DELEGATION_OVERLAPS');
  expect(await end(given.id, ANALYST)).toRefuse('FORBIDDEN');
  await end(given.id);
  expect(await end(given.id)).toRefuse('DELEGATION_ENDED');
  expect(await end(999_999)).toRefuse('NOT_FOUND');
});

it('lets its holder sign within its days and at no other time, under both names', async () => {
  await delegate();
  expect(await asked.step('signProvinceReport', OFFICER)).toRefuse('DELEGATION_NOT_BEGUN');
  onDay('2026-06-25');
  const signed = await asked.step('signProvinceReport', OFFICER);
  expect(signed.data.answer.steps.at(-1)!.signature).toMatchObject({
    ...{ signer: 'Lê Thị Hồng', post: 'Phó Giám đốc', behalf: expect.stringMatching(/\S/) as string },
  });
  onDay('2026-06-26');
  expect(await asked.step('sendProvinceReport', OFFICER)).toRefuse('DELEGATION_OVER');
  const list = await as(asked.api, OFFICER).ask<{ signingDelegations: readonly object[] }>(
    `query ($provinceId: Int!) { signingDelegations(provinceId: $provinceId) { id endedAt basis } }`,
    { provinceId: asked.world.since.daklak },
  );
  expect(list.signingDelegations).toHaveLength(2);
});

interface BoardRow {
  readonly code: string;
  readonly state: string | null;
  readonly lateDays: number;
}
const board = async (roundId: number = asked.key.roundId): Promise<readonly BoardRow[]> => {
  const query = `query ($roundId: Int!, $outline: String!) { reportBoard(roundId: $roundId, outline: $outline) {
    code name { vi } owed state since version sentOn lateDays points answered } }`;
  const found = await as(asked.api, ANALYST).ask<{ reportBoard: readonly BoardRow[] }>(query, {
    ...{ roundId, outline: 'library-work' },
  });
  return found.reportBoard;
};
const daklak = async () => (await board()).find(({ code }) => code === '66');

it('shows each province that owes something, where its report is, and how late by the calendar of Việt Nam', async () => {
  const [{ due }]: [{ due: string }] = await asked.api.db.query(`select due_on::text as due from round where id = $1`, [
    asked.key.roundId,
  ]);
  expect(await daklak()).toMatchObject({ state: 'SIGNED', version: null, sentOn: null });
  const rows = await board();
  expect(rows.map(({ code }) => code)).toEqual(rows.map(({ code }) => code).toSorted());
  expect(rows.filter(({ state }) => state === null).length).toBe(rows.length - 1);
  const dayAfter = (days: number): string => new Date(Date.parse(due) + days * 86_400_000).toISOString().slice(0, 10);
  asked.api.clock.set(`${dayAfter(0)}T16:59:59Z`);
  expect(await daklak()).toMatchObject({ lateDays: 0 });
  asked.api.clock.set(`${dayAfter(0)}T17:00:00Z`);
  expect(await daklak()).toMatchObject({ lateDays: 1 });
  await asked.step('sendProvinceReport', LEADER, { despiteStale: true });
  onDay(dayAfter(9));
  expect(await daklak()).toMatchObject({ state: 'SENT', version: 1, sentOn: dayAfter(1), lateDays: 1 });
  expect((await board()).find(({ code }) => code !== '66')).toMatchObject({ state: null, lateDays: 9 });
});

it('is the Ministry’s alone, and empty for a round that there is not', async () => {
  expect(await board(999_999)).toEqual([]);
  const query = `query { reportBoard(roundId: 1, outline: "library-work") { code } }`;
  expect(await as(asked.api, LEADER).query(query)).toRefuse('FORBIDDEN');
});
