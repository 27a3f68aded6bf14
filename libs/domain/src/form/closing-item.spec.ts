import { wholeYear } from '../testing/calendar-year.js';
import { attributesOf } from './attributes.js';
import { CLOSING_ITEM } from './closing-item.js';
import type { FormDefinition } from './definition.js';
import { partOfForm } from './part-of-form.js';
import { cells, compiled, item, rule, SMALL_ITEMS, smallForm } from '../testing/small-form.js';
import { compileForm } from './compile.js';
import { questionnaireFor } from './questionnaire.js';
import { progressOf, validate } from '../submission/validate.js';
import { isAskedWhere, isClosing } from '../submission/submission.js';
import { province } from '../testing/small-form.js';

const FORMER = rule('R57', 'library.active_whole_period or report.partial_period');
const former = smallForm({ rules: [FORMER, rule('R09', 'B02 <= B01')] });
const form = compiled(partOfForm(former));
const questionnaire = questionnaireFor(form, province, 'year');
const context = (activeWholePeriod: boolean) => ({
  attributes: attributesOf({ period: wholeYear(2025), activeWholePeriod }),
});
const broken = (figures: Readonly<Record<string, number | string>>, activeWholePeriod = false) =>
  validate(questionnaire, cells(figures), context(activeWholePeriod), { withBlanks: false }).map(
    ({ rule: code, path }) => `${code} ${path}`,
  );

describe('a document that knew the declaration as a fact', () => {
  it('has it as its last item, so that nothing stored changes its place', () => {
    expect(form.definition.items.slice(0, -1)).toEqual(SMALL_ITEMS);
    expect(form.definition.items.at(-1)).toMatchObject({ code: CLOSING_ITEM, type: { kind: 'yes-no' }, section: 'B' });
    expect(form.closing).toBe(CLOSING_ITEM);
    expect(form.definition.rules[1]).toEqual(former.rules[1]);
  });

  it('is itself where it is read, and a document without it is left as it is', () => {
    expect(former.rules[0]).toBe(FORMER);
    expect(partOfForm(partOfForm(former))).toEqual(partOfForm(former));
    const other = smallForm();
    expect(partOfForm(other)).toEqual(other);
    expect(compiled(other).closing).toBeUndefined();
  });

  it('has the rule as it was: broken until a yes is given, and silent where the library was always there', () => {
    expect([broken({}), broken({ A00: 0 }), broken({ A00: 'refused' })]).toEqual(
      Array(3).fill([`R57 ${CLOSING_ITEM}`]),
    );
    expect([broken({ A00: 1 }), broken({}, true), broken({ A00: 0 }, true), broken({ A00: 1 }, true)]).toEqual(
      Array(4).fill([]),
    );
  });
});

it('is asked where the library was not there throughout, and leaves nothing to fill in when it is blank', () => {
  expect([false, true].map((active) => isAskedWhere(questionnaire, CLOSING_ITEM, context(active)))).toEqual([
    true,
    false,
  ]);
  expect(isAskedWhere(questionnaire, 'B01', context(true))).toBe(true);
  const blank = validate(questionnaire, cells({}), context(false)).filter(({ code }) => code === 'BLANK');
  expect(blank.map(({ path }) => path)).not.toContain(CLOSING_ITEM);
  expect(progressOf(questionnaire, cells({ A00: 1 }))).toEqual(progressOf(questionnaire, cells({})));
});

it('declares by a yes alone', () => {
  const answers: Readonly<Record<string, number | string>>[] = [{ A00: 1 }, { A00: 0 }, { A00: 'closed' }, {}];
  expect(answers.map((one) => isClosing(questionnaire, cells(one)))).toEqual([true, false, false, false]);
});

describe('a form is refused', () => {
  const wrongs = (definition: FormDefinition): readonly string[] => {
    const compilation = compileForm(definition);
    return compilation.ok ? [] : compilation.issues.map(({ path, params }) => `${path}: ${params['detail']}`);
  };
  const withItems = (...items: Parameters<typeof item>[]) =>
    smallForm({
      items: [...SMALL_ITEMS, ...items.map(([code, differing]) => item(code, { section: 'B', ...differing }))],
    });

  it.each([
    ['B01 > 0', 'no fact of the submission: B01'],
    ['period.days', 'NOT_A_CONDITION "period.days" (condition)'],
    ['library.open', 'UNKNOWN_ATTRIBUTE "library.open" (attribute)'],
  ])('whose item is asked where no fact says: %s', (askedWhere, detail) =>
    expect(wrongs(withItems(['A01', { askedWhere }]))).toEqual([`items.A01.askedWhere: ${detail}`]),
  );

  it('that declares the same twice, or by something else than a yes', () => {
    const declares = 'partial-period' as const;
    const type = { kind: 'yes-no' } as const;
    expect(wrongs(withItems(['A01', { declares }]))).toEqual(['items.A01: only a yes declares something']);
    expect(wrongs(withItems(['A01', { declares, type }], ['A02', { declares, type }]))).toEqual([
      'items.A01: declared by another item too: A02',
      'items.A02: declared by another item too: A01',
    ]);
  });
});
