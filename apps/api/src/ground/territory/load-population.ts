/**
 * How many people live where: the denominator of per-head figures, with what the figures are called. A unit without a row
 * has no number, which is not 0.
 */
import { unitKey } from '@vlis/domain';
import type { ReferenceStep } from '../../platform/command/reference-step.js';
import { unitIds } from './unit-ids.js';

export const loadPopulation: ReferenceStep = {
  name: 'population',
  load: async (tx, { population, populationSources }) => {
    await tx.query(
      `insert into population_source (code, label_vi, label_en, official)
       select code, label ->> 'vi', label ->> 'en', official
       from jsonb_to_recordset($1::jsonb) as source (code text, label jsonb, official boolean)
       on conflict (code) do update
         set label_vi = excluded.label_vi, label_en = excluded.label_en, official = excluded.official`,
      [JSON.stringify(populationSources)],
    );
    const ids = await unitIds(
      tx,
      population.map(({ unit }) => unit),
    );
    const rows = population.map(({ unit, year, value, source }) => {
      const unitId = ids.get(unitKey(unit));
      if (unitId === undefined) throw new Error(`population of a unit that is not there: ${unitKey(unit)}`);
      return { unit_id: unitId, year, value, source };
    });
    await tx.query(
      `insert into population (unit_id, year, value, source)
       select unit_id, year, value, source
       from jsonb_to_recordset($1::jsonb) as figure (unit_id int, year int, value numeric, source text)
       on conflict (unit_id, year) do update set value = excluded.value, source = excluded.source`,
      [JSON.stringify(rows)],
    );
    return population.length;
  },
};
