/** A library asks for a later due day. */
import { request } from '../api/line.js';
import { useFormat } from '../format/useFormat.js';
import { AskExtensionDocument } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import type { Obligation } from '../obligations/obligation.js';
import { DayOfForm } from '../parts/form/DayOfForm.js';
import { issueAt } from '../parts/form/issues.js';
import { MutationDialog } from '../parts/form/MutationDialog.js';
import { TextInput } from '../parts/form/TextInput.js';

interface Props {
  readonly obligation: Obligation;
  readonly onClose: () => void;
}

export function AskDialog({ obligation: { round, library, dueOn }, onClose }: Props) {
  const t = useT();
  const f = useFormat();
  const owed = { roundId: round.id, libraryId: library.id };
  return (
    <MutationDialog
      title={t('extensions.askTitle', { period: f.period(round.period) })}
      next={t('extensions.askNext', { due: f.date(dueOn), closes: f.date(round.closesOn) })}
      button={t('extensions.send')}
      blank={{ until: '', reason: '' }}
      ask={async (wish: { readonly until: string; readonly reason: string }) =>
        (await request(AskExtensionDocument, { input: { ...owed, ...wish } })).askExtension
      }
      doneText={() => t('extensions.sent')}
      onClose={onClose}
    >
      {(mutation) => (
        <>
          <DayOfForm source="until" required label={t('extensions.until')} {...issueAt(mutation, 'until')} />
          <TextInput source="reason" multiline label={t('extensions.reason')} {...issueAt(mutation, 'reason')} />
        </>
      )}
    </MutationDialog>
  );
}
