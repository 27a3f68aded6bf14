import { item, SMALL_ITEMS, smallForm } from '../testing/small-form.js';
import { compileForm } from './compile.js';
import type { Item } from './item.js';
import { checkKeyFigures } from './key-items.js';

const option = (key: string, vi = key, en = vi) => ({ key, label: { vi, en } });
const words = (code: string, type: Item['type'], differing: Partial<Item> = {}): Item =>
  item(code, { section: 'B', type, aggregation: 'none', ...differing });
const FORM = [
  words('C01', { kind: 'choice', options: [option('a'), option('b')] }),
  words('W01', { kind: 'text', longest: 200 }),
  words('D01', { kind: 'date', first: '2000-01-01', last: '2026-12-31' }),
];

const form = (items: readonly Item[], rules: readonly string[] = []) =>
  smallForm({
    items: [...SMALL_ITEMS, ...items],
    rules: rules.map((expression, i) => ({
      ...{ code: `R${i}`, expression, severity: 'error', message: { vi: 'v', en: 'e' } },
    })),
  });
const wrongs = (items: readonly Item[], rules: readonly string[] = []): readonly string[] => {
  const compilation = compileForm(form(items, rules));
  return compilation.ok ? [] : compilation.issues.map(({ path, params }) => `${path}: ${params['detail']}`);
};

it('takes items of every kind, and rules that ask whether they are answered', () =>
  expect(wrongs(FORM, ['C01 is not null', 'H07 implies D01 is not null', 'W01 is null or B01 > 0'])).toEqual([]));

it.each([
  [[], 'a choice has two options or more'],
  [[option('a')], 'a choice has two options or more'],
  [[option('a'), option('a', 'b')], 'means two options: a'],
  [[option('a', 'Nhà nước', 'State'), option('b', 'nha nuoc', 'Other')], 'means two options: nha nuoc'],
  [[option('a', 'b', 'A'), option('b', 'c', 'C')], 'means two options: b'],
  [[option('~x'), option('b')], 'not a key: ~x'],
  [[option('a b'), option('b')], 'not a key: a b'],
  [[option(''), option('b')], 'not a key: '],
])('refuses options that cannot be told apart: %j', (options, detail) =>
  expect(wrongs([words('C01', { kind: 'choice', options })])).toEqual([`items.C01: ${detail}`]),
);

it.each([
  [{ kind: 'text', longest: 0 }, 'a text has from 1 to 2000 characters'],
  [{ kind: 'text', longest: 2001 }, 'a text has from 1 to 2000 characters'],
  [{ kind: 'date', first: '2026-02-30' }, 'not a day: 2026-02-30'],
  [{ kind: 'date', first: '2026-02-02', last: '2026-02-01' }, '2026-02-01 is before 2026-02-02'],
] satisfies [Item['type'], string][])('refuses bounds that nothing can keep: %j', (type, detail) =>
  expect(wrongs([words('W01', type)])).toEqual([`items.W01: ${detail}`]),
);

it('adds up nothing but numbers', () => {
  const [, text] = FORM;
  const needs = (differing: Partial<Item>) => wrongs([{ ...text!, ...differing }]);
  expect(needs({ aggregation: 'sum' })).toEqual(['items.W01: aggregation needs a number, and a text is none']);
  expect(needs({ aggregation: 'count_yes' })).toEqual(['items.W01: aggregation needs a number, and a text is none']);
  expect(needs({ keyFigure: 9 })).toEqual(['items.W01: keyFigure needs a number, and a text is none']);
  expect(needs({ formula: 'B01' })).toEqual(['items.W01: formula needs a number, and a text is none']);
  expect(wrongs([...FORM, item('E20', { aggregation: 'average', weightedBy: 'D01' })])).toEqual([
    'items.E20: not a number to weigh by: D01',
  ]);
});

it.each([
  ['C01 == 1', 'C01'],
  ['D01 > prev_year.D01', 'D01'],
  ['B01 + W01 > 0', 'W01'],
  ['not C01', 'C01'],
  ['C01 implies B01 > 0', 'C01'],
  ['(D01 - 1) is null', 'D01'],
])('calculates with nothing else, and says where: %s', (rule, found) =>
  expect(wrongs(FORM, [rule])).toContain(`rules.R0: NOT_A_NUMBER_ITEM "${found}" (number)`),
);

it('computes no item out of a day', () =>
  expect(wrongs([...FORM, item('B08', { formula: 'sum(B01, D01)' })])).toEqual([
    'items.B08: NOT_A_NUMBER_ITEM "D01" (number)',
  ]));

it('marks no answer in words as a key figure, also beside a published form', () => {
  const marked = (place: number | null) =>
    checkKeyFigures(form(FORM), [{ code: 'C01', validFrom: '2026-01-01', place }]);
  expect(marked(1)).toMatchObject([{ code: 'BAD_DEFINITION', path: 'key-figure.C01' }]);
  expect(marked(null)).toEqual([]);
});
