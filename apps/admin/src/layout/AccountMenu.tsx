/** Who I am here, in which role and where; and the way out. */
import AccountCircleOutlined from '@mui/icons-material/AccountCircleOutlined';
import DevicesOutlined from '@mui/icons-material/DevicesOutlined';
import DarkModeOutlined from '@mui/icons-material/DarkModeOutlined';
import LightModeOutlined from '@mui/icons-material/LightModeOutlined';
import Logout from '@mui/icons-material/Logout';
import Box from '@mui/material/Box';
import Divider from '@mui/material/Divider';
import IconButton from '@mui/material/IconButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import type { LocalizedText } from '@vlis/domain';
import { useState } from 'react';
import { useTheme } from 'react-admin';
import { request } from '../api/line.js';
import { useMutation } from '../api/useMutation.js';
import { usePress } from '../api/usePress.js';
import { theSession } from '../auth/the-session.js';
import { LeaveDialog } from '../drafts/LeaveDialog.js';
import { useLeaving } from '../drafts/useLeaving.js';
import { useFormat } from '../format/useFormat.js';
import { SignOutEverywhereDocument } from '../gql/graphql.js';
import { codeWord } from '../i18n/codeWords.js';
import { useT } from '../i18n/useT.js';
import { useMe } from '../me/useMe.js';

export function AccountMenu() {
  const t = useT();
  const f = useFormat();
  const { name, username, assignments } = useMe();
  const nameOf = (where: { readonly name: LocalizedText } | null | undefined) => where && f.words(where.name);
  const [mode, setMode] = useTheme();
  const leaving = useMutation();
  const { asked, leave, decide } = useLeaving();
  const { state: going, press } = usePress([], leave);
  const busy = going.kind === 'doing' || leaving.working;
  const leaveEverywhere = () =>
    leaving.run(async () => {
      const { signOutEverywhere } = await request(SignOutEverywhereDocument, {});
      // Before anything is asked again: the token is good for nothing any more.
      if (signOutEverywhere.__typename === 'SignedOut') await theSession().logOut();
      return signOutEverywhere;
    });
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Tooltip title={name}>
        <IconButton
          color="inherit"
          aria-label={t('app.account')}
          aria-haspopup="menu"
          aria-expanded={anchor !== null}
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          <AccountCircleOutlined />
        </IconButton>
      </Tooltip>
      <Menu
        anchorEl={anchor}
        open={anchor !== null && asked === undefined}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      >
        <Box component="li" role="presentation" sx={{ px: 2, py: 1, maxWidth: 320 }}>
          <Typography component="div" variant="subtitle1">
            {name}
          </Typography>
          <Typography component="div" variant="caption" sx={{ color: 'text.secondary' }}>
            {username}
          </Typography>
          {assignments.map(({ role, place, body, library }) => (
            <Typography
              component="div"
              key={`${role}-${place?.id ?? body?.code ?? ''}-${library?.id ?? ''}`}
              variant="body2"
            >
              {[codeWord('roles', role, f.language), nameOf(library ?? body ?? place)].filter(Boolean).join(' · ')}
            </Typography>
          ))}
        </Box>
        <Divider component="li" role="presentation" />
        <MenuItem onClick={() => setMode(mode === 'dark' ? 'light' : 'dark')} sx={{ display: { sm: 'none' } }}>
          <ListItemIcon>
            {mode === 'dark' ? <LightModeOutlined fontSize="small" /> : <DarkModeOutlined fontSize="small" />}
          </ListItemIcon>
          {t(mode === 'dark' ? 'app.light' : 'app.dark')}
        </MenuItem>
        <MenuItem disabled={busy} onClick={() => press(() => theSession().logOut())}>
          <ListItemIcon>
            <Logout fontSize="small" />
          </ListItemIcon>
          {t('app.logout')}
        </MenuItem>
        <MenuItem disabled={busy} onClick={() => press(leaveEverywhere)}>
          <ListItemIcon>
            <DevicesOutlined fontSize="small" />
          </ListItemIcon>
          {t('app.logoutEverywhere')}
        </MenuItem>
        {busy && (
          <Box component="li" role="status" sx={{ px: 2, py: 1, maxWidth: 320 }}>
            <Typography variant="body2">{t('app.leaving')}</Typography>
          </Box>
        )}
        {leaving.issue && (
          <Box component="li" role="alert" sx={{ px: 2, py: 1, maxWidth: 320 }}>
            <Typography variant="body2" color="error">
              {leaving.issue.message}
            </Typography>
          </Box>
        )}
      </Menu>
      {asked && (
        <LeaveDialog
          drafts={asked.drafts}
          onStay={() => {
            setAnchor(null);
            void decide('stay');
          }}
          onLeave={(how) => void decide(how)}
        />
      )}
    </>
  );
}
