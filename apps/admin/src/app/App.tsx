/**
 * react-admin with the data provider, login, language, theme and frame of this application. Put together from its parts, because the
 * ready-made `<Admin>` brings along a login page, a menu and a layout that nobody here sees. Screens come from the features
 * (features.ts).
 */
import CssBaseline from '@mui/material/CssBaseline';
import type { ReactNode } from 'react';
import {
  AdminContext,
  CoreAdminUI,
  CustomRoutes,
  localStorageStore,
  Notification,
  reactRouterProvider,
  Resource,
} from 'react-admin';
import { dataProviderOf } from '../api/dataProvider.js';
import { askAhead, askOnce, createQueryClient } from '../api/useOperation.js';
import { authProviderOf } from '../auth/authProvider.js';
import { CardsContext } from '../feature/cards.js';
import type { Rights } from '../feature/feature.js';
import { MeDocument, RoundsDocument, ServerTimeDocument } from '../gql/graphql.js';
import { i18nProviderOf } from '../i18n/i18nProvider.js';
import { AppLayout } from '../layout/AppLayout.js';
import { PeriodContext } from '../obligations/PeriodContext.js';
import { roundAddress } from '../rounds/address.js';
import { ShellSkeleton } from '../parts/ShellSkeleton.js';
import { themeFor } from '../theme/theme.js';
import { DeniedPage } from './DeniedPage.js';
import { features } from './features.js';
import { foldFeatures } from './fold.js';
import { NotFoundPage } from './NotFoundPage.js';
import { texts } from './texts.js';

const { Route } = reactRouterProvider;
const queryClient = createQueryClient();
const store = localStorageStore(undefined, 'vlis');
const [lightTheme, darkTheme] = [themeFor('light'), themeFor('dark')];

const { firstPage, pages, resources, sources, rights, menu, inTopBar, cards } = foldFeatures(features);
const authProvider = authProviderOf({
  rightOf: (resource, action) => rights[resource]?.[action as keyof Rights],
  permissions: async () => (await askOnce(queryClient, MeDocument, {})).me.permissions,
});
const i18nProvider = i18nProviderOf(texts);
const dataProvider = dataProviderOf(sources, () => (i18nProvider.getLocale() === 'en' ? 'en' : 'vi'));

const Layout = ({ children }: { readonly children: ReactNode }) => (
  <AppLayout menu={menu} context={<PeriodContext addressOf={roundAddress} />} inTopBar={inTopBar}>
    {children}
  </AppLayout>
);

/** What every page asks first, and one after the other where each part of it asks when it is drawn. */
export function askFirst(): void {
  askAhead(queryClient, MeDocument, {});
  askAhead(queryClient, RoundsDocument, {});
  askAhead(queryClient, ServerTimeDocument, {});
}

export const App = () => (
  <AdminContext
    dataProvider={dataProvider}
    authProvider={authProvider}
    i18nProvider={i18nProvider}
    queryClient={queryClient}
    store={store}
    lightTheme={lightTheme}
    darkTheme={darkTheme}
  >
    <CssBaseline enableColorScheme>
      <CardsContext.Provider value={cards}>
        <CoreAdminUI
          dashboard={firstPage}
          layout={Layout}
          catchAll={NotFoundPage}
          accessDenied={DeniedPage}
          loading={ShellSkeleton}
          loginPage={false}
          disableTelemetry
        >
          {resources.map((resource) => (
            <Resource key={resource.name} {...resource} />
          ))}
          <CustomRoutes>
            {pages.map(({ path, Page }) => (
              <Route key={path} path={path} element={<Page />} />
            ))}
          </CustomRoutes>
        </CoreAdminUI>
      </CardsContext.Provider>
      <Notification />
    </CssBaseline>
  </AdminContext>
);
