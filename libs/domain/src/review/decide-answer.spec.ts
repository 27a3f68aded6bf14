import { decideAnswer } from './decide-answer.js';

const days = { opensOn: '2025-11-16', cutoffOn: '2025-11-15', dueOn: '2025-12-05', closesOn: '2025-12-31' };
const back = { state: 'returned', days, returnedUntil: '2026-01-15' } as const;
const answer = (text: string, differing: object = {}, today = '2026-01-15') =>
  decideAnswer({ ...back, ...differing }, { item: 'B01', text }, today);

it('keeps what was said, without the blanks around it', () =>
  expect(answer(' đã đếm lại ')).toEqual({ answer: 'đã đếm lại' }));

it('takes no word that says nothing, nothing after the last day, and nothing while a reviewer has it', () => {
  expect(answer('  có ')).toMatchObject({ code: 'INVALID_INPUT', params: { detail: 'B01' } });
  expect(answer('đã đếm lại', {}, '2026-01-16')).toMatchObject({ code: 'RETURN_CLOSED' });
  expect(answer('đã đếm lại', { state: 'submitted' })).toMatchObject({ code: 'MOVE_NOT_POSSIBLE' });
});
