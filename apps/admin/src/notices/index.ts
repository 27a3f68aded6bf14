/** Notices of what others did: a bell in the top bar, and the list behind it. */
import type { Feature } from '../feature/feature.js';
import { screen } from '../parts/screen.js';
import { noticesAddress } from './address.js';
import * as vi from './i18n/vi.js';
import { NoticeBell } from './NoticeBell.js';

export const notices: Feature = {
  code: 'notices',
  texts: { vi, en: () => import('./i18n/en.js') },
  pages: [{ path: noticesAddress, Page: screen(() => import('./NoticesPage.js')) }],
  inTopBar: NoticeBell,
};
