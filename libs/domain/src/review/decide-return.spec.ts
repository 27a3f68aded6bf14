import { isRefusal } from '../shared/refusal.js';
import { DAYS_OFF } from '../testing/some-days-off.js';
import { STRAIGHT, THROUGH_PROVINCE } from '../testing/small-chains.js';
import { decideReturn, refuseExtension, type ReturnFacts, type ReturnWish } from './decide-return.js';

const days = { opensOn: '2025-11-16', cutoffOn: '2025-11-15', dueOn: '2025-12-05', closesOn: '2025-12-31' };
const submitted = { state: 'submitted', stage: 'province', revision: 4, chain: THROUGH_PROVINCE, days } as const;
const asked = new Set(['B01', 'B02']);
const wish: ReturnWish = { revision: 4, reasons: [{ item: 'B01', text: ' đếm lại kho ' }], note: 'xem lại' };
const facts: ReturnFacts = { now: new Date('2025-12-10T03:00:00Z'), stages: ['province'], daysOff: DAYS_OFF };
const giveBack = (differing: object = {}, wished: Partial<ReturnWish> = {}, known: Partial<ReturnFacts> = {}) =>
  decideReturn({ ...submitted, asked, ...differing }, { ...wish, ...wished }, { ...facts, ...known });
const wrong = (wished: Partial<ReturnWish>): readonly string[] => {
  const decided = giveBack({}, wished);
  return isRefusal(decided)
    ? [decided.code, ...decided.issues.map(({ path, code }) => `${path} ${code}`)]
    : ['returned'];
};

it('is a step, a last day and a question for each reason', () =>
  expect(giveBack()).toEqual({
    step: {
      ...{ move: 'return', revision: 4, from: { state: 'submitted', stage: 'province' } },
      to: { state: 'returned', stage: null },
    },
    ...{ stage: 'province', until: '2025-12-31', note: 'xem lại' },
    queries: [{ item: 'B01', reason: 'đếm lại kho' }],
  }));

it('is made at the stage where the submission lies, by somebody of both too', () => {
  const both = { stages: ['province', 'ministry'] };
  expect(giveBack({}, {}, both)).toMatchObject({ stage: 'province' });
  expect(giveBack({ stage: 'ministry' }, {}, both)).toMatchObject({ stage: 'ministry' });
  expect(giveBack({ stage: 'ministry', chain: STRAIGHT }, {}, both)).toMatchObject({ stage: 'ministry' });
});

it('is refused to whoever does not review it there, and of what is not on its way', () => {
  expect(giveBack({}, {}, { stages: ['ministry'] })).toMatchObject({ code: 'MOVE_NOT_POSSIBLE' });
  expect(giveBack({}, {}, { stages: [] })).toMatchObject({ code: 'MOVE_NOT_POSSIBLE' });
  for (const state of ['draft', 'returned', 'official'])
    expect(giveBack({ state, stage: null })).toMatchObject({ code: 'MOVE_NOT_POSSIBLE', params: { state } });
  expect(giveBack({ state: 'draft', stage: null }, { revision: 3 })).toMatchObject({ code: 'STALE_REVISION' });
});

it('asks for reasons that can be read, one for a cell that is asked', () => {
  expect(wrong({ reasons: [] })).toEqual(['REASON_REQUIRED', ' REASON_REQUIRED']);
  expect(wrong({ reasons: [{ item: 'B01', text: ' ' }] })).toEqual(['REASON_REQUIRED', 'B01 REASON_REQUIRED']);
  expect(wrong({ reasons: [{ item: 'B01', text: 'sai' }] })).toEqual(['INVALID_INPUT', 'B01 REASON_TOO_SHORT']);
  expect(wrong({ reasons: [{ item: 'Z99', text: 'đếm lại kho' }] })).toEqual(['INVALID_INPUT', 'Z99 ITEM_NOT_ASKED']);
  const twice = { item: 'B01', text: 'đếm lại kho' };
  expect(wrong({ reasons: [twice, twice] })).toEqual(['INVALID_INPUT', 'B01 REASON_TWICE', 'B01 REASON_TWICE']);
  expect(wrong({ note: 'x'.repeat(2001) })).toEqual(['INVALID_INPUT', 'note TEXT_TOO_LONG']);
  expect(wrong({ until: '2025-12-30' })).toEqual(['INVALID_INPUT', 'until DAY_TOO_EARLY']);
});

describe('to an earlier stage', () => {
  const [province, ministry] = THROUGH_PROVINCE;
  const chain = [province!, { ...ministry!, returnsTo: ['library', 'province'] }];
  const toProvince = (wished: Partial<ReturnWish> = {}, differing: object = {}) =>
    giveBack(
      { stage: 'ministry', chain, ...differing },
      { reasons: [], note: ' Xem lại dân số ', to: 'province', ...wished },
      { stages: ['ministry'] },
    );

  it('is a step with a note: no question, and no last day', () =>
    expect(toProvince()).toEqual({
      step: {
        ...{ move: 'return', revision: 4, from: { state: 'submitted', stage: 'ministry' } },
        to: { state: 'submitted', stage: 'province' },
      },
      ...{ stage: 'ministry', until: null, note: 'Xem lại dân số', queries: [] },
    }));

  it('goes only where the chain says, and the library still gets it by itself', () => {
    expect(toProvince({}, { chain: THROUGH_PROVINCE })).toMatchObject({ code: 'MOVE_NOT_POSSIBLE' });
    expect(toProvince({ to: 'ministry' })).toMatchObject({ code: 'MOVE_NOT_POSSIBLE' });
    expect(toProvince({ to: 'nowhere' })).toMatchObject({ code: 'MOVE_NOT_POSSIBLE' });
    const back = toProvince({ to: undefined, reasons: wish.reasons });
    expect(back).toMatchObject({ step: { to: { state: 'returned', stage: null } } });
  });

  it('asks for a note that can be read, and nothing of what is for the library', () => {
    const faults = (wished: Partial<ReturnWish>) => {
      const decided = toProvince(wished);
      return isRefusal(decided) ? decided.issues.map(({ path, code }) => `${path} ${code}`) : [];
    };
    expect(faults({ note: ' ' })).toEqual(['note EXPLANATION_TOO_SHORT']);
    expect(faults({ note: null })).toEqual(['note EXPLANATION_TOO_SHORT']);
    expect(faults({ note: 'x'.repeat(2001) })).toEqual(['note TEXT_TOO_LONG']);
    expect(faults({ reasons: wish.reasons })).toEqual(['B01 REASON_FOR_LIBRARY']);
    expect(faults({ until: '2025-12-31' })).toEqual(['until DAY_FOR_LIBRARY']);
  });
});

it('may be given another last day while it is back, and only then', () => {
  const back = { state: 'returned', days } as const;
  expect(refuseExtension(back, '2026-02-10', '2026-02-01')).toBeUndefined();
  expect(refuseExtension(back, '2026-01-31', '2026-02-01')).toMatchObject({ code: 'INVALID_INPUT' });
  expect(refuseExtension({ state: 'submitted', days }, '2026-02-10', '2026-02-01')).toMatchObject({
    code: 'MOVE_NOT_POSSIBLE',
  });
});
