/** What changes are worked out from, for any number of pairs of rounds: read once, asked for each place and item. */
import type { LibraryType, ShownChange } from '@vlis/domain';
import type { Guards, OpenSource, RoundPair } from '../figures/index.js';
import { changeShown, comparedItems, matchedKeys, type ComparedPlace } from './change-shown.js';

/** What is asked. */
interface Asked {
  readonly pairs: readonly RoundPair[];
  readonly items: readonly string[];
  /** Whether the nation's change with all types together is among it. */
  readonly ofNation: boolean;
}

/** A place in the two rounds of a pair. */
type Place = Pick<ComparedPlace, 'pair' | 'now' | 'before' | 'ofNow' | 'ofBefore'>;

type Changes = (item: string, place: Place) => ShownChange | undefined;

interface Opened {
  readonly guards: Guards;
  readonly types: ReadonlyMap<string, LibraryType>;
}

export async function readChanges(
  source: OpenSource,
  { guards, types }: Opened,
  { pairs, items, ofNation }: Asked,
): Promise<Changes> {
  const disclosures = await source.disclosures(guards, ofNation ? pairs : [], comparedItems(items));
  const matched = await source.matched(pairs, matchedKeys(items));
  const merged = new Set([...types.values()].flatMap(({ code, isPublic }) => (isPublic ? [code] : [])));
  return (item, place) => {
    const { id } = place.pair.now.round;
    return changeShown(item, { ...place, matched: matched.get(id)!, merged, guards, disclosure: disclosures.get(id) });
  };
}
