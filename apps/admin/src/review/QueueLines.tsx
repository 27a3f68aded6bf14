/** The queue on a phone: one line each, the same facts in the same order. */
import { dayOf } from '@vlis/domain';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { recordAddress } from '../list/recordAddress.js';
import { LineList } from '../parts/LineList.js';
import { lineAddress } from './line-address.js';
import { LastFollowUp, RecordButton } from './follow-up/QueueFollowUp.js';
import { OverdueDays } from './OverdueDays.js';
import { QueueLook } from './QueueLook.js';
import { contactOf } from './QueueContact.js';
import type { QueueRow } from './queue-row.js';
import type { QueueView } from './columns.js';
import { ReminderTimes } from './reminders/ReminderTimes.js';
import { OpenUntil } from './returned/OpenUntil.js';

interface Props extends QueueView {
  readonly rows: readonly QueueRow[];
}

function ReachedLine({ row }: { readonly row: QueueRow }) {
  const t = useT();
  const contact = contactOf(row);
  return (
    <div>{contact ? [contact.name, contact.telephone ?? contact.email].join(' · ') : t('review.contactNone')}</div>
  );
}

/** What there is to know of one that has sent nothing. */
function SilentFacts({ row, silent, contacts, followUps }: { readonly row: QueueRow } & Omit<Props, 'rows'>) {
  return (
    <>
      <OverdueDays dueOn={row.dueOn} overdue={row.overdue} />
      {silent && contacts && <ReachedLine row={row} />}
      {silent && followUps && (
        <>
          <LastFollowUp row={row} />
          <ReminderTimes row={row} />
        </>
      )}
    </>
  );
}

export function QueueLines({ rows, ...view }: Props) {
  const { search, silent, nation, followUps, onRecord } = view;
  const f = useFormat();
  const t = useT();
  return (
    <LineList
      label={t('review.title')}
      lines={rows.map((row) => {
        const { id, library, submission } = row;
        const place = nation ? ` · ${f.words(library.province.name)}` : '';
        const sent = submission?.submittedAt
          ? `${t('review.submitted')} ${f.dayMonth(dayOf(new Date(submission.submittedAt)))}`
          : '';
        return {
          key: id,
          to: lineAddress(row, search) ?? recordAddress('libraries', library.id),
          primary: f.words(library.name),
          secondary: (
            <>
              <div>{`${f.words(library.type.name)}${place}`}</div>
              {silent || !submission ? (
                <SilentFacts row={row} {...view} />
              ) : (
                <>
                  {sent && <div>{sent}</div>}
                  <QueueLook submission={submission} />
                  <OpenUntil until={submission.returnedUntil} />
                </>
              )}
            </>
          ),
          below: silent && followUps && onRecord && <RecordButton {...{ row, onRecord }} />,
        };
      })}
    />
  );
}
