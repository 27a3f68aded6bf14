/** The texts of the rooms that several features share, and of the features. */
import * as drafts from '../drafts/i18n/vi.js';
import type { TextsOfRoom } from '../i18n/fold.js';
import * as list from '../list/i18n/vi.js';
import * as obligations from '../obligations/i18n/vi.js';
import * as reference from '../reference/i18n/vi.js';
import * as submission from '../submission/i18n/vi.js';
import { features } from './features.js';

export const texts: readonly TextsOfRoom[] = [
  { vi: drafts, en: () => import('../drafts/i18n/en.js') },
  { vi: list, en: () => import('../list/i18n/en.js') },
  { vi: obligations, en: () => import('../obligations/i18n/en.js') },
  { vi: reference, en: () => import('../reference/i18n/en.js') },
  { vi: submission, en: () => import('../submission/i18n/en.js') },
  ...features.map((feature) => feature.texts),
];
