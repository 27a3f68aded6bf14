import { Decimal } from '@vlis/domain';
import { Kind } from 'graphql';
import { DateScalar, DateTimeScalar, DecimalScalar } from './scalars.js';

it('a decimal leaves as plain text, however large or small', () => {
  expect(DecimalScalar.serialize(new Decimal('1e21'))).toBe('1000000000000000000000');
  expect(DecimalScalar.serialize(new Decimal('0.1').plus('0.2'))).toBe('0.3');
  expect(DecimalScalar.serialize('9007199254740993')).toBe('9007199254740993');
  expect(DecimalScalar.serialize(9007199254740993n)).toBe('9007199254740993');
  expect(DecimalScalar.serialize(12)).toBe('12');
});

it('a binary float is no decimal', () => {
  expect(() => DecimalScalar.serialize(0.1 + 0.2)).toThrow();
  expect(() => DecimalScalar.serialize('1,5')).toThrow();
  expect(() => DecimalScalar.parseValue(0.5)).toThrow();
  expect(() => DecimalScalar.parseValue('1e5')).toThrow();
  expect(() => DecimalScalar.parseLiteral({ kind: Kind.FLOAT, value: '0.5' })).toThrow();
  expect(DecimalScalar.parseValue('0.5')).toEqual(new Decimal('0.5'));
});

it('a day is a day of the calendar', () => {
  expect(DateScalar.parseValue('2024-02-29')).toBe('2024-02-29');
  for (const wrong of ['2025-02-29', '2025-13-01', '2025-1-1', '2025-01-01T00:00:00Z', 20250101]) {
    expect(() => DateScalar.parseValue(wrong)).toThrow();
  }
  expect(() => DateScalar.serialize(new Date())).toThrow();
});

it('a moment has a zone', () => {
  expect(DateTimeScalar.parseValue('2025-07-01T00:00:00+07:00')).toEqual(new Date('2025-06-30T17:00:00Z'));
  expect(() => DateTimeScalar.parseValue('2025-07-01T00:00:00')).toThrow();
  expect(DateTimeScalar.serialize(new Date(0))).toBe('1970-01-01T00:00:00.000Z');
});
