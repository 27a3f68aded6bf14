import type { Feature } from '../../platform/features/feature.js';
import { loadCatalogue } from './load-catalogue.js';
import { loadPopulation } from './load-population.js';
import { TerritoryModule } from './territory.module.js';

/** Administrative units, their mergers, and where a library stood on a day. */
export const territory: Feature = {
  name: 'territory',
  modules: [TerritoryModule],
  constraints: { admin_unit_once: 'ALREADY_EXISTS' },
  tablesByHand: { admin_unit_successor: 'followed by recursive queries alone' },
  reference: [loadCatalogue, loadPopulation],
};
