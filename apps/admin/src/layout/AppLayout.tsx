/**
 * The frame around every screen: top bar, menu by role, banner, page. Under 900 px the menu becomes a bar under the
 * thumb and a drawer.
 */
import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useTheme } from '@mui/material/styles';
import { Suspense, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useLocale, useLocation, useNavigate } from 'react-admin';
import { SessionDialog } from '../auth/SessionDialog.js';
import { theSession } from '../auth/the-session.js';
import { KeyList } from '../keys/KeyList.js';
import { useKeys } from '../keys/useKeys.js';
import { MeGate } from '../me/MeGate.js';
import { menuFor } from '../me/roles.js';
import { useMe } from '../me/useMe.js';
import { GreyLines } from '../parts/Loaded.js';
import { LightOnPaper } from '../theme/LightOnPaper.js';
import { notOnPaper } from '../theme/paper.js';
import { BottomMenu } from './BottomMenu.js';
import { ConnectionBanner } from './ConnectionBanner.js';
import { destinationOf } from './destinations.js';
import { PageBoundary } from './PageBoundary.js';
import { SideMenu } from './SideMenu.js';
import { SkipLink } from './SkipLink.js';
import { TopBar } from './TopBar.js';

const MENU_WIDTH = 240;

/** Boxes that lie side by side are not broken over pages. */
const blockOnPaper = { '@media print': { display: 'block', minHeight: 0 } } as const;
const bareOnPaper = { '@media print': { p: 0 } } as const;

function Frame({ children }: { readonly children: ReactNode }) {
  const theme = useTheme();
  const wide = useMediaQuery(theme.breakpoints.up('md'), { noSsr: true });
  const [drawer, setDrawer] = useState(false);
  const [keys, setKeys] = useState(false);
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const { permissions } = useMe();
  useKeys(
    [
      { chord: '?', label: 'keys.help', run: () => setKeys(true) },
      ...menuFor(permissions).map((entry) => {
        const { chord, keyLabel, to } = destinationOf(entry, permissions);
        return { chord, label: keyLabel, run: () => navigate(to) };
      }),
    ],
    'general',
  );
  return (
    <Box sx={{ minHeight: '100vh', display: 'flex', flexDirection: 'column', ...blockOnPaper }}>
      <SkipLink />
      <TopBar onMenu={() => setDrawer(true)} onKeys={() => setKeys(true)} />
      <ConnectionBanner />
      <Box sx={{ display: 'flex', flexGrow: 1, minWidth: 0, ...blockOnPaper }}>
        {wide ? (
          <Box
            sx={{
              width: MENU_WIDTH,
              flex: 'none',
              borderRight: 1,
              borderColor: 'divider',
              backgroundColor: 'background.paper',
              ...notOnPaper,
            }}
          >
            <Box sx={{ position: 'sticky', top: 57 }}>
              <SideMenu />
            </Box>
          </Box>
        ) : (
          <Drawer open={drawer} onClose={() => setDrawer(false)}>
            <Box sx={{ width: MENU_WIDTH + 24 }}>
              <SideMenu onGo={() => setDrawer(false)} />
            </Box>
          </Drawer>
        )}
        <Box
          component="main"
          id="main"
          tabIndex={-1}
          sx={{ flexGrow: 1, minWidth: 0, p: { xs: 2, md: 3 }, pb: { xs: 11, md: 5 }, outline: 'none', ...bareOnPaper }}
        >
          <Box sx={{ maxWidth: 1360, mx: 'auto' }}>
            <PageBoundary address={pathname}>
              <Suspense fallback={<GreyLines lines={6} />}>{children}</Suspense>
            </PageBoundary>
          </Box>
        </Box>
      </Box>
      {!wide && <BottomMenu onMore={() => setDrawer(true)} />}
      <KeyList open={keys} onClose={() => setKeys(false)} />
    </Box>
  );
}

/** The page's language for screen readers and hyphenation follows the switch. */
function useDocumentLanguage() {
  const locale = useLocale();
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
}

export function AppLayout({ children }: { readonly children: ReactNode }) {
  useDocumentLanguage();
  const { subscribe, state } = theSession();
  const left = useSyncExternalStore(subscribe, state) === 'left';
  return (
    <>
      {!left && (
        <MeGate>
          <LightOnPaper>
            <Frame>{children}</Frame>
          </LightOnPaper>
        </MeGate>
      )}
      <SessionDialog />
    </>
  );
}
