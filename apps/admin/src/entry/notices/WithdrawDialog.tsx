/** Takes back a submission that nobody has decided on. It is only confirmed: nothing is lost, and it can be sent again. */
import { request } from '../../api/line.js';
import { useFormat } from '../../format/useFormat.js';
import { WithdrawSubmissionDocument, type WholeSubmissionFragment } from '../../gql/graphql.js';
import { useT } from '../../i18n/useT.js';
import { MutationDialog } from '../../parts/form/MutationDialog.js';

interface Props {
  readonly submissionId: number;
  readonly revision: number;
  readonly library: { readonly vi: string; readonly en: string };
  /** The submission as it is then. */
  readonly onDone: (whole: WholeSubmissionFragment) => void;
  readonly onClose: () => void;
}

export function WithdrawDialog({ submissionId, revision, library, onDone, onClose }: Props) {
  const t = useT();
  const f = useFormat();
  return (
    <MutationDialog
      title={t('entry.withdrawTitle', { library: f.words(library) })}
      next={t('entry.withdrawNext')}
      button={t('entry.withdraw')}
      atButton
      ask={async () => {
        const { withdrawSubmission: answer } = await request(WithdrawSubmissionDocument, { submissionId, revision });
        if (answer.__typename !== 'Refusal') onDone(answer);
        return answer;
      }}
      doneText={() => t('entry.withdrawn')}
      onClose={onClose}
    />
  );
}
