/** The first page of each role: what there is to do. */
import ChecklistOutlined from '@mui/icons-material/ChecklistOutlined';
import type { Feature } from '../feature/feature.js';
import { screen } from '../parts/screen.js';
import * as vi from './i18n/vi.js';

export const home: Feature = {
  code: 'home',
  texts: { vi, en: () => import('./i18n/en.js') },
  firstPage: screen(() => import('./HomePage.js')),
  menu: () => ({
    to: '/',
    Icon: ChecklistOutlined,
    label: 'home.menu.name',
    chord: 'g h',
    keyLabel: 'home.menu.go',
    group: 'work',
  }),
};
