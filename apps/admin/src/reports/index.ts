/** The reports that provinces write upon a round, from what their libraries have sent. */
import ArticleOutlined from '@mui/icons-material/ArticleOutlined';
import type { Feature } from '../feature/feature.js';
import { screen } from '../parts/screen.js';
import { boardAddress, delegationsAddress, nationAddress } from './address.js';
import * as vi from './i18n/vi.js';

export const provinceReports: Feature = {
  code: 'reports',
  texts: { vi, en: () => import('./i18n/en.js') },
  pages: [
    { path: '/reports', Page: screen(() => import('./ProvinceReportsPage.js')) },
    { path: boardAddress, Page: screen(() => import('./board/BoardPage.js')) },
    { path: nationAddress, Page: screen(() => import('./nation/NationPage.js')) },
    { path: delegationsAddress, Page: screen(() => import('./delegations/DelegationsPage.js')) },
  ],
  menu: (may) =>
    may('province-report.read') && {
      to: may('report-board.read') ? boardAddress : '/reports',
      Icon: ArticleOutlined,
      label: 'reports.menu.name',
      chord: 'g b',
      keyLabel: 'reports.menu.go',
      group: 'work',
    },
};
