/** What the population of a year is called: whose figures they are; the label stands beside every figure per head. */
import type { LocalizedText } from '@vlis/domain';
import type { EntityManager } from 'typeorm';

export const populationLabels = async (db: EntityManager, year: number): Promise<readonly LocalizedText[]> =>
  db.query(
    `select label_vi as vi, label_en as en from population_source
     where code in (select source from population where year = $1) order by code`,
    [year],
  );
