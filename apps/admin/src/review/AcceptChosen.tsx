/**
 * Accepts the chosen submissions in one go: of them those that wait for the reader and have no cell to look at, as the dialog explains
 * first.
 */
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useListContext } from 'react-admin';
import { useT } from '../i18n/useT.js';
import { useMe } from '../me/useMe.js';
import type { RoundLine } from '../obligations/choose.js';
import { BulkDialog } from './BulkDialog.js';
import { bulkFilter } from './queue-url.js';
import type { QueueAddress } from './useQueue.js';
import { libraryOf } from './useQueueList.js';

interface Props {
  readonly round: RoundLine;
  readonly address: QueueAddress;
}

export function AcceptChosen({ round, address }: Props) {
  const t = useT();
  const may = useMe().permissions.includes('review.accept');
  const { selectedIds, onUnselectItems } = useListContext();
  const [open, setOpen] = useState(false);
  const clean = bulkFilter(address.queue, round.id, address.side);
  if (!may || !clean) return null;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('review.acceptChosen')}
      </Button>
      {open && (
        <BulkDialog
          {...{ round, address, clean: { ...clean, libraryIds: selectedIds.map(libraryOf) } }}
          onClose={(done) => {
            setOpen(false);
            if (done) onUnselectItems();
          }}
        />
      )}
    </>
  );
}
