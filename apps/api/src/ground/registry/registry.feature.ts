import { CODE } from '../../platform/audit/facts.js';
import type { Feature } from '../../platform/features/feature.js';
import { loadBodies } from './governing-bodies.js';
import { loadTypes } from './load-library-types.js';
import { RegistryModule } from './registry.module.js';

/** Libraries, their types and identifiers, and who governs them. */
export const registry: Feature = {
  name: 'registry',
  modules: [RegistryModule],
  constraints: { library_external_key_once: 'ALREADY_EXISTS' },
  facts: {
    confirmedBeside: /^VN-[0-9A-Z-]{4,20}$/,
    ...{ columns: CODE, order: CODE }, // columns and order of a list downloaded as a file
  },
  reference: [loadBodies, loadTypes],
};
