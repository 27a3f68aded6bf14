/**
 * Loads the population of units: the denominator of figures per head, with the label of its source. A unit without a row has no
 * number, which is not 0.
 */
import { unitKey } from '@vlis/domain';
import { readReferenceFile, type PopulationSource } from '@vlis/seed';
import type { ReferenceStep } from '../../platform/command/reference-step.js';
import { insert } from '../../platform/database/insert.js';
import { PopulationEntity, PopulationSourceEntity } from './population.entity.js';
import { unitIds } from './unit-ids.js';

export const loadPopulation: ReferenceStep = {
  name: 'population',
  after: ['units'],
  load: async (tx, { population }) => {
    const sources = readReferenceFile<readonly PopulationSource[]>('population-sources.json');
    await insert(tx, PopulationSourceEntity, sources)
      .orUpdate(['label_vi', 'label_en', 'official'], ['code'])
      .execute();
    const ids = await unitIds(
      tx,
      population.map(({ unit }) => unit),
    );
    const rows = population.map(({ unit, year, value, source }) => {
      const unitId = ids.get(unitKey(unit));
      if (unitId === undefined) throw new Error(`population of a unit that is not there: ${unitKey(unit)}`);
      return { unitId, year, value, sourceCode: source };
    });
    await insert(tx, PopulationEntity, rows).orUpdate(['value', 'source'], ['unit_id', 'year']).execute();
    return population.length;
  },
};
