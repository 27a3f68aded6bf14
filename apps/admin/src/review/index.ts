/** Reading what others have sent: the queue, and one submission of it. */
import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined';
import type { Feature } from '../feature/feature.js';
import { readsSubmissions } from '../me/rights.js';
import { screen } from '../parts/screen.js';
import * as vi from './i18n/vi.js';
import { reviews } from './rights.js';

export const review: Feature = {
  code: 'review',
  texts: { vi, en: () => import('./i18n/en.js') },
  pages: [
    { path: '/review', Page: screen(() => import('./QueuePage.js')) },
    { path: '/review/:submissionId', Page: screen(() => import('./ReviewPage.js')) },
  ],
  cards: { provinceQueue: screen(() => import('./ReviewFirst.js')) },
  menu: (may) =>
    (readsSubmissions(may) || reviews(may)) && {
      to: '/review',
      Icon: FactCheckOutlined,
      label: reviews(may) ? 'review.menu.name' : 'review.menu.submitted',
      chord: 'g d',
      keyLabel: reviews(may) ? 'review.menu.go' : 'review.menu.goSubmitted',
      group: 'work',
    },
};
