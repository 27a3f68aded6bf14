/**
 * The page when the server or the login cannot be reached at all. There is no language to ask yet beyond what this
 * browser remembers, and nothing but this page to show.
 */
import '../theme/fonts.js';
import CssBaseline from '@mui/material/CssBaseline';
import { createTheme, ThemeProvider } from '@mui/material/styles';
import { I18nContextProvider, localStorageStore, StoreContextProvider } from 'react-admin';
import { useEffect, useMemo } from 'react';
import { createRoot } from 'react-dom/client';
import type { Failure } from '../api/failure.js';
import { hereAt } from '../auth/returnAddress.js';
import { i18nProviderOf } from '../i18n/i18nProvider.js';
import { FailureBlank } from '../parts/FailureBlank.js';
import { themeFor } from '../theme/theme.js';

/** This page uses the common texts alone. */
const words = i18nProviderOf([]);

const RETRY = 15_000;

/** Without the parameters of a login that did not work, or the next try would fail on them too. */
const again = () => window.location.replace(hereAt(window.location.hash));

function BootFailure({ failure }: { readonly failure: Failure }) {
  const dark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  const theme = useMemo(() => createTheme(themeFor(dark ? 'dark' : 'light')), [dark]);
  const passing = failure.kind === 'offline' || failure.kind === 'unavailable';
  useEffect(() => {
    if (!passing) return undefined;
    const timer = setTimeout(() => window.location.reload(), RETRY);
    return () => clearTimeout(timer);
  }, [passing]);
  return (
    <StoreContextProvider value={localStorageStore(undefined, 'vlis')}>
      <I18nContextProvider value={words}>
        <ThemeProvider theme={theme}>
          <CssBaseline enableColorScheme />
          <main>
            <FailureBlank page failure={failure} again={again} />
          </main>
        </ThemeProvider>
      </I18nContextProvider>
    </StoreContextProvider>
  );
}

export const drawFailure = (element: HTMLElement, failure: Failure): void =>
  createRoot(element).render(<BootFailure failure={failure} />);
