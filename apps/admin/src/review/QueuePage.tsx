/** `/review`: the officer's queue. Counters by state are its filters; everything is in the address. */
import EventBusy from '@mui/icons-material/EventBusy';
import Card from '@mui/material/Card';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { mayOf } from '../me/rights.js';
import { useMe } from '../me/useMe.js';
import type { RoundLine } from '../obligations/choose.js';
import { PhaseMark } from '../obligations/StateMark.js';
import { useRounds } from '../obligations/useRounds.js';
import { Blank } from '../parts/Blank.js';
import { Loaded } from '../parts/Loaded.js';
import { PageHeader } from '../parts/PageHeader.js';
import { BulkAccept } from './BulkAccept.js';
import { QueueCounters } from './QueueCounters.js';
import { QueueFilters } from './QueueFilters.js';
import { QueueList } from './QueueList.js';
import { reviews } from './rights.js';
import { ORDER_KEY } from './useOrder.js';
import { roundOf, useQueue, type QueueAddress } from './useQueue.js';

function Queue({
  round,
  rounds,
  address,
}: {
  readonly round: RoundLine;
  readonly rounds: readonly RoundLine[];
  readonly address: QueueAddress;
}) {
  const t = useT();
  const f = useFormat();
  return (
    <>
      <PageHeader
        title={t(reviews(mayOf(useMe().permissions)) ? 'review.title' : 'review.menu.submitted')}
        about={
          <>
            {t('review.about', { period: f.period(round.period) })} · <PhaseMark phase={round.phase} />
          </>
        }
        actions={<BulkAccept round={round} address={address} />}
      />
      <QueueCounters round={round} address={address} />
      <Card>
        <QueueFilters round={round} rounds={rounds} address={address} />
        <QueueList key={round.id} round={round} address={address} />
      </Card>
    </>
  );
}

export default function QueuePage() {
  const t = useT();
  const address = useQueue();
  const client = useQueryClient();
  // The order in which submissions are walked through is taken anew whenever the list itself is looked at.
  useEffect(() => client.removeQueries({ queryKey: [ORDER_KEY] }), [client]);
  return (
    <Loaded reading={useRounds()}>
      {(rounds) => {
        const round = roundOf(address.queue, rounds);
        if (round) return <Queue round={round} rounds={rounds} address={address} />;
        return (
          <Blank page Icon={EventBusy} title={t('review.noRounds')}>
            {t('review.noRoundsNext')}
          </Blank>
        );
      }}
    </Loaded>
  );
}
