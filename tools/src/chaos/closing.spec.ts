import { closingOf, isSound, medianOf } from './closing.js';

const trial = {
  fault: 'API killed',
  kind: 'broken',
  seconds: 1.234,
  othersRefused: 0,
  refusedWith: {},
  readsMeanwhile: 3,
  internal: 0,
} as const;
const clean = { missing: [], halves: [] };
const more = { acknowledged: 10, rollupsIdentical: true, leftOut: [] };

it('counts faults, recoveries and their seconds', () =>
  expect(closingOf([trial, { ...trial, seconds: 3 }, { ...trial, seconds: 0.5 }], clean, more)).toMatchObject({
    ...{ faults: 3, recovered: 3, secondsMedian: 1.23, secondsMaximum: 3, missing: 0, halves: 0, othersRefused: 0 },
  }));

it('takes the middle of two as their mean', () => expect(medianOf([4, 1, 2, 3])).toBe(2.5));

describe('is sound', () => {
  it('when every fault was recovered from and nothing is amiss', () =>
    expect(isSound(closingOf([trial], clean, more))).toBe(true));

  it.each([
    ['nothing was tried', closingOf([], clean, more)],
    ['one fault was not recovered from', closingOf([trial, { ...trial, seconds: undefined }], clean, more)],
    ['an acknowledged write is missing', closingOf([trial], { ...clean, missing: ['save 1/2'] }, more)],
    ['something stands half done', closingOf([trial], { ...clean, halves: ['state'] }, more)],
    ['others were refused', closingOf([{ ...trial, othersRefused: 1 }], clean, more)],
    ['others could read nothing', closingOf([{ ...trial, kind: 'attack', readsMeanwhile: 0 }], clean, more)],
    ['something was called a fault of the program', closingOf([{ ...trial, internal: 1 }], clean, more)],
    ['the roll-ups differ', closingOf([trial], clean, { ...more, rollupsIdentical: false })],
  ])('not when %s', (_, closing) => expect(isSound(closing)).toBe(false));
});
