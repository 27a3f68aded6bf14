/** Figures of items as dashboards list them, and the measures they are read from. */
import { isAddedUp, itemsBehind, measureKeysOf, type Figure, type Issue, type Item } from '@vlis/domain';
import {
  type AskedFigures,
  type AskedSum,
  EVERY_EDITION,
  type FigureOf,
  type FormReading,
  type Guards,
  kindsToRead,
  type RoundReading,
  type Tally,
  unknownItems,
} from '../figures/index.js';

export interface ItemFigure extends Figure {
  readonly item: string;
  /** There is a value, and it is not this viewer's to see. */
  readonly withheld: boolean;
}

/** What is read beside the figures, where it is asked for. */
export interface FigureExtras {
  /** The year before, and the change since. */
  readonly changes: boolean;
  /** Missing answers apart. */
  readonly reasons: boolean;
}

/** Items by their codes. */
export class AskedItems implements AskedFigures {
  constructor(
    readonly codes: readonly string[],
    /** Whether missing answers are told apart. */
    private readonly reasons: boolean,
  ) {}

  knownTo({ form }: FormReading): boolean {
    return this.codes.some((code) => form.items.has(code));
  }

  unknown(readings: readonly FormReading[]): readonly Issue[] {
    return unknownItems(this.codes, readings);
  }

  sums(reading: FormReading): readonly AskedSum[] {
    return this.of(reading).flatMap((item) =>
      measureKeysOf(item).map((key, i) => (i === 0 ? { key, missing: kindsToRead(this.reasons) } : { key })),
    );
  }

  items(reading: FormReading): readonly string[] {
    return this.of(reading).flatMap(itemsBehind);
  }

  private of({ form }: FormReading): readonly Item[] {
    return [...new Set(this.codes)].flatMap((code) => numberIn(form.items.get(code)));
  }
}

/**
 * Only codes whose items are numbers in this form: in the form of another year the same code may belong to an item that
 * is not.
 */
const numberIn = (item: Item | undefined): readonly Item[] => (item && isAddedUp(item) ? [item] : []);

/** A figure as the viewer may see it, of the editions that the viewer may see. `of`: the libraries behind it. */
export function asShown(item: string, tally: Tally, reading: RoundReading, guards: Guards, of: FigureOf): ItemFigure {
  const whole = tally.of(EVERY_EDITION).figure(item, reading);
  const found = reading.form.items.get(item);
  if (whole.reported === 0 || !found || !guards) return { item, ...whole, withheld: false };
  const editionsShown = guards.get(reading.round.id)!.editionsShown(itemsBehind(found), of);
  const shown = editionsShown && tally.of(editionsShown).figure(item, reading);
  if (shown && shown.reported > 0) return { item, ...shown, withheld: false };
  const { value: _, ...counted } = whole;
  return { item, ...counted, withheld: true };
}
