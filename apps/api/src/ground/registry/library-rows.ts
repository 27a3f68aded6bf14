/** Libraries as they are on a day: the state of that day, its place followed through every merger up to then. */
import type { IsoDate, LibraryStatus, LocalizedText } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { restrictedSql } from '../../platform/access/within.js';
import { keyOnDay, loadUnits, type OnDay, type UnitRow, unitsOnDays } from '../territory/index.js';

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

export type StateRow = Omit<LibraryRow, 'province' | 'commune'> & {
  readonly provinceId: number;
  readonly communeId: number | null;
};

const LIBRARY_COLUMNS = `
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
  const found = await loadLibrariesOnDays(
    db,
    ids.map((id) => ({ id, day })),
  );
  return [...found.values()];
}

/** The same for libraries each on a day of its own, by `keyOnDay`: as many statements for one day as for a hundred. */
export async function loadLibrariesOnDays(
  db: EntityManager,
  asked: readonly OnDay[],
): Promise<ReadonlyMap<string, LibraryRow>> {
  const states = await db.query<(StateRow & { readonly day: IsoDate })[]>(
    `select distinct on (asked.id, asked.day) asked.day, ${LIBRARY_COLUMNS}
     from unnest($1::int[], $2::date[]) as asked (id, day)
     join library on library.id = asked.id
     join library_state state on state.library_id = library.id and state.valid_from <= asked.day
     order by asked.id, asked.day, state.valid_from desc`,
    [asked.map(({ id }) => id), asked.map(({ day }) => day)],
  );
  const rows = await placed(
    db,
    states.map(({ day: _day, ...state }) => state),
    states.map(({ day }) => day),
  );
  return new Map(rows.map((row, n) => [keyOnDay({ id: row.id, day: states[n]!.day }), row]));
}

/**
 * Puts the units of the day in place of the recorded ones. A commune that was divided stays the recorded one.
 * @param days one for each state
 */
export async function placed(
  db: EntityManager,
  states: readonly StateRow[],
  days: readonly IsoDate[],
): Promise<readonly LibraryRow[]> {
  const asked = new Map(
    states
      .flatMap(({ provinceId, communeId }, n) =>
        [provinceId, communeId ?? provinceId].map((id): OnDay => ({ id, day: days[n]! })),
      )
      .map((one) => [keyOnDay(one), one]),
  );
  const followed = await unitsOnDays(db, [...asked.values()]);
  const lost = [...asked].flatMap(([key, { id }]) => (followed.has(key) ? [] : [id]));
  const recorded = lost.length ? await loadUnits(db, [...new Set(lost)]) : [];
  const asRecorded = new Map(recorded.map((unit) => [unit.id, unit]));
  const unitOn = (id: number, day: IsoDate): UnitRow => followed.get(keyOnDay({ id, day })) ?? asRecorded.get(id)!;
  return states.map(({ provinceId, communeId, ...library }, n) => ({
    ...library,
    province: unitOn(provinceId, days[n]!),
    commune: communeId === null ? null : unitOn(communeId, days[n]!),
  }));
}
