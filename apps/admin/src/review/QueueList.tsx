/** The submissions of the queue, a page at a time: a table, or lines on a phone. */
import DoneAll from '@mui/icons-material/DoneAll';
import InboxOutlined from '@mui/icons-material/InboxOutlined';
import SearchOff from '@mui/icons-material/SearchOff';
import { useState } from 'react';
import { ListContextProvider, useNavigate, type ListControllerResult } from 'react-admin';
import { useOperation } from '../api/useOperation.js';
import { usePress } from '../api/usePress.js';
import { ObligationsDocument } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { useKeys } from '../keys/useKeys.js';
import { useMe } from '../me/useMe.js';
import type { RoundLine } from '../obligations/choose.js';
import { ownPart } from '../obligations/progress/progress.js';
import { Blank } from '../parts/Blank.js';
import { PressStatus } from '../parts/KeptPress.js';
import { GreyLines, Loaded } from '../parts/Loaded.js';
import { Pager } from '../parts/Pager.js';
import { FollowUpDialog } from './follow-up/FollowUpDialog.js';
import { FollowUpCounts } from './follow-up/FollowUpCounts.js';
import { reviewAddress } from './line-address.js';
import { LookMeans } from './LookMeans.js';
import { isSilentQueue, partShown, queueFilter } from './queue-url.js';
import type { QueueRow } from './queue-row.js';
import { QueueRows, QueueTools } from './QueueRows.js';
import { ReminderCounts } from './reminders/ReminderCounts.js';
import { useFreshly } from './useFreshly.js';
import type { QueueAddress } from './useQueue.js';
import { useQueueList } from './useQueueList.js';

const PER_PAGE = 50;

function Nothing({ address: { queue, side } }: { readonly address: QueueAddress }) {
  const t = useT();
  if (queue.q)
    return (
      <Blank Icon={SearchOff} title={t('review.emptySearch')}>
        {t('review.emptyNext')}
      </Blank>
    );
  if (queue.followUp !== undefined || queue.reminded !== undefined)
    return (
      <Blank Icon={SearchOff} title={t('review.empty')}>
        {t('review.emptyNext')}
      </Blank>
    );
  if (isSilentQueue(queue)) return <Blank Icon={DoneAll} title={t('review.emptySilent')} />;
  if (partShown(queue, side) === ownPart(side))
    return (
      <Blank Icon={InboxOutlined} title={t('review.emptyWaiting')}>
        {t('review.emptyWaitingNext')}
      </Blank>
    );
  return (
    <Blank Icon={InboxOutlined} title={t('review.empty')}>
      {t('review.emptyNext')}
    </Blank>
  );
}

interface Props {
  readonly round: RoundLine;
  readonly address: QueueAddress;
}

export function QueueList({ round, address }: Props) {
  const t = useT();
  const { queue, search, change } = address;
  const navigate = useNavigate();
  const page = { offset: (queue.page - 1) * PER_PAGE, limit: PER_PAGE };
  const { sort, descending } = queue;
  const isSilent = isSilentQueue(queue);
  const { permissions } = useMe();
  const mayReadFollowUps = permissions.includes('followup.read');
  // What is noted may take the line out of the list, and the dialog must not go with it.
  const [followed, setFollowed] = useState<QueueRow>();
  const onRecord = permissions.includes('followup.record') ? setFollowed : undefined;
  const reading = useOperation(
    ObligationsDocument,
    {
      filter: queueFilter(queue, round.id),
      sort,
      descending,
      page,
      contacts: isSilent,
      followUps: isSilent && mayReadFollowUps,
    },
    { keep: true, fresh: 0 },
  );
  useFreshly(reading.again);
  const first = reading.data?.obligations.rows.find(({ submission }) => submission !== null)?.submission;
  const opening = usePress([reading.need], () => first && navigate(reviewAddress(first.id, search)));
  useKeys([{ chord: 'j', label: 'review.keys.open', run: opening.press }]);
  const list = useQueueList(address, reading.data?.obligations.total ?? 0);
  return (
    // The list parts use only these fields of react-admin's list context; the others are not there.
    <ListContextProvider value={list as unknown as ListControllerResult}>
      {isSilent && mayReadFollowUps && (
        <>
          <FollowUpCounts {...{ round, address }} />
          <ReminderCounts {...{ round, address }} />
        </>
      )}
      <QueueTools {...{ round, address }} />
      <PressStatus press={opening} waitsFor={t('review.theQueue')} />
      <Loaded reading={reading} skeleton={<GreyLines lines={10} height={36} />}>
        {({ obligations: { rows, total } }) =>
          total === 0 ? (
            <Nothing address={address} />
          ) : (
            <>
              {!isSilent && <LookMeans />}
              <QueueRows {...{ address, rows, onRecord }} />
              <Pager
                total={total}
                page={queue.page}
                perPage={PER_PAGE}
                onPage={(next) => change({ page: String(next) })}
              />
            </>
          )
        }
      </Loaded>
      {followed && <FollowUpDialog row={followed} onClose={() => setFollowed(undefined)} />}
    </ListContextProvider>
  );
}
