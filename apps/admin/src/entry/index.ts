/** Filling in a submission. */
import EditNoteOutlined from '@mui/icons-material/EditNoteOutlined';
import type { Feature } from '../feature/feature.js';
import { screen } from '../parts/screen.js';
import * as vi from './i18n/vi.js';

export const entry: Feature = {
  code: 'entry',
  texts: { vi, en: () => import('./i18n/en.js') },
  pages: [
    { path: '/entry', Page: screen(() => import('./EntryIndexPage.js')) },
    { path: '/entry/:roundId/:libraryId', Page: screen(() => import('./EntryPage.js')) },
  ],
  menu: (may) =>
    may('submission.save') && {
      to: '/entry',
      Icon: EditNoteOutlined,
      label: 'entry.menu.name',
      chord: 'g n',
      keyLabel: 'entry.menu.go',
      group: 'work',
    },
};
