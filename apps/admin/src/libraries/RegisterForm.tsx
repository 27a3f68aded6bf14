/** The form of a new library. The places offered are those of the library's first day, so the day is asked first. */
import { useEffect, useRef, useState } from 'react';
import { FormDataConsumer } from 'react-admin';
import { useCreating } from '../api/useCreating.js';
import { useMutation, type Mutation } from '../api/useMutation.js';
import { usePress } from '../api/usePress.js';
import { useSentKey } from '../api/useSentKey.js';
import { useFormat } from '../format/useFormat.js';
import type { LibraryLineFragment, RegisterLibraryInput } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { FormIssueAlert } from '../parts/FormIssueAlert.js';
import { RecordForm } from '../parts/form/RecordForm.js';
import { SendBar } from '../parts/KeptPress.js';
import { ButtonLink } from '../parts/RouteLink.js';
import { emptyDraft, inputOf, type LibraryDraft } from './draft.js';
import { Duplicates } from './Duplicates.js';
import { PlacePanel } from './PlacePanel.js';
import { usePlaces } from './usePlaces.js';
import { WhoPanel } from './WhoPanel.js';

interface Props {
  readonly onRegistered: (library: LibraryLineFragment) => void;
}

interface FieldsProps extends Props {
  readonly draft: LibraryDraft;
  readonly mutation: Mutation;
  /** Sent, or tried to. */
  readonly onTried: () => void;
  /** Takes what the form does when somebody sends it. */
  readonly onSending: (send: () => void) => void;
  /** Somebody has tried to send: blank fields are marked. */
  readonly isTried: boolean;
}

function Fields({ draft: values, mutation, onRegistered, onTried, onSending, isTried }: FieldsProps) {
  const t = useT();
  const f = useFormat();
  const register = useCreating<RegisterLibraryInput, LibraryLineFragment>('libraries');
  const keyOf = useSentKey();
  const [typed, setTyped] = useState<LibraryDraft['typed']>({});
  const draft: LibraryDraft = { ...values, typed };
  const places = usePlaces(draft);
  const input = inputOf(draft, places.province, places.commune);
  const duplicate = mutation.issue?.refused?.code === 'POSSIBLE_DUPLICATE' ? mutation.issue.refused : undefined;

  const press = usePress(places.needs, async (confirmed: boolean) => {
    if ('nameVi' in input) {
      const { key: _, ...content } = draft;
      const library = await mutation.run(() => register({ ...input, key: keyOf(content), confirmed }));
      if (library) return onRegistered(library);
    }
    onTried();
  });
  useEffect(() => onSending(() => press.press(false)));
  /** Any change of what would be sent takes a kept press back. */
  const onChange = press.takeBack;
  const blank = isTried && Array.isArray(input) ? (input as readonly string[]) : [];
  return (
    <>
      <WhoPanel {...{ draft, mutation, onChange }} />
      <PlacePanel {...{ draft, mutation, places, blank, onChange }} onType={setTyped} />
      {duplicate ? (
        <Duplicates refused={duplicate} state={press.state} onConfirm={() => press.press(true)} />
      ) : (
        <FormIssueAlert issue={mutation.issue} />
      )}
      <SendBar
        press={press}
        waitsFor={t('libraries.mapOf', { date: f.date(places.day) })}
        label={t('libraries.registerIt')}
      >
        <ButtonLink to="/libraries">{t('form.cancel')}</ButtonLink>
      </SendBar>
    </>
  );
}

export function RegisterForm({ onRegistered }: Props) {
  const t = useT();
  const mutation = useMutation();
  const [tries, setTries] = useState(0);
  const send = useRef<() => void>(undefined);
  const isDuplicate = mutation.issue?.refused?.code === 'POSSIBLE_DUPLICATE';
  return (
    <RecordForm<LibraryDraft>
      label={t('libraries.register')}
      blank={emptyDraft()}
      onSend={() => send.current?.()}
      // The cursor goes to the libraries of the same name, not to a field.
      refusedTries={isDuplicate ? undefined : tries || undefined}
      sx={{ maxWidth: 960 }}
    >
      <FormDataConsumer<LibraryDraft>>
        {({ formData }) => (
          <Fields
            {...{ mutation, onRegistered, isTried: tries > 0, draft: { ...emptyDraft(), ...formData } }}
            onTried={() => setTries((n) => n + 1)}
            onSending={(next) => {
              send.current = next;
            }}
          />
        )}
      </FormDataConsumer>
    </RecordForm>
  );
}
