import { obligationState } from './obligation-state.js';

const both = ['province', 'ministry'] as const;

describe('where a duty lies', () => {
  it.each([
    [undefined, 'not-started'],
    ['draft', 'draft'],
    ['returned', 'returned'],
    ['submitted', 'at-province'],
    ['province-accepted', 'at-ministry'],
    ['ministry-accepted', 'accepted'],
  ] as const)('a report that is %s: %s', (state, lies) => expect(obligationState(state, both)).toBe(lies));

  it('waits for the Ministry at once where no province reviews', () =>
    expect(obligationState('submitted', ['ministry'])).toBe('at-ministry'));
});
