import type { Feature } from '../../platform/features/feature.js';
import { FormsModule } from './forms.module.js';
import { loadFormTexts } from './load-form-texts.js';
import { loadForms } from './load-forms.js';

/** Form versions, their texts and their publishing. */
export const forms: Feature = {
  name: 'forms',
  modules: [FormsModule],
  constraints: { form_code_once: 'ALREADY_EXISTS', form_version_once: 'ALREADY_EXISTS' },
  reference: [loadForms, loadFormTexts],
};
