/**
 * One calm line under the top bar while there is no way to the server; it goes by itself. Where the server has a newer version, the
 * reader decides when to load it: what was typed in the entry grid is kept, a form that is half filled is not.
 */
import CloudOff from '@mui/icons-material/CloudOff';
import Update from '@mui/icons-material/Update';
import WifiOff from '@mui/icons-material/WifiOff';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useConnection } from '../api/connection.js';
import { useT } from '../i18n/useT.js';

export function ConnectionBanner() {
  const t = useT();
  const connection = useConnection();
  if (connection === 'good') return null;
  if (connection === 'outdated') {
    const reload = (
      <Button color="inherit" size="small" onClick={() => window.location.reload()}>
        {t('failure.outdatedReload')}
      </Button>
    );
    return (
      <Alert severity="info" icon={<Update />} action={reload} sx={{ borderRadius: 0 }}>
        {t('failure.outdated')}
      </Alert>
    );
  }
  const offline = connection === 'offline';
  return (
    <Alert severity="warning" icon={offline ? <WifiOff /> : <CloudOff />} sx={{ borderRadius: 0 }}>
      {t(offline ? 'failure.bannerOffline' : 'failure.bannerUnavailable')}
    </Alert>
  );
}
