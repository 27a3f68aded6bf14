/** Returns a submission to an earlier stage of its review, with a note: its figures stay as they were sent. */
import { MAXIMUM_EXPLANATION } from '@vlis/domain';
import { request } from '../../api/line.js';
import { useFormat } from '../../format/useFormat.js';
import { ReturnSubmissionDocument, type WholeSubmissionFragment } from '../../gql/graphql.js';
import { useT } from '../../i18n/useT.js';
import { MutationDialog } from '../../parts/form/MutationDialog.js';
import { issueAt } from '../../parts/form/issues.js';
import { SelectInput } from '../../parts/form/SelectInput.js';
import { TextInput } from '../../parts/form/TextInput.js';

interface Props {
  readonly whole: WholeSubmissionFragment;
  /** The revision that the reviewer has seen. */
  readonly revision: number;
  /** Those that may get it; at least one. */
  readonly stages: readonly WholeSubmissionFragment['chain'][number][];
  readonly onClose: () => void;
}

interface ReturnDraft {
  readonly to: string;
  readonly note: string;
}

export function ToStageDialog({ whole: { id, library }, revision, stages, onClose }: Props) {
  const t = useT();
  const f = useFormat();
  const options = stages.map(({ code, name }) => ({ id: code, label: f.words(name) }));
  const name = f.words(library.name);
  return (
    <MutationDialog
      title={t('review.toStage.title', { library: name })}
      next={t('review.toStage.next')}
      button={t('review.toStage.button')}
      wide
      blank={{ to: options[0]!.id, note: '' }}
      ask={async ({ to, note }: ReturnDraft) => {
        const input = { submissionId: id, revision, reasons: [], to, note };
        return (await request(ReturnSubmissionDocument, { input })).returnSubmission;
      }}
      doneText={() => t('review.toStage.done', { library: name })}
      onClose={onClose}
    >
      {(mutation) => (
        <>
          <SelectInput source="to" label={t('review.toStage.to')} options={options} {...issueAt(mutation, 'to')} />
          <TextInput
            source="note"
            multiline
            label={t('review.toStage.note')}
            means={t('review.toStage.noteMeans')}
            longest={MAXIMUM_EXPLANATION}
            {...issueAt(mutation, 'note')}
          />
        </>
      )}
    </MutationDialog>
  );
}
