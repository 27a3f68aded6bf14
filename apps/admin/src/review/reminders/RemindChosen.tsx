/** Reminds the chosen libraries of a list of those that have sent nothing. */
import Button from '@mui/material/Button';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useListContext } from 'react-admin';
import { useT } from '../../i18n/useT.js';
import { useMe } from '../../me/useMe.js';
import type { RoundLine } from '../../obligations/choose.js';
import { isSilentQueue } from '../queue-url.js';
import type { QueueAddress } from '../useQueue.js';
import { libraryOf } from '../useQueueList.js';
import { RemindDialog } from './RemindDialog.js';

interface Props {
  readonly round: RoundLine;
  readonly address: QueueAddress;
}

export function RemindChosen({ round, address: { queue } }: Props) {
  const t = useT();
  const may = useMe().permissions.includes('reminder.send');
  const client = useQueryClient();
  const { selectedIds, onUnselectItems } = useListContext();
  const [open, setOpen] = useState(false);
  if (!may || !isSilentQueue(queue)) return null;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('review.reminders.chosen')}
      </Button>
      {open && (
        <RemindDialog
          roundId={round.id}
          libraryIds={selectedIds.map(libraryOf)}
          onClose={(done) => {
            setOpen(false);
            if (!done) return;
            onUnselectItems();
            void client.invalidateQueries();
          }}
        />
      )}
    </>
  );
}
