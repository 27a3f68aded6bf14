/** One calm line under the top bar while there is no way to the server; it goes by itself. */
import CloudOff from '@mui/icons-material/CloudOff';
import WifiOff from '@mui/icons-material/WifiOff';
import Alert from '@mui/material/Alert';
import { useConnection } from '../api/connection.js';
import { useT } from '../i18n/useT.js';

export function ConnectionBanner() {
  const t = useT();
  const connection = useConnection();
  if (connection === 'good') return null;
  const offline = connection === 'offline';
  return (
    <Alert severity="warning" icon={offline ? <WifiOff /> : <CloudOff />} sx={{ borderRadius: 0 }}>
      {t(offline ? 'failure.bannerOffline' : 'failure.bannerUnavailable')}
    </Alert>
  );
}
