import fc from 'fast-check';
import { isRefusal } from '../shared/refusal.js';
import {
  decideFollowUp,
  decideMistaken,
  FOLLOW_UP_CHANNELS,
  FOLLOW_UP_OUTCOMES,
  LONGEST_NOTE,
  outcomesOf,
  type FollowedUp,
  type FollowUpWish,
} from './follow-up.js';

const days = { opensOn: '2025-11-16', cutoffOn: '2025-11-15', dueOn: '2025-12-05', closesOn: '2025-12-31' };
const TODAY = '2025-11-28';
const asked = (more: Partial<FollowedUp> = {}): FollowedUp => ({
  ...{ days, state: 'not-started', returnedUntil: null, contactIds: [7] },
  ...more,
});
const wish = (more: Partial<FollowUpWish> = {}): FollowUpWish => ({
  ...{ key: 'call-0001', channel: 'telephone', contactId: 7, outcome: 'reached' },
  ...more,
});
const outcomeOf = (more: Partial<FollowUpWish>, of: Partial<FollowedUp> = {}, today = TODAY): readonly string[] => {
  const decided = decideFollowUp(wish(more), asked(of), today);
  return isRefusal(decided) ? [decided.code, ...decided.issues.map(({ code, path }) => `${path} ${code}`)] : [];
};

describe('a follow-up is noted', () => {
  it('as what came of it, with a blank note as none', () =>
    expect(
      decideFollowUp(wish({ outcome: 'promised', promisedUntil: '2025-12-03', note: ' \n' }), asked(), TODAY),
    ).toEqual({
      ...{
        key: 'call-0001',
        channel: 'telephone',
        contactId: 7,
        outcome: 'promised',
        promisedUntil: '2025-12-03',
        note: null,
      },
    }));

  it('without a contact, and with a note as it was typed', () =>
    expect(decideFollowUp(wish({ contactId: null, note: ' Hẹn gọi lại\nsau 14 giờ ' }), asked(), TODAY)).toMatchObject({
      ...{ contactId: null, note: 'Hẹn gọi lại\nsau 14 giờ' },
    }));

  it('while the submission is with a reviewer: the call may be what brought it', () =>
    expect(outcomeOf({}, { state: 'submitted' })).toEqual([]));

  it('after the round has closed, but then no day can be promised', () => {
    expect(outcomeOf({}, {}, '2026-01-05')).toEqual([]);
    expect(outcomeOf({ outcome: 'promised', promisedUntil: '2026-01-06' }, {}, '2026-01-05')).toEqual([
      'INVALID_INPUT',
      'promisedUntil DAY_TOO_LATE',
    ]);
  });

  it('with a promise up to the last day of a returned submission', () =>
    expect(
      outcomeOf(
        { outcome: 'promised', promisedUntil: '2026-01-15' },
        { state: 'returned', returnedUntil: '2026-01-15' },
        '2026-01-05',
      ),
    ).toEqual([]));
});

describe('a follow-up is refused', () => {
  it('before the round opens', () => expect(outcomeOf({}, {}, '2025-11-15')).toEqual(['ROUND_NOT_OPEN']));
  it('when the submission has been accepted', () =>
    expect(outcomeOf({}, { state: 'official' })).toEqual(['NOTHING_TO_CHASE']));

  it.each<[string, Partial<FollowUpWish>, string]>([
    ['a promise without a day', { outcome: 'promised' }, 'promisedUntil PROMISE_DAY_REQUIRED'],
    ['a promise for yesterday', { outcome: 'promised', promisedUntil: '2025-11-27' }, 'promisedUntil DAY_TOO_EARLY'],
    ['a promise after the close', { outcome: 'promised', promisedUntil: '2026-01-01' }, 'promisedUntil DAY_TOO_LATE'],
    ['a day without a promise', { promisedUntil: '2025-12-03' }, 'promisedUntil PROMISE_DAY_UNASKED'],
    ['a call that bounced', { outcome: 'bounced' }, 'outcome NOTHING_WAS_SENT'],
    ['a contact of another library', { contactId: 8 }, 'contactId UNKNOWN_CONTACT'],
    ['a note that is a letter', { note: 'x'.repeat(LONGEST_NOTE + 1) }, 'note TEXT_TOO_LONG'],
  ])('with %s', (_, more, found) => expect(outcomeOf(more)).toEqual(['INVALID_INPUT', found]));

  it('without a key of its own', () => expect(outcomeOf({ key: 'x' })).toEqual(['INVALID_INPUT']));

  it('and not for today, nor for the last day', () => {
    for (const promisedUntil of [TODAY, days.closesOn])
      expect(outcomeOf({ outcome: 'promised', promisedUntil })).toEqual([]);
  });

  it('with everything that is wrong at once', () =>
    expect(outcomeOf({ outcome: 'promised', contactId: 8, note: 'x'.repeat(LONGEST_NOTE + 1) })).toHaveLength(4));
});

it('has outcomes for each channel, all of them for what is sent', () => {
  for (const channel of FOLLOW_UP_CHANNELS)
    expect(outcomesOf(channel).includes('bounced')).toBe(!['telephone', 'visit'].includes(channel));
  expect(outcomesOf('email')).toEqual(FOLLOW_UP_OUTCOMES);
});

describe('a mistaken entry', () => {
  it('is called so once, with a note or without', () => {
    expect(decideMistaken({ takenBackBy: null, takesBack: null }, ' nhầm thư viện ')).toEqual({
      note: 'nhầm thư viện',
    });
    expect(decideMistaken({ takenBackBy: null, takesBack: null }, undefined)).toEqual({ note: null });
    expect(decideMistaken({ takenBackBy: 9, takesBack: null }, null)).toMatchObject({ code: 'NOT_A_FOLLOW_UP' });
  });
  it('is no entry that itself says so', () =>
    expect(decideMistaken({ takenBackBy: null, takesBack: 4 }, null)).toMatchObject({ code: 'NOT_A_FOLLOW_UP' }));
  it('takes no letter', () =>
    expect(decideMistaken({ takenBackBy: null, takesBack: null }, 'x'.repeat(LONGEST_NOTE + 1))).toMatchObject({
      issues: [{ code: 'TEXT_TOO_LONG', path: 'note' }],
    }));
});

it('keeps a promise with its day and nothing else with one, whatever is asked', () => {
  const day = fc.constantFrom(null, '2025-11-27', TODAY, '2025-12-31', '2026-01-01');
  const wishes = fc.record({
    key: fc.constant('call-0001'),
    channel: fc.constantFrom(...FOLLOW_UP_CHANNELS),
    outcome: fc.constantFrom(...FOLLOW_UP_OUTCOMES),
    promisedUntil: day,
    contactId: fc.constantFrom(null, 7, 8),
    note: fc.option(fc.string({ maxLength: LONGEST_NOTE + 20 })),
  });
  fc.assert(
    fc.property(wishes, (any) => {
      const decided = decideFollowUp(any, asked(), TODAY);
      if (isRefusal(decided)) return;
      expect(decided.promisedUntil !== null).toBe(decided.outcome === 'promised');
      expect(decided.note).not.toBe('');
      expect((decided.note ?? '').length).toBeLessThanOrEqual(LONGEST_NOTE);
    }),
  );
});
