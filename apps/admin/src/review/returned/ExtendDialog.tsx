/** Gives a library more time for a returned submission: another last day, also where the first one has passed. */
import { request } from '../../api/line.js';
import { useFormat } from '../../format/useFormat.js';
import { ExtendReturnDocument, type WholeSubmissionFragment } from '../../gql/graphql.js';
import { useT } from '../../i18n/useT.js';
import { MutationDialog } from '../../parts/form/MutationDialog.js';
import { UntilField } from './UntilField.js';
import { useReturnDay } from './useReturnDay.js';

interface Props {
  readonly whole: WholeSubmissionFragment;
  readonly onClose: () => void;
}

export function ExtendDialog({ whole: { id, library, round, returnedUntil }, onClose }: Props) {
  const t = useT();
  const f = useFormat();
  const until = useReturnDay(round, returnedUntil);
  const { day, wrong } = until;
  const name = f.words(library.name);
  return (
    <MutationDialog
      title={t('review.extendTitle', { library: name })}
      button={t('review.extend')}
      atButton
      disabled={day === '' || wrong !== undefined}
      ask={async () => (await request(ExtendReturnDocument, { submissionId: id, until: day })).extendReturn}
      doneText={() => t('review.extended', { library: name, date: f.date(day) })}
      onClose={onClose}
    >
      {(mutation) => <UntilField {...{ mutation, until }} />}
    </MutationDialog>
  );
}
