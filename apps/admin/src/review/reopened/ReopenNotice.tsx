/** An official submission, for whoever may reopen it: what that does, and the button. */
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { WholeSubmissionFragment } from '../../gql/graphql.js';
import { useT } from '../../i18n/useT.js';
import { ReopenDialog } from './ReopenDialog.js';

export function ReopenNotice({ whole }: { readonly whole: WholeSubmissionFragment }) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  return (
    <Alert
      severity="success"
      action={
        <Button size="small" color="inherit" variant="outlined" onClick={() => setAsking(true)}>
          {t('review.reopen.button')}
        </Button>
      }
    >
      {t('review.reopen.official')}
      {asking && <ReopenDialog whole={whole} onClose={() => setAsking(false)} />}
    </Alert>
  );
}
