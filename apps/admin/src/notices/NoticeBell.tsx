/**
 * How many notices are unread, asked again once a minute while somebody is at the page, and when it is seen again. A screen reader
 * announces that there is a new one, not every count.
 */
import NotificationsOutlined from '@mui/icons-material/NotificationsOutlined';
import Badge from '@mui/material/Badge';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useState } from 'react';
import { LinkBase } from 'react-admin';
import { useOperation } from '../api/useOperation.js';
import { NoticesUnreadDocument } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { unseen } from '../theme/theme.js';
import { noticesAddress } from './address.js';
import { useAttended } from './useAttended.js';

const MINUTE = 60_000;
/** More are not counted out. */
const MOST = 99;

/** Whether there are more than when it was looked last; what was there at the beginning is not new. */
function useArrived(unread: number | undefined): boolean {
  const [before, setBefore] = useState(unread);
  const [arrived, setArrived] = useState(false);
  if (unread !== before) {
    setBefore(unread);
    setArrived(before !== undefined && unread !== undefined && unread > before);
  }
  return arrived;
}

export function NoticeBell() {
  const t = useT();
  const { data } = useOperation(NoticesUnreadDocument, {}, { every: useAttended() ? MINUTE : undefined });
  const unread = data?.noticesUnread ?? 0;
  // The accessible name contains the number that is seen, because users of speech input say it.
  const shown = unread > MOST ? `${MOST}+` : unread > 0 && `${unread}`;
  const arrived = useArrived(data?.noticesUnread);
  return (
    <>
      <Tooltip title={t('notices.bell')}>
        <IconButton
          color="inherit"
          component={LinkBase}
          to={noticesAddress}
          aria-label={shown ? t('notices.bellUnread', { unread: shown }) : t('notices.bell')}
        >
          {shown ? (
            <Badge badgeContent={shown} color="error">
              <NotificationsOutlined />
            </Badge>
          ) : (
            <NotificationsOutlined />
          )}
        </IconButton>
      </Tooltip>
      <Box component="span" aria-live="polite" sx={unseen}>
        {arrived && t('notices.arrived')}
      </Box>
    </>
  );
}
