import { existsOn, unitKey, type UnitKey } from './unit.js';

describe('the key of a unit', () => {
  // code 44 was Quảng Bình until 30/06/2025 and is Quảng Trị from 01/07/2025
  it('tells two meanings of one code apart', () => {
    const quangBinh: UnitKey = { level: 'province', code: '44', validFrom: '2004-01-01' };
    const quangTri: UnitKey = { level: 'province', code: '44', validFrom: '2025-07-01' };
    expect(unitKey(quangBinh)).toBe('province:44@2004-01-01');
    expect(unitKey(quangBinh)).not.toBe(unitKey(quangTri));
    expect(unitKey({ ...quangTri, level: 'commune' })).not.toBe(unitKey(quangTri));
  });
});

describe('existing on a day', () => {
  const phuYen = { validFrom: '1989-07-01', validTo: '2025-06-30' };

  it.each([
    ['1989-06-30', false],
    ['1989-07-01', true],
    ['2025-06-30', true], // “đến hết ngày 30/6/2025”: the last day counts
    ['2025-07-01', false],
  ])('%s: %s', (day, exists) => expect(existsOn(phuYen, day)).toBe(exists));

  it('has no end where none is written', () =>
    expect(existsOn({ validFrom: '2025-07-01', validTo: null }, '9999-12-31')).toBe(true));
});
