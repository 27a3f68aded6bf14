/**
 * Figures of places that come from registers, not from submissions: people, communes, libraries, submissions in time. All that is
 * asked for, of all rounds, in one statement. Libraries and communes are counted on the last day of the period, or today
 * while it is still running.
 *
 * Odd case: whoever owes a submission counts for "in time", managing bodies too; among libraries they count as none.
 */
import { type IsoDate, type PlaceFigure } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import type { RoundRow } from '../../../collection/calendar/index.js';
import { existsOnSql } from '../../../ground/territory/index.js';
import type { RollupScope } from './read-sums.js';

export interface PlaceFactRow {
  readonly roundId: number;
  readonly figure: PlaceFigure;
  /** The province as the register has it; null: the nation itself. */
  readonly placeId: number | null;
  /** Null where the figure is not of a library type. */
  readonly type: string | null;
  /** Machine decimal. */
  readonly value: string;
  /** Whether it may be called official: people are counted by several sources. */
  readonly official: boolean;
}

/** The day on which a period's libraries and communes are counted. */
const countedOn = ({ endsOn }: Pick<RoundRow, 'endsOn'>, today: IsoDate): IsoDate => (endsOn < today ? endsOn : today);

// Each gives (round, figure, place, type, value, official). $1–$3: rounds, their days and years; $4 provinces, $5 types, $6 today.
const inPlaces = (column: string): string => `($4::int[] is null or ${column} = any($4))`;
const ofTypes = (column: string): string => `($5::text[] is null or ${column} = any($5))`;

// Restricted units are of no province: they are a type of their own, told by the body that governs it.
const placeOf = (column: string): string => `case when body.restricted then null else ${column} end`;
const inNation = `($4 is null or not body.restricted)`;

// The nation has its own figure, or that of all provinces of today together. A province without one leaves it unknown:
// the sum of the others would be a wrong denominator.
const population = `
  select asked.round_id, 'population', unit.id, null::text, population.value, source.official
  from asked
  join population on population.year = asked.year
  join population_source source on source.code = population.source
  join admin_unit unit on unit.id = population.unit_id and unit.level = 'province'
  where ${inPlaces('unit.id')}
  union all
  select asked.round_id, 'population', null, null,
    coalesce(max(nation.value), case when bool_and(province.value is not null) then sum(province.value) end),
    coalesce(bool_and(nation.official), bool_and(province.official))
  from asked
  left join lateral (
    select population.value, source.official
    from population join admin_unit unit on unit.id = population.unit_id
    join population_source source on source.code = population.source
    where unit.level = 'nation' and population.year = asked.year
  ) as nation on true
  left join lateral (
    select population.value, source.official
    from admin_unit unit left join population on population.unit_id = unit.id and population.year = asked.year
    left join population_source source on source.code = population.source
    where unit.level = 'province' and ${existsOnSql('unit', '$6')} and nation.value is null
  ) as province on true
  where $4 is null
  group by asked.round_id`;

// A commune of the map before 01/07/2025 stands under a district, and that under its province.
const communes = `
  select asked.round_id, 'communes', province.id, null::text, count(*)::numeric, true
  from asked
  join admin_unit commune on commune.level = 'commune' and ${existsOnSql('commune', 'asked.day')}
  join admin_unit above on above.id = commune.parent_id
  join admin_unit province on province.id in (above.id, above.parent_id) and province.level = 'province'
  where ${inPlaces('province.id')}
  group by asked.round_id, province.id`;

// Counted before anything is joined, PostgreSQL walks the index of active libraries and nothing else: of 50 000 libraries
// 6 ms for 35.
const libraries = `
  select asked.round_id, 'libraries', ${placeOf('counted.province_id')}, counted.type, counted.libraries, true
  from asked
  cross join lateral (
    select state.province_id, state.type, count(*)::numeric as libraries
    from library_state state
    where state.status = 'active' and ${existsOnSql('state', 'asked.day')}
      and ${inPlaces('state.province_id')} and ${ofTypes('state.type')}
    group by state.province_id, state.type
  ) counted
  join library_type type on type.code = counted.type and type.is_library
  join governing_body body on body.code = type.governed_by
  where ${inNation}`;

// Obligations keep the province of a restricted unit, and are counted as libraries are: first, and then joined: hundreds of rows
// instead of tens of thousands.
// The round is named on both sides: from `= any` PostgreSQL does not conclude that the other side has it too.
const onTime = `
  select counted.round_id, 'on-time', ${placeOf('counted.province_id')}, counted.type, sum(counted.submissions), true
  from (
    select obligation.round_id, obligation.province_id, obligation.type, count(*)::numeric as submissions
    from obligation
    join submission on submission.round_id = obligation.round_id and submission.library_id = obligation.library_id
    where obligation.round_id = any($1) and submission.round_id = any($1)
      and submission.submitted_at is not null and not submission.late
      and ${inPlaces('obligation.province_id')} and ${ofTypes('obligation.type')}
    group by obligation.round_id, obligation.province_id, obligation.type
  ) counted
  join library_type type on type.code = counted.type
  join governing_body body on body.code = type.governed_by
  where ${inNation}
  group by 1, 3, 4`;

const obliged = `
  select total.round_id, 'obliged', case when unit.level = 'province' then unit.id end, total.type, total.obliged::numeric, true
  from obligation_total total join admin_unit unit on unit.id = total.province_id
  where total.round_id = any($1) and ${inPlaces('unit.id')} and ${ofTypes('total.type')}`;

const sources: Readonly<Record<PlaceFigure, string>> = {
  population,
  communes,
  libraries,
  obliged,
  'on-time': onTime,
};

export async function readPlaceFacts(
  db: EntityManager,
  rounds: readonly RoundRow[],
  figures: readonly PlaceFigure[],
  today: IsoDate,
  { placeIds, types }: RollupScope,
): Promise<readonly PlaceFactRow[]> {
  const asked = [...new Set(figures)];
  if (!asked.length || !rounds.length) return [];
  return db.query(
    `with asked (round_id, day, year) as (select * from unnest($1::int[], $2::date[], $3::int[])),
       -- Says what the parameters are, also where no figure asks for them.
       scope as (select $4::int[], $5::text[], $6::date)
     select round_id as "roundId", figure, place_id as "placeId", type, value, official
     from (${asked.map((figure) => sources[figure]).join('\nunion all\n')})
       as fact (round_id, figure, place_id, type, value, official)
     where value is not null`,
    [
      rounds.map(({ id }) => id),
      rounds.map((round) => countedOn(round, today)),
      rounds.map(({ year }) => year),
      placeIds ?? null,
      types ?? null,
      today,
    ],
  );
}
