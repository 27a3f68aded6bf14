/** Who can be called or written to about the submissions of a library, the main contact first. */
import ContactPhoneOutlined from '@mui/icons-material/ContactPhoneOutlined';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import { useState } from 'react';
import { useOperation } from '../api/useOperation.js';
import { useFormat } from '../format/useFormat.js';
import { LibraryContactsDocument, type LibraryContactLineFragment } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { useMe } from '../me/useMe.js';
import { Loaded } from '../parts/Loaded.js';
import { Panel } from '../parts/Panel.js';
import { ReachLinks } from '../parts/ReachLinks.js';
import { ContactDialog, EndContactDialog } from './ContactDialog.js';
import { RecordLine, RecordList } from '../parts/RecordList.js';

interface LineProps {
  readonly contact: LibraryContactLineFragment;
  /** Undefined: whoever looks may not. */
  readonly onChange: (() => void) | undefined;
  readonly onEnd: (() => void) | undefined;
}

function Line({ contact, onChange, onEnd }: LineProps) {
  const t = useT();
  const f = useFormat();
  const { name, post, telephone, email, main, validFrom } = contact;
  return (
    <RecordLine
      name={
        <>
          {name}
          {main && <Chip size="small" variant="outlined" label={t('libraries.contactMain')} />}
        </>
      }
      about={[...(post ? [post] : []), t('libraries.validSince', { from: f.date(validFrom) })].join(' · ')}
      more={<ReachLinks {...{ telephone, email }} />}
    >
      {onChange && (
        <Button
          size="small"
          variant="outlined"
          onClick={onChange}
          aria-label={t('libraries.contactChangeOf', { name })}
        >
          {t('libraries.contactChangeIt')}
        </Button>
      )}
      {onEnd && (
        <Button size="small" variant="outlined" onClick={onEnd} aria-label={t('libraries.contactEndOf', { name })}>
          {t('libraries.contactEnd')}
        </Button>
      )}
    </RecordLine>
  );
}

export function LibraryContacts({ libraryId }: { readonly libraryId: number }) {
  const t = useT();
  const mayKeep = useMe().permissions.includes('contact.keep');
  const reading = useOperation(LibraryContactsDocument, { libraryId });
  const [open, setOpen] = useState<{ readonly contact?: LibraryContactLineFragment }>();
  const [ending, setEnding] = useState<LibraryContactLineFragment>();
  const known = reading.data?.libraryContacts ?? [];
  const add = mayKeep && (
    <Button size="small" variant="outlined" startIcon={<ContactPhoneOutlined />} onClick={() => setOpen({})}>
      {t('libraries.contactAddIt')}
    </Button>
  );
  return (
    <Panel title={t('libraries.contacts')} aside={add} flush>
      <Loaded reading={reading} small>
        {({ libraryContacts: contacts }) => (
          <RecordList label={t('libraries.contacts')} none={t('libraries.contactsNone')}>
            {contacts.map((contact) => (
              <Line
                key={contact.id}
                contact={contact}
                onChange={mayKeep ? () => setOpen({ contact }) : undefined}
                onEnd={mayKeep ? () => setEnding(contact) : undefined}
              />
            ))}
          </RecordList>
        )}
      </Loaded>
      {open && (
        <ContactDialog
          libraryId={libraryId}
          contact={open.contact}
          mainAnyway={open.contact?.main ?? known.length === 0}
          onClose={() => setOpen(undefined)}
        />
      )}
      {ending && <EndContactDialog contact={ending} onClose={() => setEnding(undefined)} />}
    </Panel>
  );
}
