/** Who may do what, where and until when. */
import ManageAccountsOutlined from '@mui/icons-material/ManageAccountsOutlined';
import type { Feature } from '../feature/feature.js';
import { screen } from '../parts/screen.js';
import * as vi from './i18n/vi.js';
import { source } from './source.js';

export const accounts: Feature = {
  code: 'accounts',
  texts: { vi, en: () => import('./i18n/en.js') },
  resource: {
    source,
    rights: { list: 'account.read', create: 'account.open', bulk: 'account.close', export: 'account.read' },
    list: screen(() => import('./AccountListPage.js')),
  },
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
