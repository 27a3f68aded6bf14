/**
 * A form small enough to check by hand, for tests only: the items keep the codes, types and totals they have in the
 * statistics form. T answers the full form, X the short one without E02's neighbours, U is not asked of E02 and E09.
 */
import { compileForm, type CompiledForm } from '../form/compile.js';
import type { FormDefinition, Rule } from '../form/definition.js';
import type { Item } from '../form/item.js';
import { questionnaireFor, type AskedType, type Questionnaire } from '../form/questionnaire.js';
import type { PeriodKind } from '../calendar/period-code.js';
import { missing, reported, type Cell, type Cells, type MissingReason } from '../shared/cell.js';
import { decimal } from '../shared/decimal.js';

export const d = decimal;

export const province: AskedType = { code: 'T', form: 'full', answersAs: 'T' };
export const commune: AskedType = { code: 'X', form: 'short', answersAs: 'X' };
export const university: AskedType = { code: 'U', form: 'full', answersAs: 'U' };
/** A district library of the years before 2025: answers the T column. */
export const district: AskedType = { code: 'H', form: 'full', answersAs: 'T' };

const everybody = ['T', 'X', 'U'];

/** An item that everybody is asked in every submission, unless `differing` changes it. */
export const item = (code: string, differing: Partial<Item> = {}): Item => ({
  code,
  section: code.slice(0, 1),
  label: { vi: `chỉ tiêu ${code}`, en: `item ${code}` },
  unit: { vi: 'bản', en: 'volumes' },
  type: { kind: 'integer' },
  iso: '6.3',
  askedOf: everybody,
  shortForm: true,
  aggregation: 'sum',
  mayRepeat: false,
  time: 'stock',
  frequency: 'half-year',
  ...differing,
});

export const rule = (code: string, expression: string, differing: Partial<Rule> = {}): Rule => ({
  code,
  expression,
  severity: 'error',
  message: { vi: `quy tắc ${code}`, en: `rule ${code}` },
  ...differing,
});

export const SMALL_ITEMS: readonly Item[] = [
  item('B01'),
  item('B02', { mayRepeat: true }),
  item('B06', { shortForm: false, frequency: 'annual' }),
  item('B09', { formula: 'sum(B01, B06)', shortForm: false, frequency: 'annual' }),
  item('E01', { time: 'flow' }),
  item('E02', { time: 'flow', askedOf: ['T', 'X'] }),
  item('E04', { time: 'flow', formula: 'sum(E01, E02)', shortForm: false }),
  item('E18', { type: { kind: 'decimal', decimals: 2 }, aggregation: 'average', weightedBy: 'E19', shortForm: false }),
  item('E19', { shortForm: false }),
  item('G01', { type: { kind: 'decimal', decimals: 1 }, frequency: 'annual' }),
  item('H07', { type: { kind: 'yes-no' }, aggregation: 'count_yes' }),
];

export const smallForm = (differing: Partial<FormDefinition> = {}): FormDefinition => ({
  code: 'SMALL',
  version: 1,
  title: { vi: 'Biểu nhỏ', en: 'Small form' },
  sections: ['B', 'E', 'G', 'H'].map((code) => ({ code, title: { vi: `phần ${code}`, en: `section ${code}` } })),
  items: SMALL_ITEMS,
  rules: [],
  ...differing,
});

/** The form ready to run; a test that expects issues calls `compileForm` itself. */
export function compiled(definition: FormDefinition): CompiledForm {
  const compilation = compileForm(definition);
  if (!compilation.ok) throw new Error(JSON.stringify(compilation.issues));
  return compilation.form;
}

export const asked = (
  differing: Partial<FormDefinition> = {},
  type: AskedType = province,
  period: PeriodKind = 'year',
): Questionnaire => questionnaireFor(compiled(smallForm(differing)), type, period);

/** `cells({ B01: 2371, E18: '4.25', E19: 'not-collected' })`. */
export const cells = (figures: Readonly<Record<string, number | string>>): Cells =>
  new Map(Object.entries(figures).map(([code, figure]): [string, Cell] => [code, cellOf(figure)]));

const cellOf = (figure: number | string): Cell =>
  typeof figure === 'string' && /^[a-z]/.test(figure) ? missing(figure as MissingReason) : reported(decimal(figure));
