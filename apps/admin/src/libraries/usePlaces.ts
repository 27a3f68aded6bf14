/**
 * The provinces and communes that may be picked for a library on its first day. Whoever registers for one province is
 * offered that one, as long as it is on the map of the day; the right itself is the server's to check.
 */
import { useOperation } from '../api/useOperation.js';
import { UnitsDocument } from '../gql/graphql.js';
import { useMe } from '../me/useMe.js';
import { useToday } from '../me/useToday.js';
import { ownProvince } from '../rounds/level.js';
import { mapDay, onMap, type Draft, type Unit } from './draft.js';
import { useProvinces } from './useLists.js';

const HOUR = 3_600_000;
const NONE: readonly Unit[] = [];

export interface Places {
  /** The day whose map is shown. */
  readonly day: string;
  readonly isToday: boolean;
  readonly provinces: readonly Unit[];
  readonly province: Unit | undefined;
  readonly communes: readonly Unit[];
  readonly commune: Unit | undefined;
  readonly pending: boolean;
  /** Districts by id, where communes of the same name are told apart by them. */
  readonly districts: ReadonlyMap<number, Unit>;
}

export function usePlaces({ activeSince, province: picked, commune }: Draft): Places {
  const today = useToday();
  const own = ownProvince(useMe());
  const nation = useOperation(UnitsDocument, { level: 'NATION' }, { fresh: HOUR }).data?.units[0];
  const day = mapDay(activeSince, nation?.validFrom ?? today, today);
  const all = useProvinces(day);
  const mine = all.filter(({ id }) => id === own);
  const provinces = mine.length ? mine : all;
  const province = onMap(picked, provinces) ?? (mine.length ? mine[0] : undefined);

  const below = { asOf: day, parentId: province?.id };
  const options = { enabled: province !== undefined, fresh: HOUR };
  const reading = useOperation(UnitsDocument, { level: 'COMMUNE', ...below }, options);
  const districts = useOperation(UnitsDocument, { level: 'DISTRICT', ...below }, options).data?.units ?? NONE;
  const communes = reading.data?.units ?? NONE;
  return {
    ...{ day, isToday: day === today, provinces, province, communes },
    commune: onMap(commune, communes),
    pending: reading.pending,
    districts: new Map(districts.map((district) => [district.id, district])),
  };
}
