/** The dictionary of indicators: what stands, what stood, publishing the next version. */
import CalculateOutlined from '@mui/icons-material/CalculateOutlined';
import type { Feature } from '../feature/feature.js';
import { screen } from '../parts/screen.js';
import * as vi from './i18n/vi.js';
import { source } from './source.js';

export const indicators: Feature = {
  code: 'indicators',
  texts: { vi, en: () => import('./i18n/en.js') },
  resource: {
    source,
    rights: { list: 'form.read', show: 'form.read', create: 'indicator.publish' },
    list: screen(() => import('./IndicatorListPage.js')),
    create: screen(() => import('./PublishPage.js')),
    show: screen(() => import('./IndicatorPage.js')),
  },
  menu: (may) =>
    may('indicator.publish') && {
      to: '/indicators',
      Icon: CalculateOutlined,
      label: 'indicators.menu.name',
      chord: 'g i',
      keyLabel: 'indicators.menu.go',
      group: 'manage',
    },
};
