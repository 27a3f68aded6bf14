import type { ObligationState } from '../submission/obligation-state.js';
import { mustBeChased, promiseOf, type Chased } from './must-be-chased.js';

const days = { opensOn: '2025-11-16', cutoffOn: '2025-11-15', dueOn: '2025-12-05', closesOn: '2025-12-31' };
const chased = (more: Partial<Chased> = {}, today = '2025-11-28'): boolean =>
  mustBeChased({ days, state: 'not-started', returnedUntil: null, promisedUntil: null, ...more }, today);

it.each<[ObligationState, boolean]>([
  ['not-started', true],
  ['draft', true],
  ['withdrawn', true],
  ['returned', true],
  ['submitted', false],
  ['official', false],
])('of one that is %s: %s', (state, must) => expect(chased({ state, returnedUntil: null })).toBe(must));

it.each([
  ['2025-11-15', false],
  ['2025-11-16', true],
  ['2025-12-06', true],
  ['2025-12-31', true],
  ['2026-01-01', false],
])('on %s: %s', (today, must) => expect(chased({}, today)).toBe(must));

it('a returned one after the close, up to its own last day', () => {
  const returned = { state: 'returned', returnedUntil: '2026-01-15' } as const;
  expect(chased(returned, '2026-01-15')).toBe(true);
  expect(chased(returned, '2026-01-16')).toBe(false);
});

it('not while a promise runs, its own day included', () => {
  expect(chased({ promisedUntil: '2025-11-28' })).toBe(false);
  expect(chased({ promisedUntil: '2025-11-27' })).toBe(true);
});

describe('a promise', () => {
  const promised = { outcome: 'promised', promisedUntil: '2025-12-03' } as const;
  const other = (outcome: 'reached' | 'refused' | 'not-reached' | 'bounced') => ({ outcome, promisedUntil: null });
  it('is the last one', () =>
    expect(promiseOf([promised, { ...promised, promisedUntil: '2025-11-20' }])).toBe('2025-12-03'));
  it('is not taken back by nobody at the telephone', () =>
    expect(promiseOf([other('not-reached'), other('bounced'), promised])).toBe('2025-12-03'));
  it('is taken back by a later answer', () => {
    expect(promiseOf([other('refused'), promised])).toBeNull();
    expect(promiseOf([other('reached'), promised])).toBeNull();
  });
  it('is none where nothing was said', () => expect(promiseOf([])).toBeNull());
});
