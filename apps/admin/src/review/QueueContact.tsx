/** Whom to call about a submission that has not come. */
import { useT } from '../i18n/useT.js';
import { ReachLinks } from '../parts/ReachLinks.js';
import type { QueueRow } from './queue-row.js';

/** The main contact stands first. */
export const contactOf = ({ library: { contacts } }: QueueRow) => contacts?.[0];

export function QueueContact({ row }: { readonly row: QueueRow }) {
  const t = useT();
  const contact = contactOf(row);
  if (!contact) return <>{t('review.contactNone')}</>;
  const { name, post, telephone, email } = contact;
  return (
    <>
      {[name, ...(post ? [post] : [])].join(', ')}
      <ReachLinks {...{ telephone, email }} />
    </>
  );
}
