/**
 * The desk of this page: made once per report read, told when the line comes back and when the page is hidden, and asked to
 * save what it holds when the page is left.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { IsoDate, Language } from '@vlis/domain';
import { request } from '../../api/line.js';
import { reportChanged } from '../../api/useOperation.js';
import { theSession } from '../../auth/the-session.js';
import { device } from '../../drafts/device.js';
import { draftKey, type ObligationKey } from '../../drafts/draft-key.js';
import { ReportForDocument, ReportNowDocument } from '../../gql/graphql.js';
import { useToday } from '../../me/useToday.js';
import { confirmedOf, type Report, type Whole } from '../../report/report.js';
import type { DeskState, Ports } from './desk-state.js';
import { Desk } from './desk.js';
import { deskFor } from './desks.js';
import { sender } from './send.js';

const later: Ports['later'] = (run, milliseconds) => {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
};

const obligationOf = ({ round, library }: Whole): ObligationKey => [round.id, library.id];

/** Looks whether somebody else has written, or begun the report, while this page was out of sight. */
async function lookAgain(desk: Desk, [roundId, libraryId]: ObligationKey): Promise<void> {
  const begun = async () =>
    (await request(ReportForDocument, { roundId, libraryId })).obligations.rows[0]?.submission?.id;
  const id = desk.state().id ?? (await begun());
  if (id === undefined) return;
  const { submission } = await request(ReportNowDocument, { id });
  if (submission) desk.refresh(id, confirmedOf(submission), submission.updatedAt);
}

/** The language on the screen right now, for a desk that outlives its screen. */
let spoken: Language = 'vi';

const sitDown = (report: Report, accountId: number, today: IsoDate): Desk =>
  new Desk(report, {
    send: sender(obligationOf(report.whole), () => spoken),
    storage: device,
    draftKey: draftKey(accountId, obligationOf(report.whole)),
    today,
    now: () => Date.now(),
    later,
  });

export function useDesk(report: Report, accountId: number, language: Language): [Desk, DeskState] {
  useEffect(() => {
    spoken = language;
  }, [language]);
  const today = useToday();
  const desk = useMemo(
    () => deskFor(report.whole, accountId, () => sitDown(report, accountId, today)),
    [report, accountId, today],
  );
  const client = useQueryClient();
  useEffect(() => {
    const online = () => desk.online();
    const seen = () => {
      if (document.visibilityState === 'hidden') desk.leave();
      // Whatever goes wrong here goes wrong again, and visibly, at the next save.
      else void lookAgain(desk, obligationOf(report.whole)).catch(() => undefined);
    };
    desk.start();
    window.addEventListener('online', online);
    document.addEventListener('visibilitychange', seen);
    const stopKeeping = theSession().keepBeforeLeaving(
      () => desk.leave(),
      () => desk.flush(),
    );
    return () => {
      window.removeEventListener('online', online);
      document.removeEventListener('visibilitychange', seen);
      stopKeeping();
      // The page one goes to may have been read before the last save arrived.
      void desk.flush().finally(() => reportChanged(client));
      desk.stop();
    };
  }, [desk, report.whole, client]);
  return [desk, useSyncExternalStore(desk.subscribe, desk.state)];
}
