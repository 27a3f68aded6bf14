/** Days off: read by everybody, added by the Ministry, and counted out of the time that a returned report gets. */
import { as, startApi, type Api } from '../../testing/index.js';

let api: Api;
beforeAll(async () => {
  api = await startApi({ now: '2026-11-20T03:00:00Z' });
});
afterAll(() => api.stop());

const DAYS = `query ($from: Date!, $to: Date!) { daysOff(from: $from, to: $to) { day isWorked name { vi } basis { vi } } }`;
const KEEP = `mutation ($input: KeepDayOffInput!) { keepDayOff(input: $input) {
  __typename ... on DayOff { day isWorked name { vi } } ... on Refusal { code issues { code path } } } }`;

interface Listed {
  readonly daysOff: readonly {
    readonly day: string;
    readonly isWorked: boolean;
    readonly name: { readonly vi: string };
  }[];
}
const between = async (from: string, to: string) =>
  (await as(api, 'chuyenvien.daklak').ask<Listed>(DAYS, { from, to })).daysOff;

const announced = {
  ...{ day: '2027-02-11', nameVi: 'Tết Nguyên đán', nameEn: 'Lunar New Year' },
  ...{ basisVi: 'Lịch nghỉ 2027', basisEn: 'Days off of 2027', reason: 'Bộ Nội vụ đã công bố' },
};
const keep = (differing: object = {}, who = 'quantri') =>
  as(api, who).query<{ keepDayOff: object }>(KEEP, { input: { ...announced, ...differing } });

it('are those of the reference data, both ends included, told to everybody who is signed in', async () => {
  const spring = await between('2026-04-26', '2026-05-01');
  expect(spring.map(({ day }) => day)).toEqual(['2026-04-26', '2026-04-27', '2026-04-30', '2026-05-01']);
  const autumn = await between('2026-08-01', '2026-11-30');
  expect(autumn.map(({ day, isWorked }) => `${day}${isWorked ? ' worked' : ''}`)).toEqual([
    ...['2026-08-22 worked', '2026-08-31', '2026-09-01', '2026-09-02', '2026-11-24'],
  ]);
  expect(autumn.at(-1)).toMatchObject({ name: { vi: 'Ngày Văn hóa Việt Nam' } });
});

it('are added once, with a reason in the audit and no other text of a person', async () => {
  expect((await keep()).data.keepDayOff).toMatchObject({ day: '2027-02-11', isWorked: false });
  expect(await between('2027-02-11', '2027-02-11')).toHaveLength(1);
  expect(await keep()).toRefuse('ALREADY_EXISTS');
  expect(await keep({ day: '2026-11-24' })).toRefuse('ALREADY_EXISTS');
  const [entry] = await api.db.query(
    `select subject_ids as ids, details from audit_entry where action = 'dayoff.keep' and refusal is null`,
  );
  expect(entry).toEqual({ ids: ['2027-02-11'], details: { isWorked: false, reason: announced.reason } });
});

it('are added once by two people at the same time', async () => {
  const both = await Promise.all([keep({ day: '2027-09-03' }), keep({ day: '2027-09-03' })]);
  const answers = both.map(({ data }) => (data.keepDayOff as { __typename: string }).__typename);
  expect(answers.sort()).toEqual(['DayOff', 'Refusal']);
});

it.each([
  ['a past day', { day: '2026-11-19' }, 'day DAY_TOO_EARLY'],
  ['no reason', { reason: ' ' }, 'reason EXPLANATION_TOO_SHORT'],
  ['no name', { nameEn: '' }, 'name NAME_REQUIRED'],
])('are refused with %s', async (_, differing, wrong) => {
  const { issues } = (await keep(differing)).data.keepDayOff as { issues: { code: string; path: string }[] };
  expect(issues.map(({ code, path }) => `${path} ${code}`)).toEqual([wrong]);
});

it('are added by the administrator alone', async () => {
  const { errors } = await keep({ day: '2027-12-24' }, 'phantich.bo');
  expect(errors?.length).toBe(1);
});
