/** Shared lists: library types, places, forms, instructions. */
import type { Same } from '../../i18n/messages.js';
import type { reference as vi } from './vi.js';

export const reference: Same<typeof vi> = {
  type: 'Library type',
  province: 'Province or city',
  form: 'Form',
  formFULL: 'Full form',
  formSHORT: 'Short form (44 items)',
  place: 'Place',
  instructionNone: 'This version of the form has no instructions.',
  instructionSince: 'This text stands since',
};
