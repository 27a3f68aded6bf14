/** What the page shows, as its address says it; what the address does not say is chosen. */
import { canBePlanned, isAskedIn, keyItems, type FormDefinition, type Item, type PeriodKind } from '@vlis/domain';
import { listOf } from '../parts/search.js';

export const DEFAULTS = { round: '', place: '', by: 'TYPE', basis: 'CURRENT', items: '', page: '1' };
export type TableAddress = typeof DEFAULTS;

export const BY = ['TYPE', 'COMMUNE', 'LIBRARY'] as const;
export type By = (typeof BY)[number];
export const byOf = ({ by }: TableAddress): By => BY.find((one) => one === by) ?? 'TYPE';

/** Types and communes of a province stand on one page; it may have thousands of libraries. */
export const PER_PAGE: Readonly<Record<By, number>> = { TYPE: 200, COMMUNE: 200, LIBRARY: 50 };

/** As many as the API answers. */
export const MOST_ITEMS = 12;
/** As many as can be read beside each other. */
const FIRST_ITEMS = 3;

/** Items with a percent: those added up, that the period asks. */
export const heldItems = ({ items }: Pick<FormDefinition, 'items'>, kind: PeriodKind): readonly Item[] =>
  items.filter((item) => canBePlanned(item) && isAskedIn(item, kind));

/** Those of the address that the form has, in the order of the form; or the first key totals. `-`: none, which somebody may choose. */
export function chosenItems(
  form: FormDefinition,
  kind: PeriodKind,
  address: Pick<TableAddress, 'items'>,
): readonly Item[] {
  const all = heldItems(form, kind);
  if (address.items === '')
    return keyItems(form, kind)
      .filter((item) => all.includes(item))
      .slice(0, FIRST_ITEMS);
  const codes = new Set(listOf(address.items));
  return all.filter(({ code }) => codes.has(code)).slice(0, MOST_ITEMS);
}
