/** Backups and drills, for administrators. */
import BackupOutlined from '@mui/icons-material/BackupOutlined';
import type { Feature } from '../feature/feature.js';
import { screen } from '../parts/screen.js';
import * as vi from './i18n/vi.js';

export const backups: Feature = {
  code: 'backups',
  texts: { vi, en: () => import('./i18n/en.js') },
  pages: [{ path: '/backups', Page: screen(() => import('./BackupsPage.js')) }],
  menu: (may) =>
    may('backup.read') && {
      to: '/backups',
      Icon: BackupOutlined,
      label: 'backups.menu.name',
      chord: 'g l',
      keyLabel: 'backups.menu.go',
      group: 'manage',
    },
};
