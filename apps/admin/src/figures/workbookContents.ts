/** What the Excel file holds: the items and indicators that are chosen in the address, or the key totals of the period. */
import { keyItems, type PeriodKind } from '@vlis/domain';
import { listOf } from '../parts/search.js';
import type { FigureForm } from './useFigureForm.js';

export interface WorkbookContents {
  readonly items: readonly string[];
  readonly indicators: readonly string[];
}

type Form = Pick<FigureForm, 'items' | 'indicators'>;

const codesOf = (all: readonly { readonly code: string }[]): readonly string[] => all.map(({ code }) => code);

/** Codes in the order in which they were chosen; those that the form does not have are left out. */
export function contentsOf(form: Form, kind: PeriodKind, chosen: string): WorkbookContents {
  const codes = [...new Set(listOf(chosen))];
  const known = (all: readonly string[]): readonly string[] => codes.filter((code) => all.includes(code));
  const contents = { items: known(codesOf(form.items)), indicators: known(codesOf(form.indicators)) };
  const isNothing = contents.items.length + contents.indicators.length === 0;
  return isNothing ? { items: codesOf(keyItems(form, kind)), indicators: [] } : contents;
}

/** As it stands in the address; the default is left out of it. */
export function chosenText(form: Form, kind: PeriodKind, codes: readonly string[]): string {
  return codes.join() === codesOf(keyItems(form, kind)).join() ? '' : codes.join(',');
}
