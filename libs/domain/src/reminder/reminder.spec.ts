import fc from 'fast-check';
import { afterTheKey, decideReminders, waveOf, type Remindable } from './reminder.js';

const days = { opensOn: '2025-11-16', cutoffOn: '2025-11-15', dueOn: '2025-12-05', closesOn: '2025-12-31' };
const TODAY = '2025-11-28';
const library = (more: Partial<Remindable> = {}): Remindable => ({
  ...{
    libraryId: 1,
    days,
    state: 'not-started',
    returnedUntil: null,
    promisedUntil: null,
    people: [4, 5],
    reminded: [],
    contact: null,
  },
  ...more,
});
const decided = (more: Partial<Remindable>, today = TODAY) => decideReminders([library(more)], today, 9);

it('counts waves by the days of the round', () => {
  expect(waveOf(days.opensOn, days.opensOn)).toBe(1);
  expect(waveOf(days.opensOn, '2025-12-01')).toBe(16);
  expect(waveOf('2024-02-28', '2024-03-01')).toBe(3);
});

it('reminds everybody who may enter, and nobody twice', () => {
  expect(decided({})).toEqual({ sent: [{ libraryId: 1, people: [4, 5], contactId: null }], left: [] });
  expect(decided({ reminded: [4] }).sent).toEqual([{ libraryId: 1, people: [5], contactId: null }]);
  expect(decided({ reminded: [5, 4] })).toEqual({ sent: [], left: [{ libraryId: 1, why: 'today' }] });
});

it.each<[string, Partial<Remindable>, string]>([
  ['that has sent its submission', { state: 'submitted' }, TODAY],
  ['that has promised it for tomorrow', { promisedUntil: '2025-11-29' }, TODAY],
  ['that has promised it for today', { promisedUntil: TODAY }, TODAY],
  ['before the round opens', {}, '2025-11-15'],
  ['after the round has closed', {}, '2026-01-01'],
])('leaves out one %s, whoever works there', (_, more, today) => {
  for (const people of [[4], []])
    expect(decided({ ...more, people }, today).left).toEqual([{ libraryId: 1, why: 'not-to-chase' }]);
});

it('reminds one whose promise is over, or whose returned submission is still taken', () => {
  expect(decided({ promisedUntil: '2025-11-27' }).sent).toHaveLength(1);
  expect(decided({ state: 'returned', returnedUntil: '2026-01-15' }, '2026-01-10').sent).toHaveLength(1);
});

it('says so where there is nobody to write to', () =>
  expect(decided({ people: [] }).left).toEqual([{ libraryId: 1, why: 'nobody' }]));

it('writes nothing to whoever reminds: of a library where nobody else works it says so', () => {
  expect(decided({ people: [4, 9] }).sent).toEqual([{ libraryId: 1, people: [4], contactId: null }]);
  expect(decided({ people: [9] }).left).toEqual([{ libraryId: 1, why: 'nobody' }]);
  expect(decided({ people: [4, 9], reminded: [4] }).left).toEqual([{ libraryId: 1, why: 'today' }]);
});

it('takes as sent what got a row, and as reminded today what another has written meanwhile', () => {
  const wanted = decideReminders(
    [library(), library({ libraryId: 2 }), library({ libraryId: 3, people: [] })],
    TODAY,
    null,
  );
  expect(afterTheKey(wanted, [{ libraryId: 1, accountId: 5, contactId: null }])).toEqual({
    sent: [{ libraryId: 1, people: [5], contactId: null }],
    left: [
      { libraryId: 3, why: 'nobody' },
      { libraryId: 2, why: 'today' },
    ],
  });
  expect(afterTheKey(wanted, []).sent).toEqual([]);
});

it('writes to a main contact without an account, once, also where nobody has one', () => {
  const contact = { id: 7, isReminded: false };
  expect(decided({ people: [], contact }).sent).toEqual([{ libraryId: 1, people: [], contactId: 7 }]);
  expect(decided({ contact }).sent).toEqual([{ libraryId: 1, people: [4, 5], contactId: 7 }]);
  expect(decided({ reminded: [4, 5], contact }).sent).toEqual([{ libraryId: 1, people: [], contactId: 7 }]);
  const again = { reminded: [4, 5], contact: { ...contact, isReminded: true } };
  expect(decided(again).left).toEqual([{ libraryId: 1, why: 'today' }]);
  expect(decided({ people: [], contact: again.contact }).left).toEqual([{ libraryId: 1, why: 'today' }]);
  const kept = [
    { libraryId: 1, accountId: null, contactId: 7 },
    { libraryId: 1, accountId: 4, contactId: null },
  ];
  expect(afterTheKey({ sent: [], left: [] }, kept).sent).toEqual([{ libraryId: 1, people: [4], contactId: 7 }]);
});

it('answers for each library once, however often and in whatever order it is asked', () => {
  const people = fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: 4 });
  const some = fc.array(
    fc.record({ state: fc.constantFrom('not-started', 'submitted', 'draft'), people, first: people } as const),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(some, (rows) => {
      const all = rows.map(({ first, ...row }, libraryId) => library({ ...row, libraryId, reminded: first }));
      const { sent, left } = decideReminders(all, TODAY, null);
      expect([...sent, ...left].map(({ libraryId }) => libraryId).sort()).toEqual(
        all.map(({ libraryId }) => libraryId),
      );
      // Whoever was reminded by the first of two presses is not by the second.
      const after = all.map((one) => {
        const now = sent.find(({ libraryId }) => libraryId === one.libraryId)?.people ?? [];
        return { ...one, reminded: [...one.reminded, ...now] };
      });
      expect(decideReminders(after, TODAY, null).sent).toEqual([]);
    }),
  );
});
