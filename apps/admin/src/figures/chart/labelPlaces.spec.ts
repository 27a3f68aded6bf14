import { labelPlaces } from './labelPlaces.js';

const area = { left: 0, right: 400, bottom: 300 };

describe('labels of a line', () => {
  it('stand above a peak and below a valley, so that the line does not run through them', () => {
    const points = [
      { x: 100, y: 50 },
      { x: 200, y: 150 },
      { x: 300, y: 50 },
    ];
    expect(labelPlaces(points, [60, 60, 60], area)).toEqual([
      { x: 100, y: 41 },
      { x: 200, y: 173 },
      { x: 300, y: 41 },
    ]);
  });

  it('stand beside a line that rises or falls steeply through their point', () => {
    const rising = [250, 150, 50].map((y, step) => ({ x: 100 + 100 * step, y }));
    const falling = [50, 150, 250].map((y, step) => ({ x: 100 + 100 * step, y }));
    expect(labelPlaces(rising, [undefined, 60, undefined], area)[1]).toEqual({ x: 170, y: 141 });
    expect(labelPlaces(falling, [undefined, 60, undefined], area)[1]).toEqual({ x: 230, y: 141 });
  });

  it('tell the newer where there is no room for two, and nothing of a gap', () => {
    const points = [
      { x: 100, y: 50 },
      { x: 110, y: 50 },
      { x: 200, y: Number.NaN },
    ];
    const places = labelPlaces(points, [200, 200, 60], { left: 0, right: 400, bottom: 60 });
    expect([places[0], places[2]]).toEqual([undefined, undefined]);
    expect(places[1]).toBeDefined();
  });
});
