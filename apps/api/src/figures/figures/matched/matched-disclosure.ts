/**
 * To whom a change of the nation may be shown where not every library is matched (libs/domain disclosure/matched.ts).
 * It is worked out for first editions that are out, and for all types together. The answer depends only on how much a
 * viewer knows, and is worked out once, because a first edition that is out does not change.
 */
import { Injectable } from '@nestjs/common';
import { isSameItem, relatedTo, nationDisclosure, type IsoDate, type NationDisclosure } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { sectorsOf, type Guards } from '../disclosure/disclosure.js';
import { relationsOf } from '../disclosure/form-relations.js';
import { placesOn } from '../reading/shown-places.js';
import type { RoundPair } from './matched-facts.js';
import { readSplit } from './read-split.js';

/** Of one pair of rounds: by item. */
export type DisclosureByItem = ReadonlyMap<string, NationDisclosure>;

const NOBODY: NationDisclosure = { toEveryPlace: false, toAll: false };
const both = (a: NationDisclosure, b: NationDisclosure): NationDisclosure => ({
  toEveryPlace: a.toEveryPlace && b.toEveryPlace,
  toAll: a.toAll && b.toAll,
});

/** Pairs of rounds; the one unused for longest goes first. */
const MOST_KEPT = 50;

@Injectable()
export class MatchedDisclosure {
  private readonly kept = new Map<string, Map<string, NationDisclosure>>();

  /**
   * By the later round; a pair of which one round is not out has no entry.
   * @param items that the figures of a pair read
   */
  async disclosures(
    db: EntityManager,
    guards: Guards,
    pairs: readonly RoundPair[],
    items: (pair: RoundPair) => readonly string[],
    today: IsoDate,
  ): Promise<ReadonlyMap<number, DisclosureByItem>> {
    const found = new Map<number, DisclosureByItem>();
    for (const pair of guards ? pairs : []) {
      const rounds = [pair.now.round, pair.before.round];
      if (!rounds.every(({ id }) => guards!.get(id)?.isOut)) continue;
      const known = this.keptOf(`${today} ${rounds.map(({ id }) => id).join('/')}`);
      await complete(db, pair, items(pair), known, today);
      found.set(pair.now.round.id, known);
    }
    return found;
  }

  private keptOf(key: string): Map<string, NationDisclosure> {
    const known = this.kept.get(key) ?? new Map<string, NationDisclosure>();
    this.kept.delete(key);
    this.kept.set(key, known);
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST_KEPT && oldest !== undefined) this.kept.delete(oldest);
    return known;
  }
}

/**
 * Items that add up to another are shown together or not at all: a single one that is withheld would follow from the
 * others.
 */
async function complete(
  db: EntityManager,
  { now, before }: RoundPair,
  asked: readonly string[],
  known: Map<string, NationDisclosure>,
  today: IsoDate,
): Promise<void> {
  const relations = relationsOf(now.form);
  const isSame = (item: string): boolean => {
    const [one, other] = [now.form.items.get(item), before.form.items.get(item)];
    return one !== undefined && other !== undefined && isSameItem(one, other);
  };
  const missing = [...relatedTo(asked, relations)].filter((item) => !known.has(item) && isSame(item));
  if (!missing.length) return;
  const [places, sectors] = [await placesOn(db, today), await sectorsOf(db)];
  const sides = [await readSplit(db, now, before, missing, places), await readSplit(db, before, now, missing, places)];
  const alone = new Map(
    missing.map((item, i) => {
      const [ofNow, ofBefore] = sides.map((cells) => nationDisclosure(cells[i]!, sectors));
      return [item, both(ofNow!, ofBefore!)] as const;
    }),
  );
  for (const item of missing) {
    const tied = [...relatedTo([item], relations)].flatMap((one) => alone.get(one) ?? []);
    known.set(item, tied.reduce(both, alone.get(item) ?? NOBODY));
  }
}
