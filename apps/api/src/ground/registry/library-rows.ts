/** Libraries as of a day: the state valid on it, with its place followed through all mergers up to it. */
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
  /** Whether it is a restricted unit: named only within its own chain. */
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

/** A day after all others, for the last known state of libraries. */
export const LATEST: IsoDate = '9999-12-31';

/** These libraries as of a day. One that had ended by then is returned in its last state; one that had not begun is left out. */
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

/** The same for libraries each as of a day of its own, by `keyOnDay`, in one statement. */
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
 * Replaces the recorded units by those of the day. A commune that was divided stays the recorded one.
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
