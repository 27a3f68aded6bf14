import type { ReviewersQuery } from '../../gql/graphql.js';
import { inputOf, reachesHere, reviewersAmong, type ExceptionDraft } from './exceptions.js';

const HERE = { id: 7, province: { id: 14 } };
const TODAY = '2026-11-29';

it.each([
  ['this library', { library: { id: 7 } }, true],
  ['another library', { library: { id: 8 } }, false],
  ['its province', { place: { id: 14 } }, true],
  ['another province', { place: { id: 15 } }, false],
  ['the nation', {}, true],
  ['today for the last time', { validTo: TODAY }, true],
  ['until yesterday', { validTo: '2026-11-28' }, false],
  ['ended before its last day', { endedAt: '2026-11-29T01:00:00Z' }, false],
])('an exception for %s', (_, of, reaches) => {
  const exception = { place: null, library: null, validTo: '2026-12-31', endedAt: null, ...of };
  expect(reachesHere(exception as Parameters<typeof reachesHere>[0], HERE, TODAY)).toBe(reaches);
});

it('is sent for the library or for its province, from today on', () => {
  const draft: ExceptionDraft = {
    ...{ account: { id: 'le.hong', label: 'Lê Thị Hồng' }, at: 'library' },
    ...{ validTo: '2026-12-31', reason: 'Sở chỉ có một người' },
  };
  const sent = { username: 'le.hong', validFrom: TODAY, validTo: '2026-12-31', reason: 'Sở chỉ có một người' };
  expect(inputOf(draft, HERE, TODAY)).toEqual({ ...sent, libraryId: 7 });
  expect(inputOf({ ...draft, at: 'province' }, HERE, TODAY)).toEqual({ ...sent, unitId: 14 });
});

it('is offered for those who accept submissions, and never for oneself', () => {
  const account = (id: number, role: string, more: object = {}) =>
    ({ id, username: `${id}`, name: '', active: true, roles: [{ id, role, holds: true }], ...more }) as Account;
  const found = [
    account(1, 'PROVINCE_OFFICER'),
    account(2, 'MINISTRY_ANALYST'),
    account(3, 'LIBRARY_STAFF'),
    account(4, 'ADMINISTRATOR'),
    account(5, 'PROVINCE_OFFICER', { active: false }),
    account(6, 'PROVINCE_OFFICER', { roles: [{ id: 6, role: 'PROVINCE_OFFICER', holds: false }] }),
    account(9, 'PROVINCE_OFFICER'),
  ];
  expect(reviewersAmong(found, 9).map(({ id }) => id)).toEqual([1, 2]);
});

type Account = ReviewersQuery['accountList']['rows'][number];
