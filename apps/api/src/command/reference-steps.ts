/** Who loads what of the reference data, in the order in which one stands on the other. */
import { loadForms } from '../forms/load-forms.js';
import { loadFormTexts } from '../forms/load-form-texts.js';
import { loadAccounts } from '../people/load-accounts.js';
import type { ReferenceStep } from '../platform/command/reference-step.js';
import { loadBodies } from '../registry/governing-bodies.js';
import { loadTypes } from '../registry/load-library-types.js';
import { loadPopulation } from '../territory/load-population.js';
import { loadCatalogue } from '../territory/load-catalogue.js';

export const referenceSteps: readonly ReferenceStep[] = [
  loadCatalogue,
  loadPopulation,
  loadBodies,
  loadTypes,
  loadForms,
  loadFormTexts,
  loadAccounts,
];
