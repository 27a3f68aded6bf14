/** Where the submission is in its life, and what happens next: returned with reasons, on its way, accepted, closed. */
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useFormat } from '../../format/useFormat.js';
import { useT } from '../../i18n/useT.js';
import { useToday } from '../../me/useToday.js';
import { useCounted } from '../../parts/useCounted.js';
import { FileLink } from '../../submission/files/FileLink.js';
import type { Query } from '../../submission/submission.js';
import { whyReadOnly } from '../session/why-read-only.js';
import { useEntry } from '../EntryContext.js';
import { WithdrawDialog } from './WithdrawDialog.js';

function Returned({ open }: { readonly open: readonly Query[] }) {
  const { submission, goTo } = useEntry();
  const f = useFormat();
  const t = useT();
  const counted = useCounted();
  const { returnedUntil } = submission.whole;
  const step = submission.whole.steps.findLast(({ to }) => to === 'RETURNED');
  return (
    <Alert severity={open.length ? 'error' : 'warning'}>
      {step && <b>{t('entry.returnedBy', { by: step.by, date: f.dateTime(step.at) })}</b>}
      {step?.note && (
        <>
          {': '}
          <q>{step.note}</q>
        </>
      )}
      {step?.file && (
        <div>
          <FileLink file={step.file} of="return" />
        </div>
      )}
      {returnedUntil && <div>{t('entry.returnedUntil', { date: f.date(returnedUntil) })}</div>}
      <div>
        {open.length ? t('entry.returnedOpen', counted(open.length)) : t('entry.returnedDone')}
        {open.map(({ id, item }) => (
          <Button
            key={id}
            size="small"
            color="inherit"
            onClick={() => goTo(item)}
            sx={{ textDecoration: 'underline', minWidth: 0 }}
          >
            {item}
          </Button>
        ))}
      </div>
    </Alert>
  );
}

/** While nobody has decided on it, its library may take it back. */
function Withdraw() {
  const { submission, replaced } = useEntry();
  const t = useT();
  const [asking, setAsking] = useState(false);
  const { id, revision, library, moves } = submission.whole;
  if (id === undefined || !moves.includes('WITHDRAW')) return null;
  return (
    <>
      <Button size="small" color="inherit" variant="outlined" onClick={() => setAsking(true)}>
        {t('entry.withdraw')}
      </Button>
      {asking && (
        <WithdrawDialog
          submissionId={id}
          revision={revision}
          library={library.name}
          onDone={replaced}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

/** @param open questions of the reviewer that wait for an answer */
export function StateNotice({ open }: { readonly open: readonly Query[] }) {
  const { submission } = useEntry();
  const f = useFormat();
  const t = useT();
  const { state, stage, chain, round, submittedAt, late } = submission.whole;
  const why = whyReadOnly(submission.whole, useToday());
  if (why === undefined) return state === 'RETURNED' ? <Returned open={open} /> : null;
  if (why === 'closed') return <Alert severity="info">{t('entry.closed', { date: f.date(round.closesOn) })}</Alert>;
  if (why === 'return-closed') {
    const date = f.date(submission.whole.returnedUntil ?? round.closesOn);
    return <Alert severity="info">{t('entry.returnClosed', { date })}</Alert>;
  }
  if (why === 'not-open') return <Alert severity="info">{t('entry.notOpen', { date: f.date(round.opensOn) })}</Alert>;
  if (why === 'not-yours') return <Alert severity="info">{t('entry.notYours')}</Alert>;
  const at = chain.findIndex(({ code }) => code === stage?.code);
  const nameOf = (nth: number) => {
    const one = chain.at(nth);
    return one ? f.words(one.name) : '';
  };
  const date = submittedAt ? f.dateTime(submittedAt) : '';
  const isLast = at === chain.length - 1;
  return (
    <Alert severity="success" sx={{ alignItems: 'flex-start' }} action={<Withdraw />}>
      <b>
        {why === 'OFFICIAL'
          ? t('entry.stateOFFICIAL', { stage: nameOf(-1) })
          : at > 0
            ? t('entry.stateForwarded', { before: nameOf(at - 1), stage: nameOf(at) })
            : t('entry.stateSUBMITTED', { date, stage: nameOf(at) })}
      </b>
      {late && ` (${t('entry.wasLate')})`}
      <div>{t(why === 'OFFICIAL' || !isLast ? `entry.next${why}` : 'entry.nextLast', { stage: nameOf(at) })}</div>
    </Alert>
  );
}
