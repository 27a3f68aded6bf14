/**
 * In old documents the declaration that a submission is a closing one is no item: their rules read it as a fact of the
 * submission. A published document is never edited, so the item is added where the document is read, behind all others,
 * where no stored position changes; and so are the rules that read it (docs/decisions/0055).
 */
import type { FormDefinition, Rule } from './definition.js';
import type { Item } from './item.js';

/** No published form has had an item of this code. Migration 1764100007600-closing-item.ts has moved what was declared under it. */
export const CLOSING_ITEM = 'A00';

const FORMER = 'report.partial_period';
/** A blank item alone would make a rule be skipped; with `is not null` before it the condition is false instead. */
const ANSWERED_YES = `(${CLOSING_ITEM} is not null and ${CLOSING_ITEM})`;

/** Asked of everybody in every submission, where the register says that the library was not there throughout. */
const closingItem = ({ sections, items }: FormDefinition): Item => ({
  code: CLOSING_ITEM,
  section: sections[0]?.code ?? '',
  label: {
    vi: 'Báo cáo chốt số: số liệu chỉ tính phần kỳ thư viện hoạt động',
    en: 'Closing report: the figures cover only the part of the period in which the library was active',
  },
  unit: { vi: 'Có/Không', en: 'yes/no' },
  type: { kind: 'yes-no' },
  iso: '',
  askedOf: [...new Set(items.flatMap(({ askedOf }) => askedOf))],
  shortForm: true,
  aggregation: 'none',
  mayRepeat: false,
  time: 'stock',
  frequency: 'half-year',
  askedWhere: 'not library.active_whole_period',
  declares: 'partial-period',
});

const reads = ({ expression }: Rule): boolean => expression.includes(FORMER);

/** The rule stands at the item then, unless it says itself where it stands. */
const readingItem = (rule: Rule): Rule => ({
  ...{ at: CLOSING_ITEM, ...rule },
  expression: rule.expression.replaceAll(FORMER, ANSWERED_YES),
});

export const withClosingItem = (form: FormDefinition): FormDefinition =>
  form.rules.some(reads)
    ? {
        ...form,
        items: [...form.items, closingItem(form)],
        rules: form.rules.map((rule) => (reads(rule) ? readingItem(rule) : rule)),
      }
    : form;
