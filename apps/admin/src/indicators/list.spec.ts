import type { DictionaryEntry } from './dictionary.js';
import { listed, readFilter } from './list.js';

const entry = (code: string, vi: string, validFrom: string, isInForce = true) =>
  ({
    code,
    isInForce,
    now: { validFrom, indicator: { name: { vi, en: `${code} in English` } } },
  }) as unknown as DictionaryEntry;
const entries = [
  entry('CS01', 'Bản sách trên đầu người', '2026-01-01'),
  entry('CS02', 'Lượt mượn', '1900-01-01'),
  entry('CS03', 'Diện tích', '2024-01-01', false),
];
const codes = (...asked: readonly [object?, Parameters<typeof listed>[2]?]) =>
  listed(entries, readFilter(asked[0] ?? {}), asked[1]).map(({ code }) => code);

it('is the dictionary in its own order, turned round, or by the day from which each stands', () => {
  expect(codes()).toEqual(['CS01', 'CS02', 'CS03']);
  expect(codes({}, { field: 'code', order: 'DESC' })).toEqual(['CS03', 'CS02', 'CS01']);
  expect(codes({}, { field: 'validity', order: 'ASC' })).toEqual(['CS02', 'CS03', 'CS01']);
  expect(codes({}, { field: 'nowhere', order: 'ASC' })).toEqual(['CS01', 'CS02', 'CS03']);
});

it('is searched without diacritics and narrowed to what is in force', () => {
  expect(codes({ q: 'luot muon' })).toEqual(['CS02']);
  expect(codes({ q: 'cs03 english' })).toEqual(['CS03']);
  expect(codes({ inForce: false })).toEqual(['CS03']);
  expect(codes({ q: 5, inForce: 'x' })).toEqual(['CS01', 'CS02', 'CS03']);
});
