import { cells, compiled, item, rule, SMALL_ITEMS, smallForm } from '../testing/small-form.js';
import { compileForm } from './compile.js';
import type { FormDefinition } from './definition.js';

/** What is wrong with a definition, as `CODE path: detail`. */
const wrongs = (differing: Partial<FormDefinition>): readonly string[] => {
  const compilation = compileForm(smallForm(differing));
  if (compilation.ok) return [];
  return compilation.issues.map(({ code, path, params }) => `${code} ${path}: ${params['detail']}`);
};

const withItem = (...more: readonly Parameters<typeof item>[]) => ({
  items: [...SMALL_ITEMS, ...more.map(([code, differing]) => item(code, differing))],
});

describe('a definition that compiles', () => {
  it('has its items by code, its rules bound and its computed items in order', () => {
    const items = [item('B99', { formula: 'sum(B09, E04)' }), ...SMALL_ITEMS];
    const rules = [rule('R42', 'X >= 0', { forEach: ['B01', 'E01'] }), rule('R09', 'B02 <= B01')];
    const form = compiled(smallForm({ items, rules }));
    expect(form.items.size).toBe(12);
    expect(form.computed.map((one) => one.item.code)).toEqual(['B09', 'E04', 'B99']);
    expect(form.rules.map(({ rule: { code }, path, text }) => [code, path, text])).toEqual([
      ['R42', 'B01', 'B01 >= 0'],
      ['R42', 'E01', 'E01 >= 0'],
      ['R09', 'B02', 'B02 <= B01'],
    ]);
  });

  it('exchanges X in the tree and never in the text', () => {
    const items = [...SMALL_ITEMS, item('EX1')];
    const [one] = compiled(
      smallForm({ items, rules: [rule('R', 'X <= prev_year.X + EX1', { forEach: ['B01'] })] }),
    ).rules;
    expect(one?.text).toBe('B01 <= prev_year.B01 + EX1');
    expect(one?.reads.map(({ source, name }) => `${source} ${name}`)).toEqual([
      'item B01',
      'prev_year B01',
      'item EX1',
    ]);
  });

  it('evaluates on any submission', () => {
    const form = compiled(smallForm({ rules: [rule('R', 'B01 / B02 <= param.most', { params: { most: '2.5' } })] }));
    const run = (figures: Record<string, number>) => {
      const submission = cells(figures);
      const { run: holds, params } = form.rules[0]!;
      const cell = (_: string, code: string) => submission.get(code);
      return holds({ cell, attribute: () => undefined, param: (name) => params.get(name) });
    };
    expect(run({ B01: 5, B02: 2 })).toEqual({ kind: 'truth', value: true }); // 5 / 2 = 2.5
    expect(run({ B01: 6, B02: 2 })).toEqual({ kind: 'truth', value: false });
    expect(run({ B01: 6 })).toMatchObject({ kind: 'missing' });
  });
});

describe('a definition that does not', () => {
  it('tells where a formula stops making sense', () => {
    const compilation = compileForm(smallForm({ rules: [rule('R09', 'B02 <= ')] }));
    expect(compilation).toMatchObject({
      ok: false,
      issues: [{ code: 'BAD_EXPRESSION', path: 'rules.R09', params: { expression: 'B02 <= ', position: '7' } }],
    });
  });

  it.each([
    ['B02 <= B77', 'UNKNOWN_ITEM "B77" (item)'],
    ['prev_year.B77 > 0', 'UNKNOWN_ITEM "prev_year.B77" (item)'],
    ['B01 <= period.moons', 'UNKNOWN_ATTRIBUTE "period.moons" (attribute)'],
    ['B01 <= param.max', 'UNKNOWN_PARAM "param.max" (param)'],
    ['X >= 0', 'UNKNOWN_ITEM "X" (item)'],
  ])('names what nobody knows: %s', (expression, detail) =>
    expect(wrongs({ rules: [rule('R1', expression)] })).toEqual([`BAD_EXPRESSION rules.R1: ${detail}`]),
  );

  it.each([
    ['B01 - B02', 'NOT_A_CONDITION "B01 - B02" (condition)'],
    ['B01', 'NOT_A_CONDITION "B01" (condition)'],
    ['1', 'NOT_A_CONDITION "1" (condition)'],
    ['B01 > 0 and -B02', 'NOT_A_CONDITION "-B02" (condition)'],
    ['period.days implies B01 > 0', 'NOT_A_CONDITION "period.days" (condition)'],
    ['not sum(B01, B02)', 'NOT_A_CONDITION "sum(B01, B02)" (condition)'],
  ])('refuses a rule that is a number and no condition: %s', (expression, detail) =>
    expect(wrongs({ rules: [rule('R1', expression)] })).toEqual([`BAD_EXPRESSION rules.R1: ${detail}`]),
  );

  it('names every wrong thing at once, in items and rules', () =>
    expect(
      wrongs({
        ...withItem(['B08', { formula: 'sum(B01, B77)' }]),
        rules: [rule('R1', 'B01 <='), rule('R2', 'X >= 0', { forEach: ['B01', 'B77'] })],
      }).map((line) => line.split(':')[0]),
    ).toEqual([
      'BAD_DEFINITION rules.R2',
      'BAD_EXPRESSION items.B08',
      'BAD_EXPRESSION rules.R1',
      'BAD_EXPRESSION rules.R2.B77',
    ]));

  it('has a code twice', () =>
    expect(
      wrongs({
        ...withItem(['B01', {}]),
        rules: [rule('R1', 'B01 > 0'), rule('R1', 'B01 > 1')],
        sections: [...smallForm().sections, { code: 'B', title: { vi: 'Hai lần', en: 'Twice' } }],
      }),
    ).toEqual([
      'BAD_DEFINITION sections.B: duplicate code',
      'BAD_DEFINITION items.B01: duplicate code',
      'BAD_DEFINITION rules.R1: duplicate code',
    ]));

  it.each(['B 01', 'and', '12', '', 'prev_year.B01', 'B01 + 1', ' B07', 'X', 'lượt', 'sum(B01)'])(
    'has an item whose code no formula can read: %j',
    (code) =>
      expect(wrongs(withItem([code, { section: 'B' }]))).toEqual([
        `BAD_DEFINITION items.${code}: not a code that formulas can read`,
      ]),
  );

  it('computes in a circle, however long', () => {
    expect(wrongs(withItem(['B07', { formula: 'B07 + 1' }]))).toEqual(['BAD_DEFINITION items: circle: B07']);
    const ring = withItem(
      ['B71', { formula: 'B72 + 1' }],
      ['B72', { formula: 'B73 + 1' }],
      ['B73', { formula: 'sum(B71, B01)' }],
    );
    expect(wrongs(ring)).toEqual(['BAD_DEFINITION items: circle: B71 → B72 → B73']);
  });

  it('computes from more than the submission itself', () => {
    expect(wrongs(withItem(['B07', { formula: 'B01 - prev_end.B01' }]))).toEqual([
      'BAD_DEFINITION items.B07: reads beyond its own submission: prev_end.B01',
    ]);
    expect(wrongs(withItem(['B07', { formula: 'B01 / period.days' }]))).toEqual([
      'BAD_DEFINITION items.B07: reads beyond its own submission: period.days',
    ]);
  });

  it('has a threshold that is no machine decimal: told, not thrown', () => {
    expect(wrongs({ rules: [rule('R1', 'B01 <= param.max', { params: { max: '0,5' } })] })).toEqual([
      'BAD_DEFINITION rules.R1.params.max: not a plain decimal: 0,5',
    ]);
  });

  it('points at a section, weight or place that is not there', () =>
    expect(
      wrongs({
        ...withItem(['Z01', {}], ['B07', { weightedBy: 'B77' }]),
        rules: [rule('R1', 'B01 > 0', { at: 'B78' })],
      }),
    ).toEqual([
      'BAD_DEFINITION items.Z01: unknown section: Z',
      'BAD_DEFINITION items.B07: unknown weight: B77',
      'BAD_DEFINITION rules.R1: unknown item: B78',
    ]));
});
