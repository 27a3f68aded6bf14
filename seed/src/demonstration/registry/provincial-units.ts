/**
 * Provincial libraries and the departments that manage the grassroots network. On 01/07/2025 the library of the province
 * whose code goes on becomes the library of the new province; those of the provinces merged into it are taken in, or stay
 * on as a second house with submissions of their own. The departments are all taken in.
 *
 * Odd case: `demo:T:52` was the library of Bình Định and is the library of Gia Lai, while `demo:T:64` was the library of
 * Gia Lai. A key never changes; a name does.
 */
import type { AdministrativeUnit } from '@vlis/domain';
import { KINDS } from '../figures/kinds.js';
import { rankedShares } from '../figures/shares.js';
import { managingBody, provincialLibrary, secondHouse } from '../names/public-names.js';
import { Random } from '../random.js';
import type { DemoEnd } from './library.js';
import { OLD_MAP_ENDS, type Place, type Territory } from './territory.js';
import { unitOf, type Unit } from './unit.js';

/** Hà Nội and Thành phố Hồ Chí Minh stand above all others. */
const OUTLIERS = { 'demo:T:01': 0.2, 'demo:T:79': 0.4 };

/** Some provinces have three times the reading rooms of others. */
const NETWORK_SPREAD = { stock: 0.5, use: 0.5 };

export const provincialKey = (province: string): string => `demo:T:${province}`;
export const managingKey = (province: string): string => `demo:QL:${province}`;

/** The commune of the provincial capital: the first commune of the first district, as the code list is ordered. */
function capitalOf(territory: Territory, province: AdministrativeUnit): Place {
  const first = territory.districtsBefore.find(({ parent }) => parent?.code === province.code);
  const commune = first && territory.communesOf(first)[0];
  if (!commune) throw new Error(`province ${province.code} has no commune`);
  return territory.placeOf(commune.code, 0);
}

const endInto = (successor: string): DemoEnd => ({ on: OLD_MAP_ENDS, outcome: 'merged', successor });

export function provincialUnits(territory: Territory, seed: number): readonly Unit[] {
  const keys = territory.provincesBefore.map(({ code }) => provincialKey(code));
  const shares = rankedShares(keys, KINDS.T.spread, seed, OUTLIERS);
  const managing = territory.provincesBefore.map(({ code }) => managingKey(code));
  const networks = rankedShares(managing, NETWORK_SPREAD, seed);
  return territory.provincesBefore.flatMap((province) => {
    const place = capitalOf(territory, province);
    const key = provincialKey(province.code);
    const heir = territory.provinceSince(province.code);
    const goesOn = heir === province.code;
    const staysOn = !goesOn && new Random(seed, `merger/${key}`).chance(0.45);
    return [
      unitOf(territory, {
        key,
        kind: 'T',
        shares: shares.get(key)!,
        place,
        name: staysOn ? secondHouse(provincialLibrary, province) : provincialLibrary,
        end: goesOn || staysOn ? null : endInto(provincialKey(heir)),
      }),
      unitOf(territory, {
        key: managingKey(province.code),
        kind: 'QL',
        shares: networks.get(managingKey(province.code))!,
        place,
        name: managingBody,
        end: goesOn ? null : endInto(managingKey(heir)),
      }),
    ];
  });
}
