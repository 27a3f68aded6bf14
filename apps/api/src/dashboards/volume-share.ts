/**
 * How much of the volume of two totals comes from the same kind of libraries (libs/domain rollup/volume.ts), as screens
 * read it: cut to four decimals, so that a bound is never reached by rounding.
 */
import { Decimal, volumeCoverage, type VolumeCoverage } from '@vlis/domain';
import type { Guards } from '../indicators/disclosure/disclosure.js';
import type { FigureOf } from '../indicators/disclosure/edition-guard.js';
import { EVERY_EDITION } from '../indicators/disclosure/round-guard.js';
import type { RoundReading } from '../indicators/reading/form-reading.js';
import type { Tally } from '../indicators/reading/tally.js';

/** A place in a round. */
interface Told {
  readonly tally: Tally;
  readonly reading: RoundReading;
}

const DECIMALS = 4;
const cut = (share: Decimal | undefined): Decimal | undefined => share?.toDecimalPlaces(DECIMALS, Decimal.ROUND_DOWN);

/** The same as the viewer may see it: a share between types tells as much as the figures of each. `of`: of which libraries. */
export function volumeShareShown(
  code: string,
  now: Told,
  before: Told,
  guards: Guards,
  of: FigureOf,
): VolumeCoverage | undefined {
  const [shownNow, shownBefore] = [now, before].map(({ tally, reading }): Told | undefined => {
    const sight = guards ? guards.get(reading.round.id)!.sightOfEachType(code, of) : EVERY_EDITION;
    return sight && { tally: tally.of(sight), reading };
  });
  return shownNow && shownBefore && volumeShare(code, shownNow, shownBefore);
}

/** Undefined: the item is not added up in both rounds (averages say nothing of a volume), or there is nothing to weigh. */
function volumeShare(code: string, now: Told, before: Told): VolumeCoverage | undefined {
  const [ofNow, ofBefore] = [now, before].map(({ tally, reading }) => {
    const item = reading.form.items.get(code);
    return item?.aggregation === 'sum' ? tally.byType(code, reading) : undefined;
  });
  if (!ofNow || !ofBefore) return undefined;
  const share = volumeCoverage(ofNow, ofBefore);
  if (!share.now && !share.before) return undefined;
  return { now: cut(share.now), before: cut(share.before) };
}
