import { sparkPath } from './sparkPath.js';

const size = { width: 100, height: 30, margin: 5 };

describe('a small line', () => {
  it('rises to the top for the largest value', () => expect(sparkPath([0, 10], size).segments).toEqual(['M5 25L95 5']));

  it('breaks at a gap, and does not draw it as zero', () =>
    expect(sparkPath([10, null, 10, 20], size).segments).toEqual(['M5 25h0', 'M65 25L95 5']));

  it('does not join what may not be compared', () =>
    expect(sparkPath([10, 20, 0], size, new Set([2])).segments).toEqual(['M5 15L50 5', 'M95 25h0']));

  it('lies in the middle when nothing changes', () =>
    expect(sparkPath([7, 7], size).segments).toEqual(['M5 15L95 15']));

  it('marks the last known point', () => expect(sparkPath([1, 2, null], size).last).toEqual({ x: 50, y: 5 }));

  it('draws nothing from nothing', () => expect(sparkPath([null], size)).toEqual({ segments: [], last: undefined }));
});
