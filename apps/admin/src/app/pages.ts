/**
 * Every screen, each in its own file of the build, fetched when somebody goes there. A new screen is one line here.
 * `/entry`, `/entry/:roundId/:libraryId`, `/review` and `/review/:submissionId` belong to the entry and review rooms.
 */
import type { ComponentType } from 'react';
import type { ResourceProps } from 'react-admin';
import { screen } from '../parts/screen.js';

export const HomePage = screen(() => import('../home/HomePage.js'));

export const resources: readonly ResourceProps[] = [
  {
    name: 'libraries',
    list: screen(() => import('../libraries/LibraryListPage.js')),
    create: screen(() => import('../libraries/RegisterLibraryPage.js')),
    show: screen(() => import('../libraries/LibraryPage.js')),
  },
  {
    name: 'rounds',
    list: screen(() => import('../rounds/RoundListPage.js')),
    create: screen(() => import('../rounds/OpenRoundPage.js')),
    show: screen(() => import('../rounds/RoundPage.js')),
  },
];

interface PageRoute {
  readonly path: string;
  readonly Page: ComponentType;
}

export const pages: readonly PageRoute[] = [
  { path: '/entry', Page: screen(() => import('../entry/EntryIndexPage.js')) },
  { path: '/entry/:roundId/:libraryId', Page: screen(() => import('../entry/EntryPage.js')) },
  { path: '/review', Page: screen(() => import('../review/QueuePage.js')) },
  { path: '/review/:submissionId', Page: screen(() => import('../review/ReviewPage.js')) },
  { path: '/accounts', Page: screen(() => import('../accounts/AccountsPage.js')) },
  { path: '/backups', Page: screen(() => import('../backups/BackupsPage.js')) },
  { path: '/figures', Page: screen(() => import('../figures/FiguresPage.js')) },
];
