/** The dashboard of figures. */
import InsertChartOutlined from '@mui/icons-material/InsertChartOutlined';
import type { Feature } from '../feature/feature.js';
import { screen } from '../parts/screen.js';
import * as vi from './i18n/vi.js';

export const figures: Feature = {
  code: 'figures',
  texts: { vi, en: () => import('./i18n/en.js') },
  pages: [{ path: '/figures', Page: screen(() => import('./FiguresPage.js')) }],
  cards: { keyFigures: screen(() => import('./KeyTotals.js')) },
  menu: (may) =>
    may('figure.read') && {
      to: '/figures',
      Icon: InsertChartOutlined,
      label: 'figures.menu.name',
      chord: 'g s',
      keyLabel: 'figures.menu.go',
      group: 'read',
    },
};
