/** Who may do what, where and until when. */
import ManageAccountsOutlined from '@mui/icons-material/ManageAccountsOutlined';
import type { Feature } from '../feature/feature.js';
import { screen } from '../parts/screen.js';
import * as vi from './i18n/vi.js';

export const accounts: Feature = {
  code: 'accounts',
  texts: { vi, en: () => import('./i18n/en.js') },
  pages: [{ path: '/accounts', Page: screen(() => import('./AccountsPage.js')) }],
  menu: (may) =>
    may('account.read') && {
      to: '/accounts',
      Icon: ManageAccountsOutlined,
      label: 'accounts.menu.name',
      chord: 'g a',
      keyLabel: 'accounts.menu.go',
      group: 'manage',
    },
};
