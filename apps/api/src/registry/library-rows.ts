/** Libraries as they are on a day: the state of that day, its place followed through every merger up to then. */
import type { IsoDate, LocalizedText } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { restrictedSql } from '../platform/access/within.js';
import { unitsOn } from '../territory/boundaries.js';
import type { UnitRow } from '../territory/unit-rows.js';
import { loadUnits } from '../territory/units.repository.js';
import type { LibraryStatus } from './registration.js';

export interface LibraryRow {
  readonly id: number;
  readonly identifier: string;
  readonly name: LocalizedText;
  /** Code of a LibraryType. */
  readonly type: string;
  readonly status: LibraryStatus;
  /** Code of the GoverningBody. */
  readonly body: string;
  /** Named within its own chain alone. */
  readonly restricted: boolean;
  readonly province: UnitRow;
  readonly commune: UnitRow | null;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
}

type StateRow = Omit<LibraryRow, 'province' | 'commune'> & {
  readonly provinceId: number;
  readonly communeId: number | null;
};

export const LIBRARY_COLUMNS = `
  library.id, library.identifier, json_build_object('vi', state.name_vi, 'en', state.name_en) as name, state.type,
  state.status, state.body, ${restrictedSql('state.body')} as restricted, state.province_id as "provinceId", state.commune_id as "communeId",
  state.valid_from as "validFrom", state.valid_to as "validTo"`;

/** After everything that is known: for libraries as the register has them last. */
export const LATEST: IsoDate = '9999-12-31';

/** These libraries on a day; one that had ended by then as it was last, one that had not begun not at all. */
export async function loadLibraries(
  db: EntityManager,
  ids: readonly number[],
  day: IsoDate,
): Promise<readonly LibraryRow[]> {
  const states: StateRow[] = await db.query(
    `select distinct on (library.id) ${LIBRARY_COLUMNS}
     from library join library_state state on state.library_id = library.id
     where library.id = any($1) and state.valid_from <= $2
     order by library.id, state.valid_from desc`,
    [ids, day],
  );
  return placed(db, states, day);
}

/** Puts the units of the day in place of the recorded ones. A commune that was divided stays the recorded one. */
export async function placed(
  db: EntityManager,
  states: readonly StateRow[],
  day: IsoDate,
): Promise<readonly LibraryRow[]> {
  const ids = [...new Set(states.flatMap(({ provinceId, communeId }) => [provinceId, communeId ?? provinceId]))];
  const followed = await unitsOn(db, ids, day);
  const lost = ids.filter((id) => !followed.has(id));
  const recorded = lost.length ? await loadUnits(db, lost) : [];
  const units = new Map([...followed, ...recorded.map((unit) => [unit.id, unit] as const)]);
  return states.map(({ provinceId, communeId, ...library }) => ({
    ...library,
    province: units.get(provinceId)!,
    commune: communeId === null ? null : units.get(communeId)!,
  }));
}
