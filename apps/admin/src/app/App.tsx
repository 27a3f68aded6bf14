/**
 * react-admin with our walls: data, login, language, theme, frame. Put together from its parts, because the ready-made
 * `<Admin>` brings along a login page, a menu and a layout that nobody here sees. Screens are listed in `pages.ts`.
 */
import CssBaseline from '@mui/material/CssBaseline';
import {
  AdminContext,
  CoreAdminUI,
  CustomRoutes,
  localStorageStore,
  Notification,
  reactRouterProvider,
  Resource,
} from 'react-admin';
import { askAhead, createQueryClient } from '../api/useOperation.js';
import { authProvider } from '../auth/authProvider.js';
import { MeDocument, RoundsDocument, ServerTimeDocument } from '../gql/graphql.js';
import { i18nProvider } from '../i18n/i18nProvider.js';
import { AppLayout } from '../layout/AppLayout.js';
import { ShellSkeleton } from '../parts/ShellSkeleton.js';
import { themeFor } from '../theme/theme.js';
import { dataProvider } from './dataProvider.js';
import { NotFoundPage } from './NotFoundPage.js';
import { HomePage, pages, resources } from './pages.js';

const { Route } = reactRouterProvider;
const queryClient = createQueryClient();
const store = localStorageStore(undefined, 'vlis');
const [lightTheme, darkTheme] = [themeFor('light'), themeFor('dark')];

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
      <CoreAdminUI
        dashboard={HomePage}
        layout={AppLayout}
        catchAll={NotFoundPage}
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
      <Notification />
    </CssBaseline>
  </AdminContext>
);
