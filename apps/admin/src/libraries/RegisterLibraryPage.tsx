/** `/libraries/create`: one library entered into the register; afterwards its identifier, large. */
import { useState } from 'react';
import type { LibraryLineFragment } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { Guarded } from '../parts/Guarded.js';
import { PageHeader } from '../parts/PageHeader.js';
import { Registered } from './Registered.js';
import { RegisterForm } from './RegisterForm.js';

export default function RegisterLibraryPage() {
  const t = useT();
  const [registered, setRegistered] = useState<LibraryLineFragment>();
  if (registered) return <Registered library={registered} onMore={() => setRegistered(undefined)} />;
  return (
    <Guarded resource="libraries" action="create">
      <PageHeader title={t('libraries.register')} about={t('libraries.registerAbout')} />
      <RegisterForm onRegistered={setRegistered} />
    </Guarded>
  );
}
