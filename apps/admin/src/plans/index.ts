/** What a province is to reach in a year: plan figures, "chỉ tiêu kế hoạch giao". */
import TrackChangesOutlined from '@mui/icons-material/TrackChangesOutlined';
import type { Feature } from '../feature/feature.js';
import { screen } from '../parts/screen.js';
import * as vi from './i18n/vi.js';

export const plans: Feature = {
  code: 'plans',
  texts: { vi, en: () => import('./i18n/en.js') },
  pages: [{ path: '/plans', Page: screen(() => import('./PlansPage.js')) }],
  menu: (may) =>
    may('plan.keep') && {
      to: '/plans',
      Icon: TrackChangesOutlined,
      label: 'plans.menu.name',
      chord: 'g c',
      keyLabel: 'plans.menu.go',
      group: 'manage',
    },
};
