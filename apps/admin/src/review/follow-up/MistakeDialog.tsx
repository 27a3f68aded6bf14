/** Says of a follow-up that it was a mistake. It stays, and is not counted any more. */
import { LONGEST_NOTE } from '@vlis/domain';
import { request } from '../../api/line.js';
import { TakeBackFollowUpDocument } from '../../gql/graphql.js';
import { useT } from '../../i18n/useT.js';
import { issueAt } from '../../parts/form/issues.js';
import { MutationDialog } from '../../parts/form/MutationDialog.js';
import { TextInput } from '../../parts/form/TextInput.js';

interface Props {
  readonly followUpId: number;
  readonly onClose: () => void;
}

export function MistakeDialog({ followUpId, onClose }: Props) {
  const t = useT();
  return (
    <MutationDialog
      title={t('review.followUp.mistakeTitle')}
      next={t('review.followUp.mistakeNext')}
      button={t('review.followUp.mistaken')}
      blank={{ note: '' }}
      ask={async ({ note }: { readonly note: string }) =>
        (await request(TakeBackFollowUpDocument, { input: { followUpId, note } })).takeBackFollowUp
      }
      doneText={() => t('review.followUp.mistakeKept')}
      onClose={onClose}
    >
      {(mutation) => (
        <TextInput
          source="note"
          autoFocus
          required={false}
          longest={LONGEST_NOTE}
          label={t('review.followUp.why')}
          {...issueAt(mutation, 'note')}
        />
      )}
    </MutationDialog>
  );
}
