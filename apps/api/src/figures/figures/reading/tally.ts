/** Everything that is known of one place in one round, put together from the rows of several statements. */
import {
  addBoth,
  decimal,
  expectedFor,
  FIRST_EDITION,
  figureOfItem,
  itemsBehind,
  NO_FIGURE,
  NOTHING_ADDED,
  ZERO,
  type Added,
  type Decimal,
  type Figure,
  type PlaceFigure,
} from '@vlis/domain';
import type { RoundReading } from './form-reading.js';
import { presented } from './presented.js';
import type { ObligedRow } from './read-obliged.js';
import type { PlaceFactRow } from './read-place-facts.js';
import type { SumsRow } from './read-sums.js';

function take(sums: Map<string, Added>, added: SumsRow['added']): void {
  for (const [key, one] of added) {
    const before = sums.get(key);
    sums.set(key, before ? addBoth(before, one) : one);
  }
}

export class Tally {
  /** Official submissions of every edition. */
  accepted = 0;
  /** A figure of the place among its own is not an official one. */
  unofficial = false;
  private readonly sums = new Map<string, Added>();
  private readonly owed = new Map<string, number>();
  private readonly facts = new Map<PlaceFigure, Map<string | null, Decimal>>();
  /** Rows of later editions, by edition: they count for those only who see them. */
  private readonly late = new Map<number, SumsRow[]>();
  /** By the editions together in each: one place is asked for many indicators, and they see few sets of editions. */
  private readonly together = new Map<string, Tally>();

  takeSums(row: SumsRow): void {
    this.together.clear();
    this.accepted += row.accepted;
    if (row.edition === FIRST_EDITION) this.add(row);
    else this.late.set(row.edition, [...(this.late.get(row.edition) ?? []), row]);
  }

  /** The same place with these editions together; of the registers and of what is owed there is one edition. */
  of(wanted: (edition: number) => boolean): Tally {
    if (!this.late.size && wanted(FIRST_EDITION)) return this;
    const editions = [FIRST_EDITION, ...this.late.keys()].filter(wanted);
    if (editions.join() === `${FIRST_EDITION}`) return this;
    const tally = this.together.get(editions.join()) ?? this.put(editions);
    this.together.set(editions.join(), tally);
    return tally;
  }

  private put(editions: readonly number[]): Tally {
    const tally = new Tally();
    tally.accepted = this.accepted;
    tally.unofficial = this.unofficial;
    if (editions.includes(FIRST_EDITION)) take(tally.sums, this.sums);
    for (const row of editions.flatMap((edition) => this.late.get(edition) ?? [])) tally.add(row);
    for (const [type, owed] of this.owed) tally.owed.set(type, owed);
    for (const [figure, byType] of this.facts) tally.facts.set(figure, byType);
    return tally;
  }

  private add({ added }: SumsRow): void {
    take(this.sums, added);
  }

  takeObliged({ type, obliged }: ObligedRow): void {
    this.together.clear();
    this.owed.set(type, (this.owed.get(type) ?? 0) + obliged);
  }

  takeFact({ figure, type, value, official }: PlaceFactRow): void {
    this.unofficial ||= !official;
    this.together.clear();
    const byType = this.facts.get(figure) ?? new Map<string | null, Decimal>();
    byType.set(type, (byType.get(type) ?? ZERO).plus(decimal(value)));
    this.facts.set(figure, byType);
  }

  readonly added = (key: string): Added => this.sums.get(key) ?? NOTHING_ADDED;

  get obliged(): number {
    return [...this.owed.values()].reduce((a, b) => a + b, 0);
  }

  /** Submissions owed by the types that are asked all of these items. */
  expected(items: readonly string[], { asked }: RoundReading, types?: ReadonlySet<string>): number {
    return expectedFor(items, this.owed, asked, types);
  }

  /** A figure of the place, of some types where it is kept by type; undefined: there is no row of it. */
  fact(figure: PlaceFigure, types?: ReadonlySet<string>): Decimal | undefined {
    const rows = [...(this.facts.get(figure) ?? [])].filter(([type]) => type === null || !types || types.has(type));
    return rows.length ? rows.reduce((sum, [, value]) => sum.plus(value), ZERO) : undefined;
  }

  /** The figure of an item, ready to be shown; an item that the round's form does not have has none. */
  figure(code: string, reading: RoundReading): Figure {
    const item = reading.form.items.get(code);
    if (!item) return NO_FIGURE;
    return presented(item, figureOfItem(item, this.added, this.expected(itemsBehind(item), reading)));
  }
}

/** One tally for each key that is asked for. */
export class Tallies<K> {
  private readonly all = new Map<K, Tally>();

  of(key: K): Tally {
    const tally = this.all.get(key) ?? new Tally();
    this.all.set(key, tally);
    return tally;
  }

  keys(): readonly K[] {
    return [...this.all.keys()];
  }
}
