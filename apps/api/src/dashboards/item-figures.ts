/** Figures of items as dashboards list them, and the measures they are read from. */
import { itemsBehind, measureKeysOf, type Figure } from '@vlis/domain';
import type { Guards } from '../indicators/disclosure/disclosure.js';
import type { FigureOf } from '../indicators/disclosure/round-guard.js';
import type { FormReading, RoundReading } from '../indicators/reading/form-reading.js';
import type { AskedSum } from '../indicators/reading/read-sums.js';

export interface ItemFigure extends Figure {
  readonly item: string;
  /** There is a value, and it is not this viewer's to see. */
  readonly withheld: boolean;
}

/** Every item that the figures of some items read. */
export const itemsRead =
  (items: readonly string[]) =>
  ({ form }: FormReading): readonly string[] =>
    [...new Set(items)].flatMap((code) => {
      const item = form.items.get(code);
      return item ? itemsBehind(item) : [];
    });

/** A figure as the viewer may see it. `of`: which libraries it is of. */
export function asShown(
  item: string,
  figure: Figure,
  { form, round }: RoundReading,
  guards: Guards,
  of: FigureOf,
): ItemFigure {
  const found = form.items.get(item);
  const shown = figure.value === undefined || !found || !guards || guards.get(round.id)!.shows(itemsBehind(found), of);
  if (shown) return { item, ...figure, withheld: false };
  return { item, reported: figure.reported, expected: figure.expected, withheld: true };
}

/** What has to be read for some items; those that a form version does not have are passed over. */
export const askedItems =
  (items: readonly string[]) =>
  ({ form }: FormReading): readonly AskedSum[] =>
    [...new Set(items)].flatMap((code) => {
      const item = form.items.get(code);
      return item ? measureKeysOf(item).map((key) => ({ key })) : [];
    });
