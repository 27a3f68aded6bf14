/** A submission that is back with its library: until when the library may mend it, and the button that gives it more time. */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useFormat } from '../../format/useFormat.js';
import type { WholeSubmissionFragment } from '../../gql/graphql.js';
import { useT } from '../../i18n/useT.js';
import { useMe } from '../../me/useMe.js';
import { useToday } from '../../me/useToday.js';
import { ExtendDialog } from './ExtendDialog.js';

export function ReturnedNotice({ whole }: { readonly whole: WholeSubmissionFragment }) {
  const t = useT();
  const f = useFormat();
  const today = useToday();
  const { permissions } = useMe();
  const [extending, setExtending] = useState(false);
  const { returnedUntil, sight } = whole;
  const over = returnedUntil !== null && today > returnedUntil;
  return (
    <Alert severity={over ? 'warning' : 'info'} slotProps={{ message: { sx: { flexGrow: 1 } } }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 1 }}>
        <Box sx={{ flex: '1 1 260px' }}>
          {returnedUntil !== null && (
            <b>{t(over ? 'review.openWas' : 'review.openUntil', { date: f.date(returnedUntil) })}</b>
          )}
          {sight === 'SENT' && <div>{t(over ? 'review.asSentOver' : 'review.asSent')}</div>}
        </Box>
        {permissions.includes('review.return') && (
          <Button size="small" variant="outlined" onClick={() => setExtending(true)}>
            {t('review.extend')}
          </Button>
        )}
      </Box>
      {extending && <ExtendDialog whole={whole} onClose={() => setExtending(false)} />}
    </Alert>
  );
}
