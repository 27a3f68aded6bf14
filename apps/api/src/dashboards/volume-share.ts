/**
 * How much of the volume of two totals comes from the same kind of libraries (libs/domain rollup/volume.ts), as screens
 * read it: cut to four decimals, so that a bound is never reached by rounding.
 */
import { Decimal, volumeCoverage, type VolumeCoverage } from '@vlis/domain';
import type { RoundReading } from '../indicators/reading/form-reading.js';
import type { Tally } from '../indicators/reading/tally.js';

/** A place in a round. */
interface Told {
  readonly tally: Tally;
  readonly reading: RoundReading;
}

const DECIMALS = 4;
const cut = (share: Decimal | undefined): Decimal | undefined => share?.toDecimalPlaces(DECIMALS, Decimal.ROUND_DOWN);

/** Undefined: the item is not added up in both rounds (averages say nothing of a volume), or there is nothing to weigh. */
export function volumeShare(code: string, now: Told, before: Told): VolumeCoverage | undefined {
  const [ofNow, ofBefore] = [now, before].map(({ tally, reading }) => {
    const item = reading.form.items.get(code);
    return item?.aggregation === 'sum' ? tally.byType(code, reading) : undefined;
  });
  if (!ofNow || !ofBefore) return undefined;
  const share = volumeCoverage(ofNow, ofBefore);
  if (!share.now && !share.before) return undefined;
  return { now: cut(share.now), before: cut(share.before) };
}
