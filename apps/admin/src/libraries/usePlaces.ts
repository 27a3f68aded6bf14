/**
 * The provinces and communes that may be picked for a library on its first day. Whoever registers for one province is
 * offered that one, as long as it is on the map of the day; the right itself is the server's to check.
 */
import type { Need } from '../api/press.js';
import { useOperation } from '../api/useOperation.js';
import { UnitsDocument } from '../gql/graphql.js';
import { useMe } from '../me/useMe.js';
import { useToday, useTodayNeed } from '../me/useToday.js';
import { ownProvince } from '../obligations/side.js';
import { useProvinces, type PickList, type Unit } from '../reference/useLists.js';
import { mapDay, onMap, type LibraryDraft } from './draft.js';

const HOUR = 3_600_000;
const NONE: readonly Unit[] = [];

export interface Places {
  /** The day whose map is shown. */
  readonly day: string;
  readonly isToday: boolean;
  readonly provinces: PickList<Unit>;
  readonly province: Unit | undefined;
  readonly communes: PickList<Unit>;
  /** As it was picked, until it is known whether it is on the map. */
  readonly commune: Unit | undefined;
  /** Districts by id, where communes of the same name are told apart by them. */
  readonly districts: ReadonlyMap<number, Unit>;
  /** What must be there before it is known which places are meant. */
  readonly needs: readonly Need[];
}

/** What lies in a province on a day. */
function useBelow(province: Unit | undefined, day: string): Pick<Places, 'communes' | 'districts'> {
  const below = { asOf: day, parentId: province?.id };
  const options = { enabled: province !== undefined, fresh: HOUR };
  const { data, need } = useOperation(UnitsDocument, { level: 'COMMUNE', ...below }, options);
  const districts = useOperation(UnitsDocument, { level: 'DISTRICT', ...below }, options).data?.units ?? NONE;
  return {
    communes: { list: data?.units ?? NONE, need },
    districts: new Map(districts.map((district) => [district.id, district])),
  };
}

export function usePlaces({ activeSince, province: picked, commune }: LibraryDraft): Places {
  const today = useToday();
  const todayNeed = useTodayNeed();
  const own = ownProvince(useMe());
  const nation = useOperation(UnitsDocument, { level: 'NATION' }, { fresh: HOUR });
  const day = mapDay(activeSince, nation.data?.units[0]?.validFrom ?? today, today);
  const { list: all, need } = useProvinces(day);
  const mine = all.filter(({ id }) => id === own);
  const provinces = mine.length ? mine : all;
  const province = onMap(picked, provinces) ?? (mine.length ? mine[0] : undefined);

  const { communes, districts } = useBelow(province, day);
  return {
    ...{ day, isToday: day === today, province, communes, districts },
    provinces: { list: provinces, need },
    commune: onMap(commune, communes.list) ?? (communes.need.isThere ? undefined : (commune ?? undefined)),
    needs: [todayNeed, nation.need, need, ...(province && commune ? [communes.need] : [])],
  };
}
