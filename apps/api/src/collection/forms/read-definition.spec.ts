import { compileForm } from '@vlis/domain';
import { loadReference } from '@vlis/seed';
import fc from 'fast-check';
import { readDefinition } from './read-definition.js';

const text = { vi: 'nhãn', en: 'label' };
const item = {
  code: 'B01',
  section: 'B',
  label: text,
  unit: text,
  type: { kind: 'integer' },
  iso: '',
  askedOf: ['T'],
  shortForm: true,
  aggregation: 'sum',
  mayRepeat: false,
  time: 'stock',
  frequency: 'half-year',
};
const form = {
  code: 'F',
  version: 1,
  title: text,
  sections: [{ code: 'B', title: text }],
  items: [item],
  rules: [{ code: 'R1', expression: 'B01 >= 0', severity: 'error', message: text }],
};

const wrongIn = (document: unknown): readonly string[] => {
  const reading = readDefinition(document);
  return reading.ok ? [] : reading.issues.map(({ path, params }) => `${path}: ${params.detail}`);
};

it('reads the statistics form as it is', () => {
  const [tktv] = loadReference().forms;
  expect(readDefinition(JSON.parse(JSON.stringify(tktv)))).toEqual({ ok: true, definition: tktv });
});

it('names every place that does not fit', () => {
  const document = {
    ...form,
    version: 1.5,
    title: { vi: 'chỉ có tiếng Việt' },
    items: [{ ...item, type: { kind: 'money' }, askedOf: 'T', code: 7 }],
  };
  expect(wrongIn(document)).toEqual([
    'version: a whole number from 1 to 10000',
    'title.en: a text is expected',
    'items.0.code: a text is expected',
    'items.0.type.kind: one of: integer, decimal, yes-no, choice, text, date',
    'items.0.askedOf: a list is expected',
  ]);
});

it('reads items of every kind', () => {
  const option = (key: string) => ({ key, label: text });
  const types = [
    { kind: 'choice', options: [option('a'), option('b')] },
    { kind: 'text', longest: 200 },
    { kind: 'date', first: '2000-01-01' },
  ];
  const items = types.map((type, i) => ({ ...item, code: `W0${i}`, type }));
  expect(readDefinition({ ...form, items })).toMatchObject({ ok: true, definition: { items } });
  expect(
    wrongIn({ ...form, items: [{ ...item, type: { kind: 'choice', options: [{ key: 'a', label: 'a' }] } }] }),
  ).toEqual(['items.0.type.options.0.label: an object is expected']);
  expect(wrongIn({ ...form, items: [{ ...item, type: { kind: 'text', longest: 5000 } }] })).toEqual([
    'items.0.type.longest: a whole number from 1 to 2000',
  ]);
});

it('refuses a property nobody named: a misspelt one would change what a rule checks', () => {
  const rules = [{ ...form.rules[0], forEeach: ['B01'] }];
  expect(wrongIn({ ...form, rules })).toEqual(['rules.0.forEeach: unknown property']);
  const hidden = JSON.parse(`{ "__proto__": { "code": "F" } }`) as unknown;
  expect(wrongIn(hidden)).toContain('__proto__: unknown property');
});

it('passes over nothing that a rule is given', () => {
  const withParams = (params: unknown) => wrongIn({ ...form, rules: [{ ...form.rules[0], params }] });
  expect(withParams({ max: '5', constructor: '1' })).toEqual([]);
  expect(withParams(JSON.parse('{ "__proto__": "5" }'))).toEqual(['rules.0.params: no name: __proto__']);
  expect(withParams([])).toEqual(['rules.0.params: an object is expected']);
  expect(withParams({ max: 5 })).toEqual(['rules.0.params.max: a text is expected']);
});

it.each([
  [
    'a kind that is none',
    { type: { kind: 'constructor' } },
    'items.0.type.kind: one of: integer, decimal, yes-no, choice, text, date',
  ],
  ['a kind of another', { type: { kind: 'integer', decimals: 2 } }, 'items.0.type.decimals: unknown property'],
  ['blanks', { label: { vi: ' \n', en: 'x' } }, 'items.0.label.vi: 1 to 2000 characters'],
  ['a sentence for a code', { code: 'a b' }, 'items.0.code: a code is one word: letters, digits, and . _ -'],
  [
    'a number as text',
    { type: { kind: 'decimal', decimals: '2' } },
    'items.0.type.decimals: a whole number from 0 to 6',
  ],
  [
    'a very large one',
    { type: { kind: 'decimal', decimals: 1e300 } },
    'items.0.type.decimals: a whole number from 0 to 6',
  ],
  ['nothing', { time: null }, 'items.0.time: one of: stock, flow'],
])('refuses %s once', (_, differing, issue) => {
  expect(wrongIn({ ...form, items: [{ ...item, ...differing }] })).toEqual([issue]);
});

it('refuses documents of an unreasonable size', () => {
  expect(wrongIn({ ...form, items: Array.from({ length: 2001 }, () => item) })).toEqual([
    'items: at most 2000 entries',
  ]);
  expect(wrongIn({ ...form, rules: [{ ...form.rules[0], expression: '1'.repeat(4001) }] })).toEqual([
    'rules.0.expression: 1 to 4000 characters',
  ]);
});

it('answers on any JSON at all, and never reads what the compiler cannot take', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (document) => {
      const reading = readDefinition(document);
      return !reading.ok && reading.issues.length > 0;
    }),
  );
  // One value of a good form replaced by anything: read and compiled, or refused, never thrown.
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(form)), fc.jsonValue(), (key, value) => {
      const reading = readDefinition({ ...form, [key]: value });
      return reading.ok ? compileForm(reading.definition) !== undefined : reading.issues.length > 0;
    }),
  );
});
