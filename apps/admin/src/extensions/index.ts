/** Later due days: a library asks, its province answers. Both stand on the home pages, where the work begins. */
import type { Feature } from '../feature/feature.js';
import { screen } from '../parts/screen.js';
import * as vi from './i18n/vi.js';

export const extensions: Feature = {
  code: 'extensions',
  texts: { vi, en: () => import('./i18n/en.js') },
  cards: {
    obligation: screen(() => import('./OwnExtension.js')),
    provinceWaits: screen(() => import('./WaitingExtensions.js')),
  },
};
