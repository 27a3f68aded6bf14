/** Who loads what of the reference data, in the order in which one stands on the other. */
import { loadAccounts } from '../people/load-accounts.js';
import type { ReferenceStep } from '../platform/command/reference-step.js';

export const referenceSteps: readonly ReferenceStep[] = [loadAccounts];
