import { accepted, type ReferenceStep } from '../../platform/command/reference-step.js';
import { takeCatalogue } from './import-units.js';

export const loadCatalogue: ReferenceStep = {
  name: 'units',
  load: async (tx, { units, successions }) => {
    accepted(await takeCatalogue(tx, { units, successions }));
    return units.length;
  },
};
