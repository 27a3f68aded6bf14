/** Where the list on the screen is found as a workbook. */
import type { Language } from '@vlis/domain';
import type { AskedOrder } from './order.js';

export interface ListRequest {
  readonly filter: object;
  readonly order: AskedOrder;
  readonly columns: readonly string[];
  readonly language: Language;
  /** Of these lines only. */
  readonly ids?: readonly number[] | undefined;
}

export function workbookAddress(path: string, { filter, order, columns, language, ids }: ListRequest): string {
  const search = new URLSearchParams({ filter: JSON.stringify(filter), by: order.by });
  search.set('descending', String(order.descending));
  search.set('columns', columns.join(','));
  search.set('language', language);
  if (ids?.length) search.set('ids', ids.join(','));
  return `${path}?${search}`;
}
