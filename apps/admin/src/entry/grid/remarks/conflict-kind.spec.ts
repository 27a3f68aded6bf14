import { conflictOf } from './conflict-kind.js';

describe('a cell at odds', () => {
  it('with somebody else names two people', () =>
    expect(conflictOf('Trần Văn Minh', 'Nguyễn Thị Lan')).toBe('conflict'));

  it('with another window of the same person does not', () =>
    expect(conflictOf('Nguyễn Thị Lan', 'Nguyễn Thị Lan')).toBe('ownConflict'));
});
