import {
  administratorStays,
  checkAccount,
  PLACES_OF_ROLE,
  refuseGrant,
  refuseTaking,
  type RoleWish,
} from './grants.js';
import { ROLES } from './policy.js';

const today = '2026-11-29';
const wish = (differing: Partial<RoleWish> = {}): RoleWish => ({
  ...{ accountId: 2, role: 'province-officer', place: 'province', validFrom: today, validTo: null, ...differing },
});
const codes = (differing: Partial<RoleWish>, granter = 1) => {
  const refusal = refuseGrant(granter, wish(differing), today);
  return refusal && [refusal.code, ...refusal.issues.map(({ code }) => code)];
};

it('gives a role where it fits, from today or later', () => {
  expect(codes({})).toBeUndefined();
  expect(codes({ validFrom: '2027-01-01', validTo: '2027-01-01' })).toBeUndefined();
});

it('gives nobody a right by their own hand', () => {
  for (const role of ROLES) expect(codes({ role, place: PLACES_OF_ROLE[role][0] }, 2)).toEqual(['OWN_GRANT']);
});

it.each<[Partial<RoleWish>, string]>([
  [{ place: 'nation' }, 'ROLE_NOT_THERE'],
  [{ place: 'library' }, 'ROLE_NOT_THERE'],
  [{ role: 'administrator' }, 'ROLE_NOT_THERE'],
  [{ role: 'sector-officer', place: 'nation' }, 'ROLE_NOT_THERE'],
  [{ validFrom: '2026-11-28' }, 'DAY_TOO_EARLY'],
  [{ validTo: '2026-11-28' }, 'DAYS_OUT_OF_ORDER'],
])('refuses %j', (differing, code) => expect(codes(differing)).toEqual(['INVALID_INPUT', code]));

it('keeps one administrator whose role holds today and has no end', () => {
  expect(administratorStays([], today)).toBe(false);
  expect(administratorStays([{ validFrom: '2026-11-30', validTo: null }], today)).toBe(false);
  expect(administratorStays([{ validFrom: '2020-01-01', validTo: '2030-01-01' }], today)).toBe(false);
  expect(administratorStays([{ validFrom: today, validTo: null }], today)).toBe(true);
});

it('takes away what is another’s, and not the last administration without an end', () => {
  const first = { roleId: 11, accountId: 1, validFrom: '2020-01-01', validTo: null };
  const dated = { roleId: 12, accountId: 2, validFrom: '2020-01-01', validTo: '2027-01-01' };
  const third = { roleId: 13, accountId: 3, validFrom: '2020-01-01', validTo: null };
  const code = (taker: number, taken: { accountId: number; roleId?: number }, all = [first, dated]) =>
    refuseTaking(taker, taken, all, today)?.code;
  expect(code(1, { accountId: 1 })).toBe('OWN_GRANT');
  expect(code(1, { accountId: 1, roleId: 11 }, [first, dated, third])).toBe('OWN_GRANT');
  expect(code(2, { accountId: 1 })).toBe('LAST_ADMINISTRATOR');
  expect(code(2, { accountId: 1, roleId: 11 })).toBe('LAST_ADMINISTRATOR');
  expect(code(2, { accountId: 1 }, [first, dated, third])).toBeUndefined();
  expect(code(2, { accountId: 1, roleId: 99 })).toBeUndefined(); // another role of the same account
  expect(code(1, { accountId: 2 })).toBeUndefined();
  expect(code(1, { accountId: 9, roleId: 90 })).toBeUndefined();
});

it('takes names as identity providers give them, and not the system’s', () => {
  const wrong = (username: string, name = 'Lan') => checkAccount({ username, name }).map(({ code }) => code);
  for (const good of ['lan.nguyen', 'lan@so.gov.vn', 'đỗ.minh', '0912345678']) expect(wrong(good)).toEqual([]);
  for (const bad of [
    '',
    'a',
    'system:x',
    'Lan',
    'lan nguyen',
    ' lan',
    '-lan',
    'x'.repeat(101),
    'lan\u0000',
    'qu\u0430ntri',
    '١٢٣',
  ])
    expect(wrong(bad)).toEqual(['BAD_USERNAME']);
  expect(wrong('lan', ' ')).toEqual(['NAME_REQUIRED']);
  expect(wrong('lan', 'x'.repeat(201))).toEqual(['TEXT_TOO_LONG']);
});
