/** A contact of a library, new or changed; and before one ends, what stays. */
import { request } from '../api/line.js';
import { EndContactDocument, KeepContactDocument, type LibraryContactLineFragment } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { CheckInput } from '../parts/form/CheckInput.js';
import { issueAt } from '../parts/form/issues.js';
import { MutationDialog } from '../parts/form/MutationDialog.js';
import { TextInput } from '../parts/form/TextInput.js';

interface ContactDraft {
  readonly name: string;
  readonly post: string;
  readonly telephone: string;
  readonly email: string;
  readonly main: boolean;
}

interface Props {
  readonly libraryId: number;
  /** Undefined: a new one. */
  readonly contact: LibraryContactLineFragment | undefined;
  /** The first contact is the main one, and the main one stays so until another is named: there is nothing to choose. */
  readonly mainAnyway: boolean;
  readonly onClose: () => void;
}

export function ContactDialog({ libraryId, contact, mainAnyway, onClose }: Props) {
  const t = useT();
  const blank: ContactDraft = {
    ...{ name: contact?.name ?? '', post: contact?.post ?? '' },
    ...{ telephone: contact?.telephone ?? '', email: contact?.email ?? '', main: mainAnyway },
  };
  return (
    <MutationDialog
      title={contact ? t('libraries.contactChange', { name: contact.name }) : t('libraries.contactAdd')}
      next={t('libraries.contactNext')}
      button={t('libraries.contactKeep')}
      blank={blank}
      ask={async (draft) => {
        const input = { libraryId, contactId: contact?.id ?? null, ...draft };
        return (await request(KeepContactDocument, { input })).keepContact;
      }}
      doneText={({ name }) => t('libraries.contactKept', { name })}
      onClose={onClose}
    >
      {(mutation) => (
        <>
          <TextInput source="name" autoFocus label={t('libraries.contactName')} {...issueAt(mutation, 'name')} />
          <TextInput
            source="post"
            required={false}
            label={t('libraries.contactPost')}
            means={t('libraries.contactPostMeans')}
            {...issueAt(mutation, 'post')}
          />
          <TextInput
            source="telephone"
            required={false}
            label={t('libraries.contactTelephone')}
            means={t('libraries.contactTelephoneMeans')}
            {...issueAt(mutation, 'telephone')}
          />
          <TextInput
            source="email"
            required={false}
            label={t('libraries.contactEmail')}
            {...issueAt(mutation, 'email')}
          />
          {!mainAnyway && <CheckInput source="main" label={t('libraries.contactMakeMain')} />}
        </>
      )}
    </MutationDialog>
  );
}

interface EndProps {
  readonly contact: LibraryContactLineFragment;
  readonly onClose: () => void;
}

export function EndContactDialog({ contact: { id, name }, onClose }: EndProps) {
  const t = useT();
  return (
    <MutationDialog
      title={t('libraries.contactEndTitle', { name })}
      next={t('libraries.contactEndNext')}
      button={t('libraries.contactEnd')}
      atButton
      ask={async () => (await request(EndContactDocument, { contactId: id })).endContact}
      doneText={() => t('libraries.contactEnded', { name })}
      onClose={onClose}
    />
  );
}
