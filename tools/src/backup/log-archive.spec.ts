import { firstNeeded } from './log-archive.js';

it('begins with the earliest backup from which on the server still has everything', () => {
  expect(firstNeeded([], 3n)).toBeUndefined();
  // After a fill the server has a gigabyte from before the backup.
  expect(firstNeeded(['0/50000028'], 1n)).toBe(0x50n);
  expect(firstNeeded(['0/70000028', '0/50000028', '0/60000028'], 1n)).toBe(0x50n);
  expect(firstNeeded(['0/50000028', '0/60000028', '0/70000028'], 0x51n)).toBe(0x60n);
  // What the newest needs is gone: that is a hole, and the caller sees it.
  expect(firstNeeded(['0/50000028', '0/60000028'], 0x99n)).toBe(0x60n);
  expect(firstNeeded(['1/00000028'], 1n)).toBe(0x100n);
});
