import { MATTERS } from '@vlis/domain';
import type { Feature } from '../../platform/features/feature.js';
import { BACK } from '../calendar/index.js';
import { ExtensionsModule } from './extensions.module.js';

/** Later due days that libraries ask for. */
export const extensions: Feature = {
  name: 'extensions',
  modules: [ExtensionsModule],
  matter: MATTERS.extension,
  // The obligation is locked before it is decided, so no second request comes so far as the index.
  constraints: { extension_answered_once: 'EXTENSION_DECIDED' },
  news: { 'extension-granted': BACK, 'extension-refused': BACK },
};
