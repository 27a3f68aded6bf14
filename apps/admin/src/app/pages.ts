/**
 * Every screen, each in its own file of the build, fetched when somebody goes there. A new screen is one line here.
 * `/entry`, `/entry/:roundId/:libraryId`, `/review` and `/review/:submissionId` belong to the entry and review rooms.
 */
import { lazy, type ComponentType } from 'react';
import type { ResourceProps } from 'react-admin';

export const HomePage = lazy(() => import('../home/HomePage.js'));

export const resources: readonly ResourceProps[] = [
  {
    name: 'libraries',
    list: lazy(() => import('../libraries/LibraryListPage.js')),
    show: lazy(() => import('../libraries/LibraryPage.js')),
  },
  {
    name: 'rounds',
    list: lazy(() => import('../rounds/RoundListPage.js')),
    show: lazy(() => import('../rounds/RoundPage.js')),
  },
];

interface PageRoute {
  readonly path: string;
  readonly Page: ComponentType;
}

export const pages: readonly PageRoute[] = [
  { path: '/entry', Page: lazy(() => import('../entry/EntryIndexPage.js')) },
  { path: '/entry/:roundId/:libraryId', Page: lazy(() => import('../entry/EntryPage.js')) },
  { path: '/review', Page: lazy(() => import('../review/QueuePage.js')) },
  { path: '/review/:submissionId', Page: lazy(() => import('../review/ReviewPage.js')) },
  { path: '/figures', Page: lazy(() => import('../figures/FiguresPage.js')) },
];
