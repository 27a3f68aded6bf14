/** What changes are told from, for any number of pairs of rounds: read once, asked for each place and item. */
import { Injectable } from '@nestjs/common';
import type { IsoDate, LibraryType } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { type Guards, MatchedDisclosure, MatchedFacts, type RoundPair } from '../indicators/index.js';
import { changeShown, comparedItems, matchedKeys, type Compared, type FigureChange } from './change-shown.js';

/** What is asked. */
interface Asked {
  readonly pairs: readonly RoundPair[];
  readonly items: readonly string[];
  /** Whether the nation's change with all types together is among it. */
  readonly ofNation: boolean;
}

/** A place in the two rounds of a pair. */
type Place = Pick<Compared, 'pair' | 'now' | 'before' | 'ofNow' | 'ofBefore'>;

type Changes = (item: string, place: Place) => FigureChange | undefined;

@Injectable()
export class ReadChanges {
  constructor(
    private readonly facts: MatchedFacts,
    private readonly disclosure: MatchedDisclosure,
  ) {}

  async of(
    db: EntityManager,
    guards: Guards,
    { pairs, items, ofNation }: Asked,
    types: ReadonlyMap<string, LibraryType>,
    today: IsoDate,
  ): Promise<Changes> {
    const told = await this.disclosure.told(db, guards, ofNation ? pairs : [], comparedItems(items), today);
    const matched = await this.facts.read(db, pairs, matchedKeys(items));
    const merged = new Set([...types.values()].flatMap(({ code, isPublic }) => (isPublic ? [code] : [])));
    return (item, place) => {
      const { id } = place.pair.now.round;
      return changeShown(item, { ...place, matched: matched.get(id)!, merged, guards, told: told.get(id) });
    };
  }
}
