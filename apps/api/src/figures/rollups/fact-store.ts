/**
 * Makes accepted submissions official: their values become facts, and the roll-ups of their province and type move by
 * exactly that much, in the accepting transaction. What is reopened takes the same way back. The increment is the same SQL as the full rebuild, over fewer rows.
 */
import { Injectable } from '@nestjs/common';
import {
  decimalsOfItem,
  editionOf,
  isAddedUp,
  missingPlaces,
  readersOf,
  scaledOfEncoded,
  type EncodedCells,
  type FormDefinition,
  type IsoDate,
  type PlacedMeasure,
  type Readers,
} from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { countedAtSql } from '../../collection/calendar/index.js';
import { PublishedForms } from '../../collection/forms/index.js';
import { OfficialFigures, type OfficialSubmission } from '../../collection/reviews/index.js';
import { holdStatement } from '../../platform/database/hold-statement.js';
import { MeasureBook } from '../dictionary/index.js';
import { holdDayAndStamp } from './hold-day-and-stamp.js';
import { rollupSelect, subtractSql } from './rollup-sql.js';

/**
 * A PostgreSQL array of scaled integers in the form's item order, as far as the last item that is added up; NULL where there
 * is no number, or it is not added up.
 */
function factValues({ items }: Pick<FormDefinition, 'items'>, cells: EncodedCells): string {
  const values = items.slice(0, items.findLastIndex(isAddedUp) + 1).map((item) => {
    const cell = isAddedUp(item) ? cells[item.code] : undefined;
    return (cell === undefined ? undefined : scaledOfEncoded(cell, decimalsOfItem(item))) ?? 'NULL';
  });
  return `{${values.join(',')}}`;
}

const made = new WeakMap<readonly PlacedMeasure[], Readers>();

/** A PostgreSQL array of the places at which a submission counts as missing (libs/domain rollup/missing.ts). */
function factMissing(measures: readonly PlacedMeasure[], cells: EncodedCells): string {
  const readers = made.get(measures) ?? readersOf(measures);
  made.set(measures, readers);
  return `{${missingPlaces(readers, cells).join(',')}}`;
}

@Injectable()
export class FactStore extends OfficialFigures {
  private readonly ends = new Map<number, IsoDate>();

  constructor(
    private readonly forms: PublishedForms,
    private readonly book: MeasureBook,
  ) {
    super();
  }

  /** Each round and form version is added in one go. */
  async add(tx: EntityManager, submissions: readonly OfficialSubmission[], acceptedOn: IsoDate): Promise<void> {
    const groups = new Map<string, OfficialSubmission[]>();
    for (const submission of submissions) {
      const key = `${submission.roundId}/${submission.formVersionId}`;
      const group = groups.get(key);
      if (group) group.push(submission);
      else groups.set(key, [submission]);
    }
    const { day, stamp } = await holdDayAndStamp(tx, acceptedOn);
    for (const group of groups.values()) await this.addGroup(tx, group, day, stamp);
  }

  private async addGroup(
    tx: EntityManager,
    submissions: readonly OfficialSubmission[],
    day: IsoDate,
    stamp: number,
  ): Promise<void> {
    const { roundId, year, formVersionId, closesOn } = submissions[0]!;
    const { definition, list, measures } = await this.countedOf(tx, { roundId, formVersionId }, stamp);
    await holdStatement(tx, {
      text: `insert into fact (year, round_id, library_id, submission_id, province_id, type, edition, values, missing)
       select $1, $2, n.library_id, submission_id, ${countedAtSql('obligation')}, obligation.type, $6, values::bigint[],
         missing::smallint[]
       from unnest($3::int[], $4::int[], $5::text[], $7::text[]) as n (library_id, submission_id, values, missing)
       join obligation on obligation.round_id = $2 and obligation.library_id = n.library_id`,
      values: [
        year,
        roundId,
        submissions.map(({ libraryId }) => libraryId),
        submissions.map(({ id }) => id),
        submissions.map(({ cells }) => factValues(definition, cells)),
        editionOf(closesOn, day),
        submissions.map(({ cells }) => factMissing(measures, cells)),
      ],
    });
    // In the order of the key, so that two acceptances that meet queue up instead of blocking each other.
    await holdStatement(tx, {
      // Lists of measures only grow, so how many measures of a list count in a round is enough to know which ones.
      name: `rollup-of-form-version-${formVersionId}-${list.all.length}-${measures.length}`,
      text: `insert into rollup (round_id, place_id, type, edition, accepted, sums, counts, missing)
       ${rollupSelect(definition, measures, 'year = $1 and round_id = $2 and library_id = any($3::int[])')}
       order by round_id, province_id, type, edition
       on conflict (round_id, place_id, type, edition) do update set
         accepted = rollup.accepted + excluded.accepted,
         sums = add_numeric_arrays(rollup.sums, excluded.sums),
         counts = add_int_arrays(rollup.counts, excluded.counts),
         missing = add_counts(rollup.missing, excluded.missing)`,
      values: [year, roundId, submissions.map(({ libraryId }) => libraryId)],
    });
  }

  async takeBack(
    tx: EntityManager,
    { id, roundId, libraryId, formVersionId, year }: Omit<OfficialSubmission, 'cells' | 'closesOn'>,
  ): Promise<void> {
    // Takes the same lock as an acceptance: until the transaction ends no edition comes out, and the measures stay as
    // they are.
    const { stamp } = await holdDayAndStamp(tx, '');
    const { definition, measures } = await this.countedOf(tx, { roundId, formVersionId }, stamp);
    const added = rollupSelect(definition, measures, 'year = $1 and round_id = $2 and library_id = $3');
    await tx.query(subtractSql(added), [year, roundId, libraryId]);
    await tx.query(`delete from rollup where round_id = $1 and accepted = 0`, [roundId]);
    await tx.query(`select take_back_fact($1, $2)`, [year, id]);
  }

  private async countedOf(
    tx: EntityManager,
    { roundId, formVersionId }: Pick<OfficialSubmission, 'roundId' | 'formVersionId'>,
    stamp: number,
  ) {
    const { definition } = await this.forms.get(tx, formVersionId);
    const list = await this.book.laid(tx, formVersionId, definition, stamp);
    return { definition, list, measures: list.countedIn(await this.endOf(tx, roundId)) };
  }

  /** The last day of a round's period. A round is opened once and never changed. */
  private async endOf(tx: EntityManager, roundId: number): Promise<IsoDate> {
    const known = this.ends.get(roundId);
    if (known !== undefined) return known;
    const [round]: { endsOn: IsoDate }[] = await tx.query('select ends_on::text as "endsOn" from round where id = $1', [
      roundId,
    ]);
    this.ends.set(roundId, round!.endsOn);
    return round!.endsOn;
  }
}
