/** Writes the obligations of a round, in one statement for all libraries, and how many each province and type has. */
import type { EntityManager } from 'typeorm';
import { countedDays, type IsoDate, type RoundPlan } from '@vlis/domain';
import { existsOnSql, provincesOn, type UnitRow, unitsOn } from '../../ground/territory/index.js';
import { countedAtSql } from './counted-at-sql.js';

/**
 * @param chains codes of the review chains, by type and governing body, `X/UBND-X`
 * @returns how many libraries owe the round
 */
export async function oblige(
  tx: EntityManager,
  roundId: number,
  plan: RoundPlan,
  types: readonly string[],
  chains: ReadonlyMap<string, string>,
): Promise<number> {
  const provinces = await provincesOn(tx, plan.cutoffOn);
  const communes = await communesBy(tx, plan.cutoffOn);
  // A library's states are known up to the cut-off only, so the days of "the whole period" are counted up to there.
  const knownTo = countedDays(plan).to;
  // After a large registration PostgreSQL's statistics are out of date and it would join every library with all rows of the
  // others. So units are looked up in a JSON document, and the active days of all libraries are added up in one pass.
  await tx.query(
    `insert into obligation (round_id, library_id, province_id, commune_id, type, body, chain, due_on, active_whole_period)
     with active as materialized (
       select library_id, sum(least(coalesce(valid_to, 'infinity'), $7::date) - greatest(valid_from, $6::date) + 1)
                = $7::date - $6::date + 1 as whole
       from library_state
       where status = 'active' and valid_from <= $7::date and (valid_to is null or valid_to >= $6::date)
       group by library_id
     )
     select $2, state.library_id, ($4::jsonb ->> state.province_id::text)::int,
       ($5::jsonb ->> state.commune_id::text)::int, state.type, state.body,
       $9::jsonb ->> (state.type || '/' || state.body), $3, coalesce(active.whole, false)
     from library_state state
     left join active using (library_id)
     where ${existsOnSql('state', '$1')} and state.status = 'active' and state.type = any($8)`,
    [
      ...[plan.cutoffOn, roundId, plan.dueOn, documentOf(provinces), documentOf(communes)],
      ...[plan.period.firstDay, knownTo, types, JSON.stringify(Object.fromEntries(chains))],
    ],
  );
  await tx.query(
    `insert into obligation_total (round_id, province_id, type, obliged)
     select round_id, ${countedAtSql('obligation')}, type, count(*) from obligation where round_id = $1
     group by 1, 2, 3`,
    [roundId],
  );
  const [{ obliged }]: [{ obliged: number }] = await tx.query(
    `select coalesce(sum(obliged), 0)::int as obliged from obligation_total where round_id = $1`,
    [roundId],
  );
  return obliged;
}

type Units = ReadonlyMap<number, UnitRow>;

/** The communes that have libraries, as they are on the day; a commune that was divided has no entry. */
async function communesBy(tx: EntityManager, day: IsoDate): Promise<Units> {
  const rows: { id: number }[] = await tx.query(
    `select distinct commune_id as id from library_state where commune_id is not null`,
  );
  return unitsOn(
    tx,
    rows.map(({ id }) => id),
    day,
  );
}

const documentOf = (units: Units): string =>
  JSON.stringify(Object.fromEntries([...units].map(([id, unit]) => [id, unit.id])));
