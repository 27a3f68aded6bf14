/**
 * One submission being reviewed: the cells to look at first, the rest on demand; reasons collected cell by cell; one
 * key to accept, one to go on to the next submission of the queue.
 */
import Box from '@mui/material/Box';
import { isClosing } from '@vlis/domain';
import { useMemo, useState, type ComponentProps } from 'react';
import { useLocation, useNavigate, useNotify } from 'react-admin';
import { usePress } from '../api/usePress.js';
import { useFormat } from '../format/useFormat.js';
import type { WholeSubmissionFragment } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { SEND } from '../keys/chord.js';
import { useKeys } from '../keys/useKeys.js';
import { OnPaper } from '../parts/OnPaper.js';
import { ItemAside } from '../submission/aside/ItemAside.js';
import type { SentFile } from '../submission/files/files.js';
import { rowsOf } from '../submission/grid/rows.js';
import { UnchangedNotice } from '../submission/notices/UnchangedNotice.js';
import { PrintedSubmission } from '../submission/print/PrintedSubmission.js';
import { confirmedOf, type Submission } from '../submission/submission.js';
import { judge } from '../submission/sheet/judge.js';
import { openSheet } from '../submission/sheet/sheet.js';
import { cellsOf } from '../submission/wire.js';
import { articleOnPaper } from '../theme/paper.js';
import { AcceptDialog } from './AcceptDialog.js';
import { changesOf } from './changes.js';
import { reviewAddress } from './line-address.js';
import { MovedNotice } from './moved/MovedNotice.js';
import { useSeen } from './moved/useSeen.js';
import { acceptMoveOf } from './moves.js';
import { positionIn } from './queue-position.js';
import { queueFilter } from './queue-url.js';
import { goSend, ReturnBar } from './ReturnBar.js';
import { useReturnDay } from './returned/useReturnDay.js';
import { allRows, countsOf, periodWithout, reviewRows } from './review-rows.js';
import { ReviewGrid } from './ReviewGrid.js';
import { ReviewHeader } from './ReviewHeader.js';
import { ReviewNotices } from './ReviewNotices.js';
import { useDecision } from './useDecision.js';
import { useOrder } from './useOrder.js';
import { useQueue } from './useQueue.js';
import { useReasons } from './useReasons.js';

/** Height of the bar over every page, and some room below it. */
const TOP_BAR = 73;

/** A submission under review has been begun, so it has an id. */
type Sent = Submission<WholeSubmissionFragment>;

function useReviewRows(submission: Sent) {
  return useMemo(() => {
    const { whole, questionnaire } = submission;
    const sheet = openSheet(questionnaire.items, confirmedOf(whole));
    const judged = judge(submission, sheet, whole.queries);
    return reviewRows(rowsOf(submission, sheet, judged, whole.queries), changesOf(whole), whole);
  }, [submission]);
}

interface CellsProps extends Pick<
  ComponentProps<typeof ReviewGrid>,
  'rows' | 'all' | 'onAll' | 'returnReasons' | 'mayReturn'
> {
  readonly submission: Sent;
}

/** The cells, and beside them the explanation of the item that is asked about. */
function ReviewedCells({ submission, rows, returnReasons, ...shown }: CellsProps) {
  const [defined, setDefined] = useState<string>();
  const item = submission.questionnaire.items.find(({ code }) => code === defined);
  return (
    <>
      <Box sx={{ '&:not(:empty)': { mb: 1.5 } }}>
        <UnchangedNotice submission={submission} rows={allRows(rows).map(({ row }) => row)} />
      </Box>
      <Box sx={{ display: 'flex', gap: 2 }}>
        <ReviewGrid
          {...{ submission, rows, returnReasons, ...shown }}
          onDefine={(code) => setDefined((last) => (last === code ? undefined : code))}
          onSend={() => goSend(returnReasons.reasons)}
        />
        {item && <ItemAside submission={submission} item={item} top={TOP_BAR} onClose={() => setDefined(undefined)} />}
      </Box>
    </>
  );
}

export function ReviewScreen({ submission }: { readonly submission: Sent }) {
  const { whole } = submission;
  const f = useFormat();
  const t = useT();
  const notify = useNotify();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { queue } = useQueue();
  const order = useOrder(queueFilter(queue, queue.roundId ?? whole.round.id), queue);
  const place = positionIn(order.list, whole.id);
  const rows = useReviewRows(submission);
  const counts = countsOf(rows);
  const returnReasons = useReasons(whole.id);
  const [accepting, setAccepting] = useState(false);
  const until = useReturnDay(whole.round);
  const [file, setFile] = useState<SentFile>();
  const [wanted, setAll] = useState(false);
  // Where no cell is to be looked at and none is settled, the short list would be empty: all cells are shown.
  const some = rows.first.length + rows.settled.length > 0;
  const all = wanted || !some;
  const library = f.words(whole.library.name);
  const acceptMove = acceptMoveOf(whole);
  const returning = whole.moves.includes('RETURN');

  const walk = usePress([order.need], (to: 'next' | 'previous') => {
    const there = place[to];
    if (there) navigate(reviewAddress(there.id, search));
  });
  const { revision, moved, look } = useSeen(whole);
  const decision = useDecision(
    { id: whole.id, revision },
    { reasons: returnReasons.reasons, until: until.day, file },
    (mutation) => {
      setAccepting(false);
      returnReasons.clear();
      setFile(undefined);
      notify(t(mutation === 'accepted' ? 'review.accepted' : 'review.returned', { library }), { type: 'success' });
      if (place.next) navigate(reviewAddress(place.next.id, search));
      else navigate(`/review${search}`);
    },
  );
  const startAccepting = () => {
    if (moved) notify(t('review.moved.first'), { type: 'warning' });
    else if (acceptMove) {
      decision.forget();
      setAccepting(true);
    } else if (whole.whyNotAccept) notify(f.words(whole.whyNotAccept.message), { type: 'warning' });
  };
  useKeys([
    { chord: 'a', label: 'review.keys.accept', run: startAccepting },
    { chord: 'j', label: 'review.keys.next', run: () => walk.press('next') },
    { chord: 'k', label: 'review.keys.previous', run: () => walk.press('previous') },
    ...(some ? [{ chord: 't', label: 'review.keys.toggle', run: () => setAll(!all) } as const] : []),
    { chord: 'u', label: 'review.keys.back', run: () => navigate(`/review${search}`) },
    ...(returning
      ? [{ chord: SEND, label: 'review.keys.send', run: () => goSend(returnReasons.reasons) } as const]
      : []),
  ]);

  const isShown = whole.sight !== 'PROGRESS';
  return (
    <Box sx={{ pb: returnReasons.reasons.byItem.size ? 16 : 0, ...(isShown && articleOnPaper) }}>
      {isShown && (
        <OnPaper>
          {() => (
            <PrintedSubmission submission={submission} rows={[...rows.first, ...rows.rest].map(({ row }) => row)} />
          )}
        </OnPaper>
      )}
      <ReviewHeader
        whole={whole}
        closing={isClosing(submission.questionnaire, cellsOf(whole.cells))}
        counts={counts}
        without={periodWithout(submission)}
        place={place}
        search={search}
        walk={walk}
        isRead={order.need.isThere}
        onAccept={acceptMove && startAccepting}
        revision={revision}
      />
      {moved && <MovedNotice revision={whole.revision} moved={moved} rows={allRows(rows)} onLook={look} />}
      <ReviewNotices whole={whole} issue={decision.issue} />
      {isShown && (
        <ReviewedCells
          {...{ submission, rows, all, returnReasons }}
          onAll={some ? setAll : undefined}
          mayReturn={returning}
        />
      )}
      {returning && (
        <ReturnBar
          {...{ returnReasons, until, file }}
          working={decision.working}
          onFile={setFile}
          onSend={decision.giveBack}
        />
      )}
      {acceptMove && (
        <AcceptDialog
          {...{ acceptMove, library, counts }}
          open={accepting && !moved}
          reasons={returnReasons.reasons.byItem.size}
          working={decision.working}
          issue={decision.issue}
          onAccept={() => decision.accept(acceptMove.stage.code)}
          onClose={() => setAccepting(false)}
        />
      )}
    </Box>
  );
}
