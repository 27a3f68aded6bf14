/**
 * The eight totals that stand for a round at first sight, on screens and in the workbook alike: stock, readers, services,
 * circulation, additions, staff, online use, money. A six-month report does not ask for money; digital holdings stand in
 * its place. Only what the form defines.
 */
import type { PeriodKind } from '../calendar/period.js';
import type { FormDefinition } from './definition.js';
import type { Item } from './item.js';

const WANTED = ['B01', 'D01', 'E04', 'E10', 'C01', 'I01', 'E03', 'K01', 'B15', 'F02', 'C08'];
const SHOWN = 8;

export const isAskedIn = ({ frequency }: Pick<Item, 'frequency'>, kind: PeriodKind): boolean =>
  kind === 'year' || frequency === 'half-year';

export function keyItems({ items }: Pick<FormDefinition, 'items'>, kind: PeriodKind): readonly Item[] {
  const byCode = new Map(items.map((item) => [item.code, item]));
  return WANTED.flatMap((code) => byCode.get(code) ?? [])
    .filter((item) => isAskedIn(item, kind))
    .slice(0, SHOWN);
}
