import fc from 'fast-check';
import { daysAfter } from '../calendar/working-days.js';
import { isRefusal } from '../shared/refusal.js';
import {
  decideAnswerTo,
  decideAsk,
  type ExtensionAnswer,
  type ExtendedObligation,
  type ExtensionWish,
} from './extension.js';

const days = { opensOn: '2026-11-16', cutoffOn: '2026-11-15', dueOn: '2026-12-05', closesOn: '2026-12-31' };
const owed: ExtendedObligation = { state: 'draft', days };
const TODAY = '2026-12-01';
const REASON = 'Kho bị ngập, đang kiểm kê lại';

const codes = (answer: unknown): readonly string[] =>
  isRefusal(answer) ? [answer.code, ...answer.issues.map(({ path, code }) => `${path} ${code}`)] : [];
const ask = (wish: Partial<ExtensionWish>, obligation = owed, asked = false, today = TODAY) =>
  decideAsk({ until: '2026-12-15', reason: REASON, ...wish }, obligation, { asked, today });
const answer = (given: Partial<ExtensionAnswer>, obligation = owed, decided = false) =>
  decideAnswerTo({ until: '2026-12-15', note: '', ...given }, obligation, { decided, today: TODAY });

it('is asked with a later day and a reason', () =>
  expect(ask({ reason: ` ${REASON}\n` })).toEqual({ until: '2026-12-15', reason: REASON }));

it.each<readonly [string, readonly string[], string]>([
  ['a report that is in', codes(ask({}, { ...owed, state: 'submitted' })), 'ALREADY_SENT'],
  ['an official one', codes(ask({}, { ...owed, state: 'official' })), 'ALREADY_SENT'],
  ['one that was returned', codes(ask({}, { ...owed, state: 'returned' })), 'ALREADY_SENT'],
  ['a second request', codes(ask({}, owed, true)), 'EXTENSION_ASKED'],
  ['a round that is over', codes(ask({}, owed, false, '2027-01-01')), 'ROUND_CLOSED'],
  ['a round that is not open', codes(ask({}, owed, false, '2026-11-15')), 'ROUND_NOT_OPEN'],
  ['the due day itself', codes(ask({ until: '2026-12-05' })), 'until NO_LATER_THAN_DUE'],
  ['a day that has passed', codes(ask({ until: '2026-11-30' })), 'until DAY_PASSED'],
  ['a day after the close', codes(ask({ until: '2027-01-01' })), 'until AFTER_THE_CLOSE'],
  ['no reason', codes(ask({ reason: '  ' })), 'reason EXPLANATION_TOO_SHORT'],
])('is refused for %s', (_, found, code) => expect(found).toContain(code));

it('is granted for the day, or another, and refused with a reason alone', () => {
  expect(answer({})).toEqual({ until: '2026-12-15', note: '' });
  expect(answer({ until: '2026-12-10', note: ' Ngắn hơn ' })).toEqual({ until: '2026-12-10', note: 'Ngắn hơn' });
  expect(codes(answer({ until: null }))).toContain('note EXPLANATION_TOO_SHORT');
  expect(answer({ until: null, note: 'Đã gia hạn hai lần' })).toEqual({ until: null, note: 'Đã gia hạn hai lần' });
});

it('is answered once, and not granted for a report that came meanwhile, which can still be told no', () => {
  expect(codes(answer({}, owed, true))).toEqual(['EXTENSION_DECIDED']);
  expect(codes(answer({}, { ...owed, state: 'submitted' }))).toEqual(['ALREADY_SENT']);
  expect(answer({ until: null, note: 'Đã nộp rồi' }, { ...owed, state: 'submitted' })).toMatchObject({ until: null });
});

it('never sets a due day before today, before the one there is, or after the close', () => {
  const day = fc.integer({ min: -60, max: 90 }).map((count) => daysAfter(TODAY, count));
  fc.assert(
    fc.property(day, day, (until, today) => {
      const decided = ask({ until }, owed, false, today);
      fc.pre(!isRefusal(decided));
      expect(until >= today && until > days.dueOn && until <= days.closesOn).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
