/** How the bulk acceptance went: how many were taken, each that was not, by name and with the reason, and what came meanwhile. */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import type { LocalizedText } from '@vlis/domain';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { TextLink } from '../parts/RouteLink.js';
import { useCounted } from '../parts/useCounted.js';
import { submissionAddress } from './address.js';
import type { BulkState } from './useBulk.js';
import type { InQueue } from './useOrder.js';

interface Named {
  readonly id: number;
  readonly library: InQueue['library'] | undefined;
  /** Why it was not taken. */
  readonly message?: LocalizedText;
}

function Submissions({ list }: { readonly list: readonly Named[] }) {
  const f = useFormat();
  return (
    <Box component="ul" sx={{ m: 0, pl: 2 }}>
      {list.map(({ id, library, message }) => (
        <li key={id}>
          <TextLink to={submissionAddress(id)}>{library ? f.words(library.name) : id}</TextLink>
          {message && `: ${f.words(message)}`}
        </li>
      ))}
    </Box>
  );
}

/** So many are named; the list shows all of them. */
const NAMED = 20;

export function BulkOutcome({
  state: { running, total, result, stopped, libraries, came },
}: {
  readonly state: BulkState;
}) {
  const t = useT();
  const counted = useCounted();
  const f = useFormat();
  if (!result) return stopped ? <Alert severity="error">{stopped}</Alert> : null;
  const { accepted, refused } = result;
  const done = accepted.length + refused.length;
  return (
    <Box role="status" sx={{ display: 'grid', gap: 1.5 }}>
      {running && <span>{t('review.bulkRunning', { done: f.count(done), total: f.count(total) })}</span>}
      {!running && (
        <Alert severity={accepted.length ? 'success' : 'info'}>{t('review.bulkDone', counted(accepted.length))}</Alert>
      )}
      {stopped && <Alert severity="error">{t('review.bulkStopped', { message: stopped })}</Alert>}
      {refused.length > 0 && (
        <Alert severity="warning" sx={{ alignItems: 'flex-start' }}>
          {t('review.bulkRefused', counted(refused.length))}
          <Submissions list={refused.map(({ id, message }) => ({ id, library: libraries.get(id), message }))} />
        </Alert>
      )}
      {came.length > 0 && (
        <Alert severity="info" sx={{ alignItems: 'flex-start' }}>
          {t('review.bulkCame', counted(came.length))}
          <Submissions list={came.slice(0, NAMED)} />
        </Alert>
      )}
    </Box>
  );
}
