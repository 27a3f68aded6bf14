/** How the submission stands for this reader: who may not accept it and why, until when it is back with its library, or that there is nothing to do. */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useFormat } from '../format/useFormat.js';
import type { SubmissionMove, WholeSubmissionFragment } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { useMe } from '../me/useMe.js';
import { ExceptionsPanel } from './exceptions/ExceptionsPanel.js';
import { mayDecide } from './moves.js';
import { ReopenNotice } from './reopened/ReopenNotice.js';
import { ReturnedNotice } from './returned/ReturnedNotice.js';

const DECISIONS: readonly SubmissionMove[] = ['ACCEPT', 'RETURN', 'REOPEN'];

interface Props {
  readonly whole: WholeSubmissionFragment;
  /** What became of the last mutation, where it came to nothing. */
  readonly issue: string | undefined;
}

export function ReviewNotices({ whole, issue }: Props) {
  const t = useT();
  const f = useFormat();
  const { permissions } = useMe();
  const { moves, sight, state, whyNotAccept } = whole;
  const grants = permissions.includes('exception.grant') && state !== 'OFFICIAL';
  const idle = sight === 'WORKING' && state !== 'RETURNED' && !moves.some((move) => DECISIONS.includes(move));
  return (
    <Box sx={{ display: 'grid', gap: 1, '&:not(:empty)': { mb: 1.5 } }}>
      {issue && <Alert severity="error">{issue}</Alert>}
      {whyNotAccept && (
        <Alert severity="warning">
          <b>{f.words(whyNotAccept.message)}</b>
          <div>{t(grants ? 'review.exception.byAnother' : 'review.exception.askFor')}</div>
        </Alert>
      )}
      {state === 'RETURNED' && <ReturnedNotice whole={whole} />}
      {moves.includes('REOPEN') && <ReopenNotice whole={whole} />}
      {sight === 'PROGRESS' && (
        <Alert severity="info">
          {t('review.notSent', {
            filled: f.count(whole.filled),
            asked: f.count(whole.asked),
            at: f.dateTime(whole.updatedAt),
          })}
        </Alert>
      )}
      {idle && <Alert severity="info">{t(mayDecide(permissions) ? 'review.nothingToDo' : 'review.onlyReading')}</Alert>}
      {grants && <ExceptionsPanel library={whole.library} />}
    </Box>
  );
}
