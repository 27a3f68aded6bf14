/** The page on which a librarian fills in one submission: its sections, the grid, and the panel beside it. */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { countedDays } from '@vlis/domain';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { SEND } from '../keys/chord.js';
import { useKeys } from '../keys/useKeys.js';
import { useMe } from '../me/useMe.js';
import { useToday } from '../me/useToday.js';
import { Deadline } from '../obligations/Deadline.js';
import { OnPaper } from '../parts/OnPaper.js';
import { PageHeader } from '../parts/PageHeader.js';
import { isPressedAnewSince } from '../parts/secondClick.js';
import { useStable } from '../parts/useStable.js';
import { ItemAside } from '../submission/aside/ItemAside.js';
import { explanationId } from '../submission/grid/shown.js';
import { PrintedSubmission } from '../submission/print/PrintedSubmission.js';
import type { Submission, Whole } from '../submission/submission.js';
import { articleOnPaper } from '../theme/paper.js';
import { inLowWindow } from '../theme/theme.js';
import { ChecklistAside } from './aside/ChecklistAside.js';
import { checklistOf } from './session/checklist.js';
import { whyReadOnly } from './session/why-read-only.js';
import { useEntrySession } from './session/useEntrySession.js';
import { useSubmit } from './session/useSubmit.js';
import { EntryBar } from './EntryBar.js';
import { EntryContext, type EntryContextValue } from './EntryContext.js';
import { FindItem } from './FindItem.js';
import { ReasonsMenu } from './grid/cells/ReasonsMenu.js';
import { EntryGrid } from './grid/EntryGrid.js';
import { sectionsOf } from './grid/sections.js';
import { SectionTabs } from './grid/SectionTabs.js';
import { useCursor } from './grid/useCursor.js';
import { gridKeyList } from './keys.js';
import { BroughtBackNotice } from './notices/BroughtBackNotice.js';
import { ClosingNotice } from './notices/ClosingNotice.js';
import { ReadAllNotice } from './notices/ReadAllNotice.js';
import { StateNotice } from './notices/StateNotice.js';
import { PasteDialog } from './paste/PasteDialog.js';
import { PasteNotice } from './paste/PasteNotice.js';
import { usePaste } from './paste/usePaste.js';

interface Props {
  readonly submission: Submission;
  readonly onReplaced: (whole: Whole) => void;
}

export function EntryScreen({ submission, onReplaced }: Props) {
  const { accountId } = useMe();
  const f = useFormat();
  const t = useT();
  const [session, state] = useEntrySession(submission, accountId, f.language);
  const { view, sheet } = state;
  const readOnly = whyReadOnly(submission.whole, useToday()) !== undefined;
  const tabs = useMemo(() => sectionsOf(submission, view.rows, view), [submission, view]);
  const checklist = useMemo(() => checklistOf(submission, sheet, view), [submission, sheet, view]);
  const cursor = useCursor(tabs, view.blanks);
  const { pasted, mayUndo, forgetPasted, brought, lay, forgetBrought, paste } = usePaste(session, submission);
  const sending = useSubmit(session, onReplaced);
  const [aside, setAside] = useState<'definition' | 'checklist'>();
  const [choosing, setChoosing] = useState<string>();
  const [commenting, setCommenting] = useState<string>();

  const listSeenSince = useRef(Infinity);
  useLayoutEffect(() => {
    listSeenSince.current = aside === 'checklist' ? performance.now() : Infinity;
  }, [aside]);

  /** Nothing is submitted by a press that was begun before the list stood there: the second of two clicks, or an impatient one. */
  const submit = () => {
    session.settle();
    // The list as it is with what was being typed until now, which the one that is drawn does not know yet.
    const { sheet: settled, view: judged } = session.state();
    const free = checklistOf(submission, settled, judged).free;
    if (free && isPressedAnewSince(listSeenSince.current)) sending.submit();
    else setAside('checklist');
  };
  const review = () => {
    session.settle();
    setAside('checklist');
  };
  /**
   * Goes to the field for words in the row and opens it where it is closed; where the row asks for no words, opens the field for a
   * remark.
   */
  const explain = (code: string) => {
    const field = document.getElementById(explanationId(code));
    if (field instanceof HTMLButtonElement) field.click();
    else if (field) field.focus();
    else setCommenting(code);
  };
  const define = (code: string) => {
    cursor.attend(code);
    setAside((shown) => (shown === 'definition' && cursor.current === code ? undefined : 'definition'));
  };
  /** A cell that is removed together with its section gets no event when the cursor leaves it, so what was typed is settled before. */
  const leaving =
    <Where extends readonly unknown[]>(go: (...where: Where) => void) =>
    (...where: Where) => {
      session.settle();
      go(...where);
    };
  const handlers = useStable({
    ...{ explain, define, submit, paste, attend: cursor.attend, reasons: setChoosing as (code: string) => void },
    ...{ goTo: leaving(cursor.goTo), move: leaving(cursor.move), section: leaving(cursor.turn) },
  });
  const scene: EntryContextValue = useMemo(
    () => ({ submission, session, readOnly, replaced: onReplaced, ...handlers }),
    [submission, session, readOnly, onReplaced, handlers],
  );
  const onNoComment = useCallback(() => setCommenting(undefined), []);
  const defined = submission.questionnaire.items.find(({ code }) => code === cursor.current);
  const explained = view.findings.filter((finding) => finding.issue.severity === 'warning' && finding.explained).length;
  useKeys([...gridKeyList, ...(readOnly ? [] : [{ chord: SEND, label: 'entry.keys.submit', run: submit } as const])]);
  const { library, round, dueOn } = submission.whole;
  const counted = countedDays({ period: submission.period, cutoffOn: round.cutoffOn });
  const reviewer = f.words(submission.whole.chain[0]!.name);

  return (
    <EntryContext value={scene}>
      <Box sx={articleOnPaper}>
        <OnPaper>{() => <PrintedSubmission submission={submission} rows={view.rows} />}</OnPaper>
        <PageHeader
          title={f.words(library.name)}
          about={
            <>
              {`${library.identifier} · ${t('entry.about', { period: f.period(round.period) })} · `}
              <Deadline dueOn={dueOn} settled={readOnly} />
              <Box component="span" sx={{ display: 'block' }}>
                {t('submission.countedDays', { from: f.date(counted.from), to: f.date(counted.to) })}
              </Box>
            </>
          }
          actions={<FindItem />}
        />
        <Box sx={{ display: 'grid', gap: 1, '&:not(:empty)': { mb: 1 } }}>
          <StateNotice open={view.unanswered} />
          <ClosingNotice state={state} />
          {state.broughtBack && <BroughtBackNotice {...state.broughtBack} onClose={() => session.dismissNotice()} />}
          {!state.kept && <Alert severity="warning">{t('entry.notKept')}</Alert>}
        </Box>
        <Box
          sx={{
            position: 'sticky',
            top: 57,
            [inLowWindow]: { position: 'static' },
            zIndex: 3,
            backgroundColor: 'background.default',
            mx: -1,
            px: 1,
            borderBottom: 1,
            borderColor: 'divider',
          }}
        >
          <EntryBar state={state} onRetry={() => void session.flush()} />
          <SectionTabs tabs={tabs} current={cursor.section} onChoose={cursor.show} />
        </Box>
        <Box sx={{ display: 'grid', gap: 1, '&:not(:empty)': { my: 1 } }}>
          {pasted && <PasteNotice {...{ pasted, mayUndo }} rows={view.rows} onClose={forgetPasted} />}
          <ReadAllNotice rows={view.rows} />
        </Box>
        <Box sx={{ display: 'flex', gap: 2 }}>
          <EntryGrid
            tabs={tabs}
            section={cursor.section}
            current={cursor.current}
            commenting={commenting}
            onNoComment={onNoComment}
            onSection={cursor.show}
            onReview={review}
          />
          {aside === 'definition' && defined && (
            <ItemAside submission={submission} item={defined} onClose={() => setAside(undefined)} />
          )}
          {aside === 'checklist' && (
            <ChecklistAside
              {...{ checklist, explained, reviewer }}
              rows={view.rows}
              submitting={sending.submitting}
              issue={sending.issue}
              onSubmit={submit}
              onClose={() => setAside(undefined)}
            />
          )}
        </Box>
        {brought && <PasteDialog {...{ brought }} rows={view.rows} onLay={lay} onClose={forgetBrought} />}
        <ReasonsMenu
          code={choosing}
          onClose={() => setChoosing(undefined)}
          onChoose={(input) => {
            session.put(new Map([[choosing!, input]]));
            setChoosing(undefined);
          }}
        />
      </Box>
    </EntryContext>
  );
}
