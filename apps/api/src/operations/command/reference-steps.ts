/** Who loads what of the reference data, in the order in which one stands on the other. */
import { loadChains } from '../../collection/chains/index.js';
import { loadForms, loadFormTexts } from '../../collection/forms/index.js';
import { loadAccounts } from '../../ground/people/index.js';
import { loadIndicators } from '../../figures/dictionary/index.js';
import type { ReferenceStep } from '../../platform/command/reference-step.js';
import { loadBodies, loadTypes } from '../../ground/registry/index.js';
import { loadCatalogue, loadPopulation } from '../../ground/territory/index.js';

export const referenceSteps: readonly ReferenceStep[] = [
  loadCatalogue,
  loadPopulation,
  loadBodies,
  loadTypes,
  loadChains,
  loadForms,
  loadFormTexts,
  loadIndicators,
  loadAccounts,
];
