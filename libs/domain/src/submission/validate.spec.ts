import { wholeYear } from '../testing/calendar-year.js';
import { attributesOf } from '../form/attributes.js';
import type { FormDefinition, Rule } from '../form/definition.js';
import type { AskedType } from '../form/questionnaire.js';
import type { Issue } from '../shared/issue.js';
import { asked, cells, commune, province, rule, university } from '../testing/small-form.js';
import { NO_CONTEXT, type SubmissionContext } from './submission.js';
import { isExplained, openIssues, progressOf, validate } from './validate.js';

type Figures = Readonly<Record<string, number | string>>;

/** The findings of one rule on one submission, without its blanks and numbers unlike before. */
const found = (
  one: Rule,
  figures: Figures,
  { type = province, context = NO_CONTEXT }: { type?: AskedType; context?: SubmissionContext } = {},
): readonly Issue[] =>
  validate(asked({ rules: [one] }, type), cells(figures), context, { withBlanks: false }).filter(
    ({ code }) => code === 'RULE_BROKEN',
  );

describe('a rule', () => {
  const titles = rule('R09', 'B02 <= B01');

  it('passes, fails, and holds at the boundary', () => {
    expect(found(titles, { B01: 2371, B02: 2000 })).toEqual([]);
    expect(found(titles, { B01: 2371, B02: 2371 })).toEqual([]);
    expect(found(titles, { B01: 2371, B02: 2372 })).toHaveLength(1);
  });

  it('says where it stands, in which words it is written, and the figures it speaks of', () =>
    expect(found(titles, { B01: 2371, B02: 2904 })).toEqual([
      {
        code: 'RULE_BROKEN',
        severity: 'error',
        path: 'B02',
        rule: 'R09',
        params: { rule: 'R09', expression: 'B02 <= B01', B02: '2904', B01: '2371' },
      },
    ]));

  it('is skipped when an operand is missing, whichever way', () => {
    for (const blank of ['not-yet', 'not-collected', 'not-applicable', 'closed', 'refused']) {
      expect(found(titles, { B01: blank, B02: 5 })).toEqual([]);
    }
    expect(found(titles, { B02: 5 })).toEqual([]);
  });

  it('speaks of a blank when it asks for one', () => {
    const score = rule('R38', 'E19 == 0 implies E18 is null');
    expect(found(score, { E19: 0, E18: '4.25' })).toHaveLength(1);
    expect(found(score, { E19: 0 })).toEqual([]);
    expect(found(score, { E19: 0, E18: 'not-applicable' })).toEqual([]);
    expect(found(score, { E19: 12, E18: '4.25' })).toEqual([]);
  });

  it('stands at the item it names, or else at the first it reads', () => {
    expect(found(rule('R1', 'B02 <= B01', { at: 'B01' }), { B01: 1, B02: 2 })[0]?.path).toBe('B01');
    expect(found(rule('R2', 'prev_end.B01 <= B01'), { B01: 1 }, { context: withPrevEnd({ B01: 5 }) })[0]?.path).toBe(
      'B01',
    );
  });

  it('carries its own severity', () => {
    for (const severity of ['error', 'warning', 'info'] as const) {
      expect(found(rule('R1', 'B02 <= B01', { severity }), { B01: 1, B02: 2 })[0]?.severity).toBe(severity);
    }
  });

  it('over a family finds each item for itself', () => {
    const growth = rule('R49', 'abs(X / prev_year.X - 1) <= param.max', {
      severity: 'warning',
      forEach: ['B01', 'E01'],
      params: { max: '0.5' },
    });
    const context: SubmissionContext = { ...NO_CONTEXT, prevYear: cells({ B01: 100, E01: 100 }) };
    // |150/100 − 1| = 0.5 holds; |151/100 − 1| = 0.51 does not
    expect(found(growth, { B01: 150, E01: 151 }, { context })).toEqual([
      {
        code: 'RULE_BROKEN',
        severity: 'warning',
        path: 'E01',
        rule: 'R49',
        params: {
          rule: 'R49',
          expression: 'abs(E01 / prev_year.E01 - 1) <= param.max',
          E01: '151',
          'prev_year.E01': '100',
        },
      },
    ]);
    expect(found(growth, { B01: 150, E01: 151 })).toEqual([]); // no submission of last year: nothing to compare with
    const fromNothing = { ...NO_CONTEXT, prevYear: cells({ B01: 0, E01: 0 }) };
    expect(found(growth, { B01: 150, E01: 0 }, { context: fromNothing })).toEqual([]); // a division by zero is no finding
  });

  it('reads the facts of the period and the library', () => {
    const days = rule('R40', 'E01 <= period.days');
    const context = { attributes: attributesOf({ period: wholeYear(2024) }) };
    expect(found(days, { E01: 366 }, { context })).toEqual([]); // 2024 has 366
    expect(found(days, { E01: 367 }, { context })).toHaveLength(1);
    expect(found(days, { E01: 367 })).toEqual([]); // not known: skipped
    const whole = rule('R57', 'library.active_whole_period or period.days == 1');
    const closed = attributesOf({ period: wholeYear(2024), activeWholePeriod: false });
    expect(found(whole, {}, { context: { attributes: closed } })).toMatchObject([{ path: '', rule: 'R57' }]);
  });

  it('counts a part that is not asked as nothing inside sum(), and is silent where nothing of it is asked', () => {
    const parts = rule('R03', 'B01 == sum(E01, E02)');
    expect(found(parts, { B01: 900, E01: 900 }, { type: university })).toEqual([]); // E02 is not asked of U
    expect(found(parts, { B01: 901, E01: 900 }, { type: university })).toHaveLength(1);
    expect(found(parts, { B01: 901, E01: 900 })).toEqual([]); // E02 is asked of T and blank
    expect(found(rule('R', 'E02 <= E18'), { E02: 9, E18: 1 }, { type: university })).toEqual([]);
  });

  it('does not read a figure left in an item that is not asked', () =>
    expect(found(rule('R', 'E02 <= B01'), { E02: 9, B01: 1 }, { type: university })).toEqual([]));

  it('holds only for the form, period and types it is meant for', () => {
    const both = { B01: 1, B02: 2 };
    const only = (restriction: Rule['only']) => rule('R', 'B02 <= B01', { only: restriction });
    expect(found(only({ form: 'short' }), both)).toEqual([]);
    expect(found(only({ form: 'short' }), both, { type: commune })).toHaveLength(1);
    expect(found(only({ period: 'half' }), both)).toEqual([]);
    expect(found(only({ types: ['U'] }), both)).toEqual([]);
    expect(found(only({ types: ['T', 'U'] }), both)).toHaveLength(1);
  });
});

const withPrevEnd = (figures: Figures): SubmissionContext => ({ ...NO_CONTEXT, prevEnd: cells(figures) });

describe('a whole submission', () => {
  const definition: Partial<FormDefinition> = {
    rules: [
      rule('R09', 'B02 <= B01'),
      rule('R50', 'E01 <= 10 * B01', { severity: 'warning' }),
      rule('R99', 'B01 > 0', { severity: 'info' }),
    ],
  };

  it('lists its blanks first, then the broken rules in the form’s order', () => {
    const issues = validate(
      asked(definition, university),
      cells({ B01: 0, B02: 5, E01: 3, E18: 'closed' }),
      NO_CONTEXT,
    );
    expect(issues.map(({ code, path, rule: broken }) => broken ?? `${code} ${path}`)).toEqual([
      ...['BLANK B06', 'BLANK E19', 'BLANK G01', 'BLANK H07'],
      ...['R09', 'R50', 'R99'],
    ]);
  });

  it('never asks for a computed item, nor for one that is not asked', () => {
    const paths = validate(asked({}, commune), cells({}), NO_CONTEXT).map(({ path }) => path);
    expect(paths).toEqual(['B01', 'B02', 'E01', 'E02', 'G01', 'H07']); // not B06, B09, E04, E18, E19
  });

  it('is open while an error stands or a warning is not explained; information never holds it up', () => {
    const issues = validate(asked(definition), cells({ B01: 0, B02: 5, E01: 3 }), NO_CONTEXT, { withBlanks: false });
    expect(openIssues(issues, {}).errors.map((one) => one.rule)).toEqual(['R09']);
    expect(openIssues(issues, {}).warnings.map((one) => one.rule)).toEqual(['R50']);
    const explained = openIssues(issues, { 'R50:E01': 'kiểm kê lại', 'R09:B02': 'kiểm kê lại' });
    expect(explained.warnings).toEqual([]);
    expect(explained.errors).toHaveLength(1); // an error is not explained away
  });

  it('takes an explanation of five characters, spaces not counted, given to that very finding', () => {
    const [warning] = validate(asked(definition), cells({ B01: 1, E01: 11 }), NO_CONTEXT, { withBlanks: false });
    for (const [text, enough] of [
      ['đúng rồi', true],
      ['a b c d e', true],
      ['a  b c d', false], // 4 characters
      ['     ', false],
      ['', false],
    ] as const) {
      expect(isExplained(warning!, { 'R50:E01': text })).toBe(enough);
    }
    expect(isExplained(warning!, { 'R50:E02': 'đúng rồi', 'R49:E01': 'đúng rồi' })).toBe(false);
  });

  it('has progressed by its answers, and a reason is an answer', () => {
    const questionnaire = asked({}, commune); // B01 B02 E01 E02 G01 H07
    expect(progressOf(questionnaire, cells({}))).toEqual({ filled: 0, asked: 6 });
    const some = cells({ B01: 0, B02: 'not-collected', E01: 'not-yet', E04: 7, E18: 4 });
    expect(progressOf(questionnaire, some)).toEqual({ filled: 2, asked: 6 });
  });
});
