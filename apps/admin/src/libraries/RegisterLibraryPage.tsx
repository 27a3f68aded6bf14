/** `/libraries/create`: one library entered into the register; afterwards its identifier, large. */
import { useState } from 'react';
import { Failure } from '../api/failure.js';
import type { LibraryLineFragment } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { useMe } from '../me/useMe.js';
import { FailureBlank } from '../parts/FailureBlank.js';
import { PageHeader } from '../parts/PageHeader.js';
import { Registered } from './Registered.js';
import { RegisterForm } from './RegisterForm.js';

export default function RegisterLibraryPage() {
  const t = useT();
  const may = useMe().permissions.includes('library.register');
  const [registered, setRegistered] = useState<LibraryLineFragment>();
  if (!may) return <FailureBlank page failure={new Failure('forbidden', 'registers no libraries')} />;
  if (registered) return <Registered library={registered} onMore={() => setRegistered(undefined)} />;
  return (
    <>
      <PageHeader title={t('libraries.register')} about={t('libraries.registerAbout')} />
      <RegisterForm onRegistered={setRegistered} />
    </>
  );
}
