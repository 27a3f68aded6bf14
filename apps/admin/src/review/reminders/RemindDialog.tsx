/** Reminds the chosen libraries: it explains first who is told, and says afterwards who was, and who was not and why. */
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState } from 'react';
import { request } from '../../api/line.js';
import { useMutation } from '../../api/useMutation.js';
import { usePress } from '../../api/usePress.js';
import { useFormat } from '../../format/useFormat.js';
import { SendRemindersDocument } from '../../gql/graphql.js';
import { useT } from '../../i18n/useT.js';
import { FormIssueAlert } from '../../parts/FormIssueAlert.js';
import { PressButton } from '../../parts/KeptPress.js';
import { RemindOutcome, type RemindersSent } from './RemindOutcome.js';

interface Props {
  readonly roundId: number;
  readonly libraryIds: readonly number[];
  /** @param done whether reminders were sent */
  readonly onClose: (done: boolean) => void;
}

/** The button that was pressed is gone with its question, and the cursor goes on to this one. */
function CloseButton({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <Button ref={button} variant="contained" onClick={onClose}>
      {t('review.reminders.close')}
    </Button>
  );
}

export function RemindDialog({ roundId, libraryIds, onClose }: Props) {
  const t = useT();
  const f = useFormat();
  const mutation = useMutation();
  const [sent, setSent] = useState<RemindersSent>();
  const press = usePress([], async () => {
    const input = { roundId, libraryIds: [...libraryIds] };
    const done = await mutation.run(async () => (await request(SendRemindersDocument, { input })).sendReminders);
    if (done) setSent(done);
  });
  const close = () => onClose(sent !== undefined);
  return (
    <Dialog open onClose={close} maxWidth="sm" fullWidth>
      <DialogTitle>
        {sent ? t('review.reminders.outcome') : t('review.reminders.title', { count: f.count(libraryIds.length) })}
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <FormIssueAlert issue={mutation.issue} />
        {sent ? <RemindOutcome sent={sent} /> : <Typography>{t('review.reminders.next')}</Typography>}
      </DialogContent>
      <DialogActions>
        {sent ? (
          <CloseButton onClose={close} />
        ) : (
          <>
            <Button onClick={close}>{t('form.cancel')}</Button>
            <PressButton variant="contained" autoFocus state={press.state} onClick={press.press}>
              {t('review.reminders.button')}
            </PressButton>
          </>
        )}
      </DialogActions>
    </Dialog>
  );
}
