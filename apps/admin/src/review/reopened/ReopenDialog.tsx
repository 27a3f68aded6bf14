/** Reopens an official submission: why, and until when its library may mend it. The dialog explains first what will happen. */
import { MAXIMUM_EXPLANATION } from '@vlis/domain';
import { request } from '../../api/line.js';
import { useFormat } from '../../format/useFormat.js';
import { ReopenSubmissionDocument, type WholeSubmissionFragment } from '../../gql/graphql.js';
import { useT } from '../../i18n/useT.js';
import { MutationDialog } from '../../parts/form/MutationDialog.js';
import { issueAt } from '../../parts/form/issues.js';
import { TextInput } from '../../parts/form/TextInput.js';
import { UntilField } from '../returned/UntilField.js';
import { useReturnDay } from '../returned/useReturnDay.js';

interface Props {
  readonly whole: WholeSubmissionFragment;
  readonly onClose: () => void;
}

export function ReopenDialog({ whole: { id, revision, library, round }, onClose }: Props) {
  const t = useT();
  const f = useFormat();
  const until = useReturnDay(round);
  const { day, wrong } = until;
  const name = f.words(library.name);
  return (
    <MutationDialog
      title={t('review.reopen.title', { library: name })}
      next={t('review.reopen.next')}
      button={t('review.reopen.button')}
      wide
      disabled={day === '' || wrong !== undefined}
      blank={{ reason: '' }}
      ask={async ({ reason }: { reason: string }) => {
        const input = { submissionId: id, revision, reason, until: day };
        return (await request(ReopenSubmissionDocument, { input })).reopenSubmission;
      }}
      doneText={() => t('review.reopen.done', { library: name, date: f.date(day) })}
      onClose={onClose}
    >
      {(mutation) => (
        <>
          <TextInput
            source="reason"
            multiline
            label={t('review.reopen.reason')}
            means={t('review.reopen.reasonMeans')}
            longest={MAXIMUM_EXPLANATION}
            {...issueAt(mutation, 'reason')}
          />
          <UntilField {...{ mutation, until }} />
        </>
      )}
    </MutationDialog>
  );
}
