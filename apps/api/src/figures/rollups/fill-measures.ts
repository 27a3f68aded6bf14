/**
 * Adds the sums of an indicator to what is added up already. They come behind all others, in slots of their own, and are
 * filled from the facts, which hold every item: nothing else of a fact or a roll-up is written. Whoever does it holds the
 * measures alone, so no acceptance comes in between; the increments that follow add to what is filled here.
 */
import { indicatorMeasures, type FormDefinition, type IndicatorVersion, type IsoDate } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { addMeasures, loadMeasures, type MeasureList, readableIn } from '../dictionary/index.js';
import { fillFactsSql, fillRollupsSql } from './fill-sql.js';

export interface Filled {
  /** Rounds that have official submissions and in which the indicator counts. */
  readonly rounds: number;
  /** Rows of the roll-up. */
  readonly rows: number;
}

interface LaidForm {
  readonly id: number;
  readonly definition: FormDefinition;
}

/** Versions of a form that have official submissions. One that has none gets its measures with the first. */
const laidForms = (tx: EntityManager, code: string): Promise<readonly LaidForm[]> =>
  tx.query(
    `select version.id, version.definition from form_version version join form on form.id = version.form_id
     where form.code = $1 and exists (select from measure where form_version_id = version.id) order by version.id`,
    [code],
  );

export async function fillMeasures(tx: EntityManager, version: IndicatorVersion): Promise<Filled> {
  // A version that brings no formula of its own reads sums that are there.
  const measures = version.formula === version.version ? indicatorMeasures(version) : [];
  let [rounds, rows] = [0, 0];
  for (const form of measures.length ? await laidForms(tx, version.form) : []) {
    if (!readableIn(form.definition, [version]).length) continue;
    await addMeasures(tx, form.id, measures, () => version.validFrom);
    const list = await loadMeasures(tx, form.id);
    const keys = new Set(measures.map(({ key }) => key));
    for (const round of await roundsFrom(tx, form.id, version.validFrom)) {
      rows += await fillRound(tx, round, { definition: form.definition, list, keys });
      rounds += 1;
    }
  }
  return { rounds, rows };
}

interface Round {
  readonly id: number;
  readonly year: number;
  readonly endsOn: IsoDate;
}

const roundsFrom = (tx: EntityManager, formVersionId: number, day: IsoDate): Promise<readonly Round[]> =>
  tx.query(
    `select id, year, ends_on::text as "endsOn" from round
     where form_version_id = $1 and ends_on >= $2 and exists (select from rollup where round_id = round.id) order by id`,
    [formVersionId, day],
  );

interface Added {
  readonly definition: FormDefinition;
  readonly list: MeasureList;
  /** Of the measures that are new. */
  readonly keys: ReadonlySet<string>;
}

/** @returns how many rows of the roll-up were filled */
async function fillRound(tx: EntityManager, { id, year, endsOn }: Round, added: Added): Promise<number> {
  const { definition, list, keys } = added;
  const counted = list.countedIn(endsOn);
  const fresh = counted.filter(({ key }) => keys.has(key));
  const last = counted.findLast(({ key }) => !keys.has(key))?.slot ?? 0;
  const what = { definition, slots: list.slots, fresh, after: last };
  const [, rows]: [unknown, number] = await tx.query(fillRollupsSql(what), [year, id]);
  await tx.query(fillFactsSql(what), [year, id]);
  return rows;
}
