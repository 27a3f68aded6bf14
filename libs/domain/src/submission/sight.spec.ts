import { SUBMISSION_STATES } from './moves.js';
import { sightOf } from './sight.js';

it('shows a library its own submission as it is, whatever its state', () => {
  for (const state of SUBMISSION_STATES) expect(sightOf(true, state)).toBe('working');
});

it('shows everybody else what was sent, and of what was never sent how far it is', () =>
  expect(SUBMISSION_STATES.map((state) => [state, sightOf(false, state)])).toEqual([
    ['draft', 'progress'],
    ['submitted', 'working'],
    ['returned', 'sent'],
    ['withdrawn', 'progress'],
    ['official', 'working'],
  ]));
