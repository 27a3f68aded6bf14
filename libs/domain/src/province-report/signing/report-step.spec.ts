import fc from 'fast-check';
import {
  REPORT_STEPS,
  isOpenToWriting,
  mayStep,
  refuseStep,
  reportLateness,
  stateAfter,
  type ProvinceReportStep,
} from './report-step.js';

const state = (...steps: readonly ProvinceReportStep[]) => stateAfter(steps.at(-1));

it('begins with writing, and is written again when it was returned or is corrected', () => {
  expect([state(), state('sign'), state('sign', 'send'), state('sign', 'send', 'return')]).toEqual([
    ...['writing', 'signed', 'sent', 'returned'],
  ]);
  expect([state('take-back'), state('receive'), state('correct')]).toEqual(['writing', 'received', 'writing']);
  expect(REPORT_STEPS.map((step) => isOpenToWriting(stateAfter(step)))).toEqual([
    ...[false, true, false, true, false, true],
  ]);
});

it('of any life: nothing is sent that is not signed, received that is not sent, or written while it is signed', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...REPORT_STEPS), { maxLength: 30 }), (wished) => {
      const taken: ProvinceReportStep[] = [];
      for (const step of wished) {
        const now = { state: stateAfter(taken.at(-1)), steps: taken.length };
        if (refuseStep({ step, steps: taken.length }, now)) continue;
        if (step === 'send') expect(taken.at(-1)).toBe('sign');
        if (step === 'return' || step === 'receive') expect(taken.at(-1)).toBe('send');
        if (step === 'sign') expect(isOpenToWriting(now.state)).toBe(true);
        taken.push(step);
      }
    }),
  );
});

it('refuses who has seen other steps, and steps that the state does not have', () => {
  const now = { state: 'sent', steps: 2 } as const;
  expect(refuseStep({ step: 'receive', steps: 2 }, now)).toBeUndefined();
  expect(refuseStep({ step: 'receive', steps: 1 }, now)).toMatchObject({ code: 'REPORT_MOVED' });
  expect(refuseStep({ step: 'sign', steps: 2 }, now)).toMatchObject({ code: 'REPORT_MOVED' });
  expect(mayStep('received', 'return')).toBe(false);
});

it.each([
  ['2026-06-05', '2026-06-05', 0],
  ['2026-06-05', '2026-06-06', 1],
  ['2026-06-05', '2026-06-01', 0],
  ['2026-02-27', '2026-03-02', 3],
])('due on %s and sent on %s is %i days late', (dueOn, sentOn, days) => {
  expect(reportLateness({ dueOn, sentOn, today: '2026-12-31' })).toBe(days);
  expect(reportLateness({ dueOn, sentOn: null, today: sentOn })).toBe(days);
});
