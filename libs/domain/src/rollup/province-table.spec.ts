import { d } from '../testing/small-form.js';
import { heldAgainstOwnPlan, heldFigure, type RowSums } from './province-table.js';
import { ZERO } from '../shared/decimal.js';

const none = { sum: ZERO, reported: 0 };
const nobody = { now: ZERO, other: ZERO, libraries: 0 };
const blank: RowSums = {
  ...{ now: none, before: none, matched: nobody },
  ...{ plan: { sum: ZERO, libraries: 0 }, planned: nobody },
};

describe('a figure of a province’s table', () => {
  it('is blank where nobody reported, and a blank is no zero', () =>
    expect(heldFigure(blank)).toEqual({
      ...{ value: undefined, reported: 0, before: undefined, ofBefore: undefined, matched: 0 },
      ...{ plan: undefined, ofPlan: undefined, planned: 0 },
    }));

  it('is zero where somebody reported zero', () =>
    expect(heldFigure({ ...blank, now: { sum: ZERO, reported: 1 } }).value?.toFixed()).toBe('0'));

  it('is held against the same libraries a year before, and against the plans of those that reported', () => {
    const held = heldFigure({
      now: { sum: d('500'), reported: 3 },
      before: { sum: d('900'), reported: 3 },
      matched: { now: d('300'), other: d('200'), libraries: 2 },
      plan: { sum: d('1000'), libraries: 2 },
      planned: { now: d('100'), other: d('400'), libraries: 1 },
    });
    expect([held.ofBefore?.toFixed(), held.ofPlan?.toFixed()]).toEqual(['1.5', '0.25']);
    expect([held.before?.toFixed(), held.plan?.toFixed(), held.matched, held.planned]).toEqual(['900', '1000', 2, 1]);
  });

  it('has no percent of zero', () => {
    const sums = { now: d('3'), other: ZERO, libraries: 1 };
    const held = heldFigure({ ...blank, matched: sums, planned: sums });
    expect([held.ofBefore, held.ofPlan]).toEqual([undefined, undefined]);
  });

  it('of the whole province is held against the plan of the province', () => {
    const whole = heldFigure({ ...blank, now: { sum: d('2250'), reported: 3 } });
    expect(heldAgainstOwnPlan(whole, d('3000'))).toMatchObject({ plan: d('3000'), ofPlan: d('0.75'), planned: 3 });
    expect(heldAgainstOwnPlan(whole, undefined)).toMatchObject({ plan: undefined, ofPlan: undefined, planned: 0 });
  });
});
