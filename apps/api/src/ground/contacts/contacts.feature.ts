import { MATTERS } from '@vlis/domain';
import type { Feature } from '../../platform/features/feature.js';
import { ContactsModule } from './contacts.module.js';

/** Who can be reached about the submissions of a library. */
export const contacts: Feature = {
  name: 'contacts',
  modules: [ContactsModule],
  matter: MATTERS.contacts,
};
