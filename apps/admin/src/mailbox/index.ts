/** What is sent by mail, or would be, and what became of it: for administrators. */
import MailOutlined from '@mui/icons-material/MailOutlined';
import type { Feature } from '../feature/feature.js';
import { screen } from '../parts/screen.js';
import * as vi from './i18n/vi.js';

export const mailbox: Feature = {
  code: 'mailbox',
  texts: { vi, en: () => import('./i18n/en.js') },
  pages: [{ path: '/mailbox', Page: screen(() => import('./MailboxPage.js')) }],
  menu: (may) =>
    may('mail.read') && {
      to: '/mailbox',
      Icon: MailOutlined,
      label: 'mailbox.menu.name',
      chord: 'g m',
      keyLabel: 'mailbox.menu.go',
      group: 'manage',
    },
};
