/** Grants a later due day, the one that was wished or another, or refuses with a reason that the library reads. */
import { FormDataConsumer } from 'react-admin';
import { request } from '../api/line.js';
import { useFormat } from '../format/useFormat.js';
import { AnswerExtensionDocument, type ExtensionLineFragment } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { DayOfForm } from '../parts/form/DayOfForm.js';
import { issueAt } from '../parts/form/issues.js';
import { MutationDialog } from '../parts/form/MutationDialog.js';
import { RadioInput } from '../parts/form/RadioInput.js';
import { TextInput } from '../parts/form/TextInput.js';

interface Draft {
  readonly answer: 'grant' | 'refuse';
  readonly until: string;
  readonly note: string;
}

interface Props {
  readonly extension: ExtensionLineFragment;
  readonly onClose: () => void;
}

export function AnswerDialog({ extension: { id, library, dueOn, wishedUntil, reason }, onClose }: Props) {
  const t = useT();
  const f = useFormat();
  const blank: Draft = { answer: 'grant', until: wishedUntil, note: '' };
  return (
    <MutationDialog
      title={t('extensions.answerTitle', { name: f.words(library) })}
      next={t('extensions.answerNext', { due: f.date(dueOn), reason })}
      button={t('extensions.answerIt')}
      blank={blank}
      ask={async ({ answer, until, note }: Draft) => {
        const input = { extensionId: id, until: answer === 'grant' ? until : null, note };
        return (await request(AnswerExtensionDocument, { input })).answerExtension;
      }}
      doneText={({ grantedUntil }) =>
        grantedUntil ? t('extensions.grantedNow', { date: f.date(grantedUntil) }) : t('extensions.refusedNow')
      }
      onClose={onClose}
    >
      {(mutation) => (
        <>
          <RadioInput
            source="answer"
            autoFocus
            label={t('extensions.decision')}
            options={[
              { id: 'grant', label: t('extensions.grant') },
              { id: 'refuse', label: t('extensions.refuse') },
            ]}
            {...issueAt(mutation, 'answer')}
          />
          <FormDataConsumer<Draft>>
            {({ formData }) =>
              formData.answer === 'grant' && (
                <DayOfForm source="until" required label={t('extensions.grantUntil')} {...issueAt(mutation, 'until')} />
              )
            }
          </FormDataConsumer>
          <TextInput
            source="note"
            multiline
            required={false}
            label={t('extensions.note')}
            means={t('extensions.noteMeans')}
            {...issueAt(mutation, 'note')}
          />
        </>
      )}
    </MutationDialog>
  );
}
