/** Name of the system, the period at work, and the few switches that concern the whole page. */
import DarkModeOutlined from '@mui/icons-material/DarkModeOutlined';
import KeyboardOutlined from '@mui/icons-material/KeyboardOutlined';
import LightModeOutlined from '@mui/icons-material/LightModeOutlined';
import MenuIcon from '@mui/icons-material/Menu';
import AppBar from '@mui/material/AppBar';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Toolbar from '@mui/material/Toolbar';
import Tooltip from '@mui/material/Tooltip';
import { useTheme as useMuiTheme } from '@mui/material/styles';
import type { ComponentType, ReactNode } from 'react';
import { LinkBase, useLocaleState, useTheme } from 'react-admin';
import type { MenuEntry } from '../feature/feature.js';
import { useT } from '../i18n/useT.js';
import { inLowWindow } from '../theme/theme.js';
import { AccountMenu } from './AccountMenu.js';
import { BrandMark } from './BrandMark.js';

function LanguageSwitch() {
  const t = useT();
  const [locale, setLocale] = useLocaleState();
  const shown = locale === 'en' ? 'EN' : 'VI';
  return (
    <Tooltip title={t('app.language')}>
      <Button
        color="inherit"
        // The accessible name contains the text that is seen, because users of speech input say it.
        aria-label={`${shown}: ${t('app.language')}`}
        onClick={() => setLocale(locale === 'en' ? 'vi' : 'en')}
        sx={{ minWidth: 40, px: 1 }}
      >
        {shown}
      </Button>
    </Tooltip>
  );
}

function ThemeSwitch() {
  const t = useT();
  const [mode, setMode] = useTheme();
  const label = t(mode === 'dark' ? 'app.light' : 'app.dark');
  return (
    <Tooltip title={label}>
      <IconButton color="inherit" aria-label={label} onClick={() => setMode(mode === 'dark' ? 'light' : 'dark')}>
        {mode === 'dark' ? <LightModeOutlined /> : <DarkModeOutlined />}
      </IconButton>
    </Tooltip>
  );
}

interface Props {
  readonly home: MenuEntry;
  /** What is being worked on. */
  readonly context: ReactNode;
  /** What features show on every page, for example the bell of notices. */
  readonly parts: readonly ComponentType[];
  readonly onMenu: () => void;
  readonly onKeys: () => void;
}

export function TopBar({ home, context, parts, onMenu, onKeys }: Props) {
  const t = useT();
  const { vlis } = useMuiTheme();
  return (
    <AppBar
      position="sticky"
      sx={{
        [inLowWindow]: { position: 'static' },
        backgroundColor: vlis.surface,
        borderBottom: 1,
        borderColor: 'divider',
        color: 'text.primary',
      }}
    >
      <Toolbar variant="dense" sx={{ gap: 0.5, minHeight: 56, px: { xs: 1, md: 2 } }}>
        <IconButton
          color="inherit"
          aria-label={t('app.openMenu')}
          onClick={onMenu}
          sx={{ display: { xs: 'inline-flex', md: 'none' } }}
        >
          <MenuIcon />
        </IconButton>
        <Box
          component={LinkBase}
          to={home.to}
          aria-label={`${t('app.name')}: ${t(home.label)}`}
          sx={{
            display: 'inline-flex',
            alignItems: 'center',
            gap: 1,
            color: 'inherit',
            textDecoration: 'none',
            fontWeight: 600,
          }}
        >
          <BrandMark />
          <Box component="span" sx={{ display: { xs: 'none', md: 'inline' } }}>
            {t('app.name')}
          </Box>
        </Box>
        <Box
          sx={{
            flexGrow: 1,
            minWidth: 0,
            overflow: 'hidden',
            textOverflow: 'ellipsis',
            px: { xs: 0.5, md: 3 },
            textAlign: { xs: 'left', md: 'right' },
            fontSize: '0.875rem',
          }}
        >
          {context}
        </Box>
        <LanguageSwitch />
        <Box sx={{ display: { xs: 'none', sm: 'contents' } }}>
          <ThemeSwitch />
          <Tooltip title={`${t('app.keys')} (?)`}>
            <IconButton color="inherit" aria-label={t('app.keys')} onClick={onKeys}>
              <KeyboardOutlined />
            </IconButton>
          </Tooltip>
        </Box>
        {parts.map((Part, i) => (
          <Part key={i} />
        ))}
        <AccountMenu />
      </Toolbar>
    </AppBar>
  );
}
