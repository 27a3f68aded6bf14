/** [Nhận n báo cáo không có ô cần xem]: the button with its number, and the dialog behind it. */
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { ObligationFilter } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { useMe } from '../me/useMe.js';
import type { RoundLine } from '../obligations/choose.js';
import { useCounted } from '../parts/useCounted.js';
import { BulkDialog } from './BulkDialog.js';
import { bulkFilter } from './queue-url.js';
import { useCount } from './useCount.js';
import type { QueueAddress } from './useQueue.js';

interface Props {
  readonly round: RoundLine;
  readonly address: QueueAddress;
}

/** Only beside a list of which it takes something. */
export function BulkAccept({ round, address }: Props) {
  const may = useMe().permissions.includes('review.accept');
  const clean = bulkFilter(address.queue, round.id, address.side);
  return may && clean ? <Offer {...{ round, address, clean }} /> : null;
}

function Offer({ round, address, clean }: Props & { readonly clean: ObligationFilter }) {
  const t = useT();
  const counted = useCounted();
  const [open, setOpen] = useState(false);
  const count = useCount(clean);
  return (
    <>
      <Button variant="contained" disabled={count === 0} onClick={() => setOpen(true)}>
        {count === undefined ? t('review.bulkUncounted') : t('review.bulk', counted(count))}
      </Button>
      {open && <BulkDialog {...{ round, address, clean }} onClose={() => setOpen(false)} />}
    </>
  );
}
