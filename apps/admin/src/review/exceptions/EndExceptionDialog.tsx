/** Before an exception is ended: from then on two people are needed again; what was accepted stays accepted. */
import { request } from '../../api/line.js';
import { EndReviewExceptionDocument, type ExceptionLineFragment } from '../../gql/graphql.js';
import { useT } from '../../i18n/useT.js';
import { MutationDialog } from '../../parts/form/MutationDialog.js';

interface Props {
  readonly exception: ExceptionLineFragment;
  readonly onClose: () => void;
}

export function EndExceptionDialog({ exception: { id, account }, onClose }: Props) {
  const t = useT();
  const { name } = account;
  return (
    <MutationDialog
      title={t('review.exception.endTitle', { name })}
      next={t('review.exception.endNext')}
      button={t('review.exception.end')}
      atButton
      ask={async () => (await request(EndReviewExceptionDocument, { id })).endReviewException}
      doneText={() => t('review.exception.ended', { name })}
      onClose={onClose}
    />
  );
}
