/** Figures of items as dashboards list them, and the measures they are read from. */
import { measureKeysOf, type Figure } from '@vlis/domain';
import type { FormReading } from '../indicators/reading/form-reading.js';
import type { AskedSum } from '../indicators/reading/read-sums.js';

export interface ItemFigure extends Figure {
  readonly item: string;
}

/** What has to be read for some items; those that a form version does not have are passed over. */
export const askedItems =
  (items: readonly string[]) =>
  ({ form }: FormReading): readonly AskedSum[] =>
    [...new Set(items)].flatMap((code) => {
      const item = form.items.get(code);
      return item ? measureKeysOf(item).map((key) => ({ key })) : [];
    });
