/** Figures of items as dashboards list them, and the measures they are read from. */
import { itemsBehind, measureKeysOf, type Figure } from '@vlis/domain';
import {
  type AskedSum,
  EVERY_EDITION,
  type FigureOf,
  type FormReading,
  type Guards,
  kindsToRead,
  type RoundReading,
  type Tally,
} from '../indicators/index.js';

export interface ItemFigure extends Figure {
  readonly item: string;
  /** There is a value, and it is not this viewer's to see. */
  readonly withheld: boolean;
}

/** What is told beside the figures, where it is asked for. */
export interface Wanted {
  /** The year before, and the change since. */
  readonly changes: boolean;
  /** Missing answers apart. */
  readonly reasons: boolean;
}

/** Every item that the figures of some items read. */
export const itemsRead =
  (items: readonly string[]) =>
  ({ form }: FormReading): readonly string[] =>
    [...new Set(items)].flatMap((code) => {
      const item = form.items.get(code);
      return item ? itemsBehind(item) : [];
    });

/** A figure as the viewer may see it, of the editions that he may. `of`: which libraries it is of. */
export function asShown(item: string, tally: Tally, reading: RoundReading, guards: Guards, of: FigureOf): ItemFigure {
  const whole = tally.of(EVERY_EDITION).figure(item, reading);
  const found = reading.form.items.get(item);
  if (whole.reported === 0 || !found || !guards) return { item, ...whole, withheld: false };
  const sight = guards.get(reading.round.id)!.sight(itemsBehind(found), of);
  const shown = sight && tally.of(sight).figure(item, reading);
  if (shown && shown.reported > 0) return { item, ...shown, withheld: false };
  const { value: _, ...counted } = whole;
  return { item, ...counted, withheld: true };
}

/**
 * What has to be read for some items; those that a form version does not have are passed over.
 * @param reasons whether missing answers are told apart
 */
export const askedItems =
  (items: readonly string[], reasons: boolean) =>
  ({ form }: FormReading): readonly AskedSum[] =>
    [...new Set(items)].flatMap((code) => {
      const item = form.items.get(code);
      const keys = item ? measureKeysOf(item) : [];
      return keys.map((key, i) => (i === 0 ? { key, missing: kindsToRead(reasons) } : { key }));
    });
