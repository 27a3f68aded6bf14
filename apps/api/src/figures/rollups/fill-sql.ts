/**
 * The statements that fill new elements of the facts and roll-ups of one round. A fact holds for each item its number
 * (`values`) or the reason why there is none (`missing`); a measure that reads items follows from these. An item that
 * was left blank or not asked is in neither. A test holds this against `missingPlaces` of the domain, which runs on
 * acceptance.
 *
 * Parameters: year and round.
 */
import { itemsOf, MISSING_KINDS, placeOfMissing, type FormDefinition, type PlacedMeasure } from '@vlis/domain';
import { columnsOf } from './measure-sql.js';
import { summable } from './rollup-sql.js';

export interface Fresh {
  readonly definition: FormDefinition;
  /** Of all measures of the form version, by key. */
  readonly slots: ReadonlyMap<string, number>;
  /** The new ones, in the order of their slots. */
  readonly fresh: readonly PlacedMeasure[];
  /** The last slot that is filled already. */
  readonly after: number;
}

const FIRST = MISSING_KINDS[0]!;

/** Which kind of no-number an item of a fact has, counted from 0; the number after the last: it has a number. */
function kindSql(code: string, { definition, slots }: Fresh): string {
  const at = definition.items.findIndex((item) => item.code === code) + 1;
  const slot = slots.get(code)!;
  const kinds = MISSING_KINDS.map((kind, i) => `when ${placeOfMissing(slot, kind)} = any(missing) then ${i}`).join(' ');
  return `case when values[${at}] is not null then ${MISSING_KINDS.length} ${kinds} end`;
}

/** The place at which a measure counts as missing in a fact; NULL where it has a number or was not asked. */
function placeSql(measure: PlacedMeasure, what: Fresh): string {
  const kinds = itemsOf(measure).map((code) => kindSql(code, what));
  const all = kinds.join(', ');
  return `case when num_nulls(${all}) = 0 and least(${all}) < ${MISSING_KINDS.length}
    then ${placeOfMissing(measure.slot, FIRST)} + least(${all}) end`;
}

/** The new places of a fact, ascending. */
const placesSql = (what: Fresh): string =>
  `array_remove(array[${what.fresh.map((measure) => placeSql(measure, what)).join(', ')}], null)::smallint[]`;

/**
 * The places are worked out in each row. With a join of the facts to themselves, PostgreSQL would compare all with all
 * in a year for which it has no statistics yet.
 */
export const fillFactsSql = (what: Fresh): string => `
  update fact set missing = missing || ${placesSql(what)}
  where year = $1 and round_id = $2 and ${placesSql(what)} <> '{}'`;

/** Slots between, of measures that do not count in the round, are 0 as in every row. */
export function fillRollupsSql(what: Fresh): string {
  const columns = columnsOf(what.definition);
  const length = (what.fresh.at(-1)?.slot ?? what.after) - what.after;
  const elements = Array.from({ length }, (_, i) => {
    const measure = what.fresh.find(({ slot }) => slot === what.after + i + 1);
    return measure ? summable(measure, columns) : { sum: '0', count: '0' };
  });
  return `
    with added as materialized (
      select province_id, type, edition, count_each(places) as why,
        array[${elements.map(({ sum }) => sum).join(', ')}]::numeric[] as new_sums,
        array[${elements.map(({ count }) => count).join(', ')}]::int[] as new_counts
      from (select province_id, type, edition, values, ${placesSql(what)} as places
            from fact where year = $1 and round_id = $2) fact
      group by province_id, type, edition
    )
    update rollup set sums = sums || added.new_sums, counts = counts || added.new_counts, missing = rollup.missing || added.why
    from added
    where round_id = $2 and place_id = added.province_id and rollup.type = added.type and rollup.edition = added.edition`;
}
