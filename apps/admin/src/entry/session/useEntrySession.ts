/**
 * The session of this page: made once for each submission that is read. It is informed when the connection comes back and when the page
 * is hidden, and saves what it holds when the page is left.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { IsoDate, Language } from '@vlis/domain';
import { request } from '../../api/line.js';
import { submissionChanged } from '../../api/useOperation.js';
import { theSession } from '../../auth/the-session.js';
import { device } from '../../drafts/device.js';
import { draftKey, type ObligationKey } from '../../drafts/draft-key.js';
import { SubmissionForDocument, SubmissionNowDocument } from '../../gql/graphql.js';
import { useToday } from '../../me/useToday.js';
import { confirmedOf, type Submission, type Whole } from '../../submission/submission.js';
import type { EntryState, Ports } from './entry-state.js';
import { EntrySession } from './entry-session.js';
import { sessionFor } from './open-sessions.js';
import { sender } from './send.js';

const later: Ports['later'] = (run, milliseconds) => {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
};

const obligationOf = ({ round, library }: Whole): ObligationKey => [round.id, library.id];

/** Looks whether somebody else has written, or begun the submission, while this page was out of sight. */
async function lookAgain(session: EntrySession, [roundId, libraryId]: ObligationKey): Promise<void> {
  const begun = async () =>
    (await request(SubmissionForDocument, { roundId, libraryId })).obligations.rows[0]?.submission?.id;
  const id = session.state().id ?? (await begun());
  if (id === undefined) return;
  const { submission } = await request(SubmissionNowDocument, { id });
  if (submission) session.refresh(id, confirmedOf(submission), submission.updatedAt);
}

/** The language on the screen right now, for a session that outlives its screen. */
let spoken: Language = 'vi';

const sitDown = (submission: Submission, accountId: number, today: IsoDate): EntrySession =>
  new EntrySession(submission, {
    send: sender(obligationOf(submission.whole), () => spoken),
    storage: device,
    draftKey: draftKey(accountId, obligationOf(submission.whole)),
    today,
    now: () => Date.now(),
    later,
  });

export function useEntrySession(
  submission: Submission,
  accountId: number,
  language: Language,
): [EntrySession, EntryState] {
  useEffect(() => {
    spoken = language;
  }, [language]);
  const today = useToday();
  const session = useMemo(
    () => sessionFor(submission.whole, accountId, () => sitDown(submission, accountId, today)),
    [submission, accountId, today],
  );
  const client = useQueryClient();
  useEffect(() => {
    const online = () => session.online();
    const seen = () => {
      if (document.visibilityState === 'hidden') session.leave();
      // Whatever goes wrong here goes wrong again, and visibly, at the next save.
      else void lookAgain(session, obligationOf(submission.whole)).catch(() => undefined);
    };
    session.start();
    window.addEventListener('online', online);
    document.addEventListener('visibilitychange', seen);
    const stopKeeping = theSession().keepBeforeLeaving(
      () => session.leave(),
      () => session.flush(),
    );
    return () => {
      window.removeEventListener('online', online);
      document.removeEventListener('visibilitychange', seen);
      stopKeeping();
      // The page one goes to may have been read before the last save arrived.
      void session.flush().finally(() => submissionChanged(client));
      session.stop();
    };
  }, [session, submission.whole, client]);
  return [session, useSyncExternalStore(session.subscribe, session.state)];
}
