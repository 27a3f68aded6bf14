/**
 * The frame around every screen: top bar, menu by role, banner, page. Under 900 px the menu becomes a bar under the
 * thumb and a drawer.
 */
import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useTheme } from '@mui/material/styles';
import { Suspense, useEffect, useState, useSyncExternalStore, type ComponentType, type ReactNode } from 'react';
import { useLocale, useLocation, useNavigate } from 'react-admin';
import { SessionDialog } from '../auth/SessionDialog.js';
import { theSession } from '../auth/the-session.js';
import type { MenuEntry } from '../feature/feature.js';
import { KeyList } from '../keys/KeyList.js';
import { useKeys } from '../keys/useKeys.js';
import { MeGate } from '../me/MeGate.js';
import { mayOf, type May } from '../me/rights.js';
import { useMe } from '../me/useMe.js';
import { GreyLines } from '../parts/Loaded.js';
import { LightOnPaper } from '../theme/LightOnPaper.js';
import { notOnPaper } from '../theme/paper.js';
import { BottomMenu } from './BottomMenu.js';
import { ConnectionBanner } from './ConnectionBanner.js';
import { PageBoundary } from './PageBoundary.js';
import { SideMenu } from './SideMenu.js';
import { SkipLink } from './SkipLink.js';
import { TopBar } from './TopBar.js';

const MENU_WIDTH = 240;

/** Boxes that lie side by side are not broken over pages. */
const blockOnPaper = { '@media print': { display: 'block', minHeight: 0 } } as const;
const bareOnPaper = { '@media print': { p: 0 } } as const;

interface Props {
  readonly children: ReactNode;
  /** The menu of somebody with these rights; the first page comes first. */
  readonly menu: (may: May) => readonly MenuEntry[];
  /** In the top bar: what is being worked on. */
  readonly context: ReactNode;
  /** In the top bar beside the account. */
  readonly inTopBar: readonly ComponentType[];
}

function Frame({ children, menu, context, inTopBar }: Props) {
  const theme = useTheme();
  const wide = useMediaQuery(theme.breakpoints.up('md'), { noSsr: true });
  const [drawer, setDrawer] = useState(false);
  const [keys, setKeys] = useState(false);
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const { permissions } = useMe();
  const entries = menu(mayOf(permissions));
  useKeys(
    [
      { chord: '?', label: 'keys.help', run: () => setKeys(true) },
      ...entries.map(({ chord, keyLabel, to }) => ({ chord, label: keyLabel, run: () => navigate(to) })),
    ],
    'general',
  );
  return (
    <Box sx={{ minHeight: '100vh', display: 'flex', flexDirection: 'column', ...blockOnPaper }}>
      <SkipLink />
      <TopBar
        home={entries[0]!}
        context={context}
        parts={inTopBar}
        onMenu={() => setDrawer(true)}
        onKeys={() => setKeys(true)}
      />
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
              <SideMenu entries={entries} />
            </Box>
          </Box>
        ) : (
          <Drawer open={drawer} onClose={() => setDrawer(false)}>
            <Box sx={{ width: MENU_WIDTH + 24 }}>
              <SideMenu entries={entries} onGo={() => setDrawer(false)} />
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
      {!wide && <BottomMenu entries={entries} onMore={() => setDrawer(true)} />}
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

export function AppLayout(props: Props) {
  useDocumentLanguage();
  const { subscribe, state } = theSession();
  const left = useSyncExternalStore(subscribe, state) === 'left';
  return (
    <>
      {!left && (
        <MeGate>
          <LightOnPaper>
            <Frame {...props} />
          </LightOnPaper>
        </MeGate>
      )}
      <SessionDialog />
    </>
  );
}
