/** All units in memory during one import: some 14 000 rows, each looked up many times. */
import { existsOn, unitKey, type IsoDate, type KnownPlaces, type UnitKey } from '@vlis/domain';
import type { EntityManager } from 'typeorm';

interface Entry extends UnitKey {
  readonly id: number;
  readonly parentId: number | null;
  readonly validTo: IsoDate | null;
}

export class Gazetteer implements KnownPlaces {
  private readonly byKey: ReadonlyMap<string, Entry>;
  private readonly byId: ReadonlyMap<number, Entry>;
  /** The first day of the catalogue; earlier days are treated as this day. */
  readonly firstDay: IsoDate;

  private constructor(
    entries: readonly Entry[],
    private readonly successors: ReadonlyMap<number, readonly number[]>,
  ) {
    this.byKey = new Map(entries.map((entry) => [unitKey(entry), entry]));
    this.byId = new Map(entries.map((entry) => [entry.id, entry]));
    this.firstDay = entries.map(({ validFrom }) => validFrom).sort()[0] ?? '0001-01-01';
  }

  static async load(db: EntityManager): Promise<Gazetteer> {
    const entries: Entry[] = await db.query(
      `select id, level, code, valid_from as "validFrom", valid_to as "validTo", parent_id as "parentId"
       from admin_unit`,
    );
    const links: { from: number; to: number[] }[] = await db.query(
      `select from_id as "from", array_agg(to_id) as "to" from admin_unit_successor where whole group by from_id`,
    );
    return new Gazetteer(entries, new Map(links.map(({ from, to }) => [from, to])));
  }

  /** The id of a unit that exists on a day; undefined where there is no such unit on that day. */
  idOn(key: UnitKey, day: IsoDate): number | undefined {
    const entry = this.byKey.get(unitKey(key));
    return entry && existsOn(entry, day) ? entry.id : undefined;
  }

  /** The id of a unit that exists on a day or existed before. */
  idUntil(key: UnitKey, day: IsoDate): number | undefined {
    const entry = this.byKey.get(unitKey(key));
    return entry && entry.validFrom <= day ? entry.id : undefined;
  }

  /** The id of a unit that is known to exist; any other key is a fault. */
  idOf(key: UnitKey): number {
    return this.byKey.get(unitKey(key))!.id;
  }

  /** Whether a commune belongs to the province, or to one that was merged into it. */
  liesIn(communeId: number, provinceId: number): boolean {
    let unit = this.byId.get(communeId);
    while (unit && unit.level !== 'province') unit = unit.parentId === null ? undefined : this.byId.get(unit.parentId);
    return unit !== undefined && this.becomes(unit.id, provinceId);
  }

  private becomes(unitId: number, laterId: number): boolean {
    return unitId === laterId || (this.successors.get(unitId) ?? []).some((next) => this.becomes(next, laterId));
  }
}
