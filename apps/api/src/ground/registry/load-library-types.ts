import { accepted, type ReferenceStep } from '../../platform/command/reference-step.js';
import { takeTypes } from './library-types.js';

export const loadTypes: ReferenceStep = {
  name: 'library types',
  after: ['governing bodies'],
  load: async (tx, { libraryTypes }) => {
    accepted(await takeTypes(tx, libraryTypes));
    return libraryTypes.length;
  },
};
