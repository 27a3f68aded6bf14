import { settledZip } from './settled-zip.js';

describe('an archive without the clock in it', () => {
  it.each([new Uint8Array(), new Uint8Array(30), new TextEncoder().encode('PK'.repeat(40))])(
    'is made of nothing but an archive',
    (bytes) => expect(() => settledZip(bytes)).toThrow(RangeError),
  );

  it('is a copy: what was given stays as it was', () => {
    const empty = new Uint8Array(22);
    empty.set([0x50, 0x4b, 5, 6]);
    const settled = settledZip(empty);
    expect(settled).toEqual(empty);
    expect(settled).not.toBe(empty);
  });
});
