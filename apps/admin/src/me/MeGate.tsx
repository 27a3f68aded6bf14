/**
 * Asks who is here before any screen is drawn; an account without a role, or of somebody else, gets a page that says why and what to do.
 */
import NoAccounts from '@mui/icons-material/NoAccounts';
import Button from '@mui/material/Button';
import { useMemo, type ReactNode } from 'react';
import type { Failure } from '../api/failure.js';
import { useOperation } from '../api/useOperation.js';
import { theSession } from '../auth/the-session.js';
import { useFormat } from '../format/useFormat.js';
import { MeDocument } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { Blank } from '../parts/Blank.js';
import { FailureBlank } from '../parts/FailureBlank.js';
import { ShellSkeleton } from '../parts/ShellSkeleton.js';
import { MeContext, meOf } from './useMe.js';

function Unknown({ username, failure }: { readonly username: string; readonly failure: Failure | undefined }) {
  const t = useT();
  const f = useFormat();
  const ofAnother = failure?.code === 'ACCOUNT_OF_ANOTHER' && failure.words;
  return (
    <main>
      <Blank
        page
        Icon={NoAccounts}
        title={t(ofAnother ? 'session.ofAnotherTitle' : 'session.unknownTitle')}
        action={
          <Button variant="outlined" onClick={() => void theSession().logOut()}>
            {t('app.logout')}
          </Button>
        }
      >
        {ofAnother ? f.words(ofAnother) : t('session.unknown', { username })}
      </Blank>
    </main>
  );
}

export function MeGate({ children }: { readonly children: ReactNode }) {
  const { data, failure, again } = useOperation(MeDocument, {}, { fresh: Infinity });
  const me = useMemo(() => data && meOf(data), [data]);
  const stranger = failure?.kind === 'forbidden' || data?.me.assignments.length === 0;
  if (stranger) return <Unknown username={data?.me.username ?? theSession().username} failure={failure} />;
  if (data) return <MeContext.Provider value={me}>{children}</MeContext.Provider>;
  // The dialog above explains what is missing; “the login has ended” behind it would be wrong.
  if (!failure || failure.code === 'SECOND_FACTOR_NEEDED') return <ShellSkeleton />;
  return (
    <main>
      <FailureBlank page failure={failure} again={again} />
    </main>
  );
}
