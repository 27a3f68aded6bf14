/** What a department reads of its own communes and libraries, held against the year before and the plan. */
import TableChartOutlined from '@mui/icons-material/TableChartOutlined';
import type { Feature } from '../feature/feature.js';
import { screen } from '../parts/screen.js';
import * as vi from './i18n/vi.js';

export const tables: Feature = {
  code: 'tables',
  texts: { vi, en: () => import('./i18n/en.js') },
  pages: [{ path: '/tables', Page: screen(() => import('./TablesPage.js')) }],
  menu: (may) =>
    may('figure.export') && {
      to: '/tables',
      Icon: TableChartOutlined,
      label: 'tables.menu.name',
      chord: 'g p',
      keyLabel: 'tables.menu.go',
      group: 'read',
    },
};
