/**
 * The part of the country in which a province lies. The codes of provinces, of the old map and of the new, run from
 * north to south. Odd case: 52 is Bình Định on the old map and Gia Lai with Bình Định on the new; it counts as coast.
 */
import type { AdministrativeUnit } from '@vlis/domain';
import type { Region } from './words.js';

/** The last code of each part, from north to south. */
const LAST: readonly (readonly [Region, number])[] = [
  ['north', 37],
  ['centre', 60],
  ['highlands', 68],
  ['southeast', 79],
];

export const regionOf = ({ code }: AdministrativeUnit): Region =>
  LAST.find(([, last]) => Number(code) <= last)?.[0] ?? 'delta';
