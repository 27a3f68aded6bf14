/** The menu by role: a column beside the page on a wide screen, a drawer on a narrow one. */
import Box from '@mui/material/Box';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import Typography from '@mui/material/Typography';
import { useTheme } from '@mui/material/styles';
import { LinkBase, useLocation } from 'react-admin';
import type { MenuEntry } from '../feature/feature.js';
import { useT } from '../i18n/useT.js';
import { isUnder } from './isUnder.js';

const GROUPS = ['work', 'read', 'manage'] as const;

interface Props {
  readonly onGo?: () => void;
}

function Entry({ entry: { to, Icon, label }, onGo }: Props & { readonly entry: MenuEntry }) {
  const t = useT();
  const { vlis } = useTheme();
  const { pathname } = useLocation();
  const here = isUnder(pathname, to);
  return (
    <Box component="li">
      <ListItemButton
        component={LinkBase}
        to={to}
        onClick={onGo}
        selected={here}
        aria-current={here ? 'page' : undefined}
        sx={{
          borderRadius: 1,
          minHeight: 40,
          px: 1.5,
          '&.Mui-selected, &.Mui-selected:hover': {
            backgroundColor: vlis.accentSoft,
            color: vlis.accentStrong,
            fontWeight: 600,
          },
        }}
      >
        <ListItemIcon>
          <Icon sx={{ fontSize: 21 }} />
        </ListItemIcon>
        {t(label)}
      </ListItemButton>
    </Box>
  );
}

export function SideMenu({ entries, onGo }: Props & { readonly entries: readonly MenuEntry[] }) {
  const t = useT();
  return (
    <Box component="nav" aria-label={t('app.menu')} sx={{ p: 1.5 }}>
      {GROUPS.map((group) => {
        const mine = entries.filter((entry) => entry.group === group);
        if (mine.length === 0) return null;
        return (
          <Box key={group} sx={{ mb: 2 }}>
            <Typography variant="caption" component="h2" sx={{ color: 'text.secondary', px: 1.5, py: 0.5 }}>
              {t(`menu.${group}`)}
            </Typography>
            <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.25 }}>
              {mine.map((entry) => (
                <Entry key={entry.to} entry={entry} onGo={onGo} />
              ))}
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}
