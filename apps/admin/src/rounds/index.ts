/** The reporting rounds: list, one of them, opening another. */
import EventNoteOutlined from '@mui/icons-material/EventNoteOutlined';
import type { Feature } from '../feature/feature.js';
import { screen } from '../parts/screen.js';
import * as vi from './i18n/vi.js';
import { source } from './source.js';

export const rounds: Feature = {
  code: 'rounds',
  texts: { vi, en: () => import('./i18n/en.js') },
  resource: {
    source,
    rights: { list: 'round.read', show: 'round.read', create: 'round.open', export: 'round.read' },
    list: screen(() => import('./RoundListPage.js')),
    create: screen(() => import('./OpenRoundPage.js')),
    show: screen(() => import('./RoundPage.js')),
  },
  menu: (may) =>
    may('round.read') && {
      to: '/rounds',
      Icon: EventNoteOutlined,
      label: 'rounds.menu.name',
      chord: 'g k',
      keyLabel: 'rounds.menu.go',
      group: 'manage',
    },
};
