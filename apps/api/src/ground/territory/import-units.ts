/**
 * Loads the catalogue of administrative units with their successions (Quyết định 124/2004/QĐ-TTg, 19/2025/QĐ-TTg). Loading the
 * same catalogue again changes nothing; a later one may end a unit, correct its name or add units. A unit is never deleted,
 * because submissions were made under it.
 */
import { Injectable } from '@nestjs/common';
import {
  isRefusal,
  issue,
  nameKey,
  plainName,
  UNIT_LEVELS,
  unitKey,
  type AdministrativeUnit,
  type Issue,
  type Refusal,
  type Succession,
  type UnitKey,
  type Viewer,
} from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { checkCatalogue, refuseCatalogue } from './check-catalogue.js';
import { unitIds } from './unit-ids.js';

export interface Catalogue {
  readonly units: readonly AdministrativeUnit[];
  readonly successions: readonly Succession[];
}

/** How many rows were new or changed. */
export interface ImportedUnits {
  readonly units: number;
  readonly successions: number;
}

@Injectable()
export class ImportUnits {
  constructor(private readonly database: Database) {}

  run(viewer: Viewer, catalogue: Catalogue): Promise<ImportedUnits | Refusal> {
    return this.database.run(viewer, 'unit.import', async (tx, audit) => {
      const imported = await takeCatalogue(tx, catalogue);
      if (!isRefusal(imported)) audit.about('unit', []).note({ ...imported });
      return imported;
    });
  }
}

/** The same in the caller's transaction; the caller writes the audit. */
export async function takeCatalogue(
  tx: EntityManager,
  { units, successions }: Catalogue,
): Promise<ImportedUnits | Refusal> {
  const refusal = checkCatalogue(units);
  if (refusal) return refusal;
  let changed = 0;
  // By level, so that parents are inserted before their children.
  for (const level of UNIT_LEVELS) {
    const ofLevel = units.filter((unit) => unit.level === level);
    const parents = await unitIds(
      tx,
      ofLevel.flatMap(({ parent }) => parent ?? []),
    );
    const orphans = ofLevel.flatMap(({ parent }) => (parent && !parents.has(unitKey(parent)) ? [parent] : []));
    if (orphans.length) return refuseCatalogue(orphans.map((parent) => unknown('units', parent)));
    changed += await takeLevel(tx, ofLevel, parents);
  }
  const ids = await unitIds(
    tx,
    successions.flatMap(({ from, to }) => [from, to]),
  );
  const strangers = successions.flatMap(({ from, to }) => [from, to]).filter((key) => !ids.has(unitKey(key)));
  if (strangers.length) return refuseCatalogue(strangers.map((key) => unknown('successions', key)));
  return { units: changed, successions: await takeSuccessions(tx, successions, ids) };
}

const unknown = (path: string, key: UnitKey): Issue =>
  issue('UNKNOWN_UNIT', path, { unit: unitKey(key), day: key.validFrom });

type Ids = ReadonlyMap<string, number>;

async function takeLevel(tx: EntityManager, units: readonly AdministrativeUnit[], parents: Ids): Promise<number> {
  const rows = units.map(({ level, code, kind, name, parent, validFrom, validTo }) => ({
    level,
    code,
    kind,
    name_vi: plainName(name.vi),
    name_en: plainName(name.en),
    search_key: nameKey(`${kind} ${name.vi} ${name.en}`),
    parent_id: parent && parents.get(unitKey(parent))!,
    valid_from: validFrom,
    valid_to: validTo,
  }));
  const [{ changed }]: [{ changed: number }] = await tx.query(
    `with taken as (
       insert into admin_unit (level, code, kind, name_vi, name_en, search_key, parent_id, valid_from, valid_to)
       select level, code, kind, name_vi, name_en, search_key, parent_id, valid_from, valid_to
       from jsonb_to_recordset($1::jsonb) as unit (level text, code text, kind text, name_vi text, name_en text,
         search_key text, parent_id int, valid_from date, valid_to date)
       on conflict on constraint admin_unit_once do update
         set kind = excluded.kind, name_vi = excluded.name_vi, name_en = excluded.name_en,
             search_key = excluded.search_key, parent_id = excluded.parent_id, valid_to = excluded.valid_to
         where (admin_unit.kind, admin_unit.name_vi, admin_unit.name_en, admin_unit.parent_id, admin_unit.valid_to)
           is distinct from (excluded.kind, excluded.name_vi, excluded.name_en, excluded.parent_id, excluded.valid_to)
       returning 1
     ) select count(*)::int as changed from taken`,
    [JSON.stringify(rows)],
  );
  return changed;
}

async function takeSuccessions(tx: EntityManager, successions: readonly Succession[], ids: Ids): Promise<number> {
  const rows = successions.map(({ from, to, whole, note }) => ({
    from_id: ids.get(unitKey(from))!,
    to_id: ids.get(unitKey(to))!,
    whole,
    note,
  }));
  const [{ changed }]: [{ changed: number }] = await tx.query(
    `with taken as (
       insert into admin_unit_successor (from_id, to_id, whole, note)
       select from_id, to_id, whole, note
       from jsonb_to_recordset($1::jsonb) as link (from_id int, to_id int, whole boolean, note text)
       on conflict (from_id, to_id) do update set whole = excluded.whole, note = excluded.note
         where (admin_unit_successor.whole, admin_unit_successor.note)
           is distinct from (excluded.whole, excluded.note)
       returning 1
     ) select count(*)::int as changed from taken`,
    [JSON.stringify(rows)],
  );
  return changed;
}
