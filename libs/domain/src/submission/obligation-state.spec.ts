import { SUBMISSION_STATES } from './moves.js';
import { obligationState } from './obligation-state.js';

it('lies where its submission is, and has not started where there is none', () => {
  expect(SUBMISSION_STATES.map(obligationState)).toEqual(SUBMISSION_STATES);
  expect(obligationState(undefined)).toBe('not-started');
});
