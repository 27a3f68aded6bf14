/**
 * What one type of library is asked in one kind of period: the items of its column, its form length and the period's
 * frequency, and the rules that hold for it. Browser, API and importers run the same questionnaire.
 *
 * A computed item is asked where at least one of its parts is; for the short form only where all its parts belong to
 * the short form (statistics form, conventions: B09, K01 and K05 are not produced there).
 */
import type { PeriodKind } from '../calendar/period-code.js';
import { isWhole } from '../calendar/period.js';
import type { LibraryType } from '../registry/library-type.js';
import type { CompiledForm, CompiledItem, CompiledRule } from './compile.js';
import type { AskedItem, Item } from './item.js';

export interface Questionnaire {
  readonly form: CompiledForm;
  readonly type: Pick<LibraryType, 'code' | 'form' | 'answersAs'>;
  readonly period: PeriodKind;
  /** Asked items in the form's order, computed ones included; they may know what is usual in a library (`withUsual`). */
  readonly items: readonly AskedItem[];
  readonly asked: ReadonlySet<string>;
  readonly computed: readonly CompiledItem[];
  readonly rules: readonly CompiledRule[];
}

/** The part of a library type that decides what it is asked. */
export type AskedType = Questionnaire['type'];

/** Parts of a year are asked what changes within one (`half-year`); a whole year everything. */
const inPeriod = (item: Item, period: PeriodKind): boolean => isWhole(period) || item.frequency === 'half-year';

const typed = (item: Item, type: AskedType, period: PeriodKind): boolean =>
  item.formula === undefined &&
  inPeriod(item, period) &&
  item.askedOf.includes(type.answersAs) &&
  (type.form === 'full' || item.shortForm);

/** A total among the parts of a total stands in the short form when it was itself produced there. */
const inShortForm = ({ code, formula, shortForm }: Item, asked: ReadonlySet<string>): boolean =>
  formula === undefined ? shortForm : asked.has(code);

function produced({ item, reads }: CompiledItem, type: AskedType, asked: ReadonlySet<string>, form: CompiledForm) {
  const parts = reads.filter(({ source }) => source === 'item').map(({ name }) => name);
  if (type.form === 'short' && !parts.every((code) => inShortForm(form.items.get(code)!, asked))) return false;
  return item.askedOf.includes(type.answersAs) && parts.some((code) => asked.has(code));
}

const holds = ({ rule: { only } }: CompiledRule, type: AskedType, period: PeriodKind): boolean =>
  (only?.form === undefined || only.form === type.form) &&
  (only?.period === undefined || (only.period === 'year') === isWhole(period)) &&
  (only?.types === undefined || only.types.includes(type.answersAs));

export function questionnaireFor(form: CompiledForm, type: AskedType, period: PeriodKind): Questionnaire {
  const asked = new Set(form.definition.items.filter((item) => typed(item, type, period)).map(({ code }) => code));
  const computed = form.computed.filter((one) => {
    if (!inPeriod(one.item, period) || !produced(one, type, asked, form)) return false;
    asked.add(one.item.code);
    return true;
  });
  return {
    form,
    type,
    period,
    items: form.definition.items.filter(({ code }) => asked.has(code)),
    asked,
    computed,
    // A rule that reads no item that this library is asked can never be broken.
    rules: form.rules.filter(
      (one) =>
        holds(one, type, period) &&
        (!one.reads.some(({ source }) => source !== 'attribute' && source !== 'param') ||
          one.reads.some(({ source, name }) => source === 'item' && asked.has(name))),
    ),
  };
}
