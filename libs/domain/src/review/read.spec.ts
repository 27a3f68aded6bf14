import { refuseStale } from './read.js';

describe('a decision', () => {
  it('holds for the revision that was read', () => expect(refuseStale(5, 5)).toBeUndefined());

  it.each([
    ['an older one', 4],
    ['one that is not there yet', 6],
    ['one before the first', 0],
    ['none', undefined],
  ])('is refused for %s', (_, read) => expect(refuseStale(read, 5)).toMatchObject({ code: 'STALE_REVISION' }));

  it('names each cell that has moved', () =>
    expect(refuseStale(4, 5, ['B01', 'E06'])).toEqual({
      ...{ refused: true, code: 'STALE_REVISION', params: { expected: '4', actual: '5' } },
      issues: [
        { code: 'CELL_CHANGED', severity: 'error', path: 'B01', params: { item: 'B01' } },
        { code: 'CELL_CHANGED', severity: 'error', path: 'E06', params: { item: 'E06' } },
      ],
    }));
});
