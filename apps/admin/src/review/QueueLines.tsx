/** The queue on a phone: one line each, the same facts in the same order. */
import { dayOf } from '@vlis/domain';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { recordAddress } from '../list/recordAddress.js';
import { LineList } from '../parts/LineList.js';
import { lineAddress } from './line-address.js';
import { OverdueDays } from './OverdueDays.js';
import { QueueLook } from './QueueLook.js';
import { contactOf } from './QueueContact.js';
import type { QueueRow } from './queue-row.js';
import type { QueueView } from './columns.js';
import { OpenUntil } from './returned/OpenUntil.js';

interface Props extends QueueView {
  readonly rows: readonly QueueRow[];
}

export function QueueLines({ rows, search, silent, nation, contacts }: Props) {
  const f = useFormat();
  const t = useT();
  return (
    <LineList
      label={t('review.title')}
      lines={rows.map((row) => {
        const { id, library, submission, dueOn, overdue } = row;
        const place = nation ? ` · ${f.words(library.province.name)}` : '';
        const contact = contactOf(row);
        const reached = contact
          ? [contact.name, contact.telephone ?? contact.email].join(' · ')
          : t('review.contactNone');
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
                <>
                  <OverdueDays dueOn={dueOn} overdue={overdue} />
                  {silent && contacts && <div>{reached}</div>}
                </>
              ) : (
                <>
                  {sent && <div>{sent}</div>}
                  <QueueLook submission={submission} />
                  <OpenUntil until={submission.returnedUntil} />
                </>
              )}
            </>
          ),
        };
      })}
    />
  );
}
