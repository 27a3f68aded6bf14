import { authorityOf, decideDelegation, decideSigner, type DelegationWish, type HeldDelegation } from './delegation.js';

const today = '2026-06-20';
const wish: DelegationWish = {
  ...{ post: ' Phó Giám đốc ', basis: 'Quyết định 12/QĐ-SVHTTDL' },
  ...{ validFrom: today, validTo: '2026-06-30' },
};
const decide = (
  more: Partial<DelegationWish>,
  others: readonly { validFrom: string; validTo: string }[] = [],
  fit = true,
) => decideDelegation({ ...wish, ...more }, { today, fit, others });

it('is given for days that come, by a document, to a colleague', () => {
  expect(decide({})).toMatchObject({ post: 'Phó Giám đốc', validFrom: today });
  expect(decide({ validTo: today })).toMatchObject({ validTo: today });
  expect(decide({ validFrom: '2026-06-19' })).toMatchObject({ issues: [{ code: 'DAY_PASSED' }] });
  expect(decide({ post: 'x'.repeat(101) })).toMatchObject({ issues: [{ code: 'TEXT_TOO_LONG' }] });
  expect(decide({}, [], false)).toMatchObject({ issues: [{ code: 'NOT_OF_PROVINCE' }] });
});

it('is not given twice for one day', () => {
  expect(decide({}, [{ validFrom: '2026-06-30', validTo: '2026-07-01' }])).toMatchObject({
    code: 'DELEGATION_OVERLAPS',
  });
  expect(decide({}, [{ validFrom: '2026-07-01', validTo: '2026-07-02' }])).toMatchObject({ validTo: '2026-06-30' });
});

const held = (validFrom: string, validTo: string, endedOn: string | null = null): HeldDelegation => ({
  ...{ id: 1, post: 'Phó Giám đốc', validFrom, validTo, endedOn },
});
it.each([
  ['no delegation', [], 'NOT_SIGNER'],
  ['one that ended yesterday', [held('2026-06-01', '2026-06-19')], 'DELEGATION_OVER'],
  ['one that was taken back today', [held('2026-06-01', '2026-06-30', '2026-06-20')], 'DELEGATION_OVER'],
  ['one of tomorrow', [held('2026-06-21', '2026-06-30')], 'DELEGATION_NOT_BEGUN'],
  ['one of tomorrow that was taken back', [held('2026-06-21', '2026-06-30', '2026-06-20')], 'NOT_SIGNER'],
])('with %s nobody signs', (_, all, code) => {
  expect(decideSigner(false, all, today)).toMatchObject({ code });
});

it('lets its holder sign on its first and its last day, and a leader always', () => {
  expect(decideSigner(false, [held('2026-06-01', '2026-06-02'), held(today, '2026-06-30')], today)).toMatchObject({
    ...{ kind: 'delegate', delegation: { validFrom: today } },
  });
  expect(decideSigner(false, [held('2026-06-01', today)], today)).toMatchObject({ kind: 'delegate' });
  expect(decideSigner(true, [], today)).toEqual({ kind: 'leader' });
});

it.each([
  ['Giám đốc', undefined],
  ['  giám ĐỐC', undefined],
  ['Phó Giám đốc', 'KT'],
  ['Trưởng phòng Quản lý văn hóa', 'TUQ'],
])('%s signs with %s', (post, authority) => expect(authorityOf(post)).toBe(authority));
