/** The librarian's hour: one report on the desk, its sections, the grid, and the panel beside it. */
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
import { ItemAside } from '../report/aside/ItemAside.js';
import { explanationId } from '../report/grid/shown.js';
import { PrintedReport } from '../report/print/PrintedReport.js';
import type { Report, Whole } from '../report/report.js';
import { articleOnPaper } from '../theme/paper.js';
import { inLowWindow } from '../theme/theme.js';
import { ChecklistAside } from './aside/ChecklistAside.js';
import { checklistOf } from './desk/checklist.js';
import { whyReadOnly } from './desk/why-read-only.js';
import { useDesk } from './desk/useDesk.js';
import { useSubmit } from './desk/useSubmit.js';
import { EntryBar } from './EntryBar.js';
import { EntryContext, type EntryScene } from './EntryContext.js';
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
  readonly report: Report;
  readonly onReplaced: (whole: Whole) => void;
}

export function EntryScreen({ report, onReplaced }: Props) {
  const { accountId } = useMe();
  const f = useFormat();
  const t = useT();
  const [desk, state] = useDesk(report, accountId, f.language);
  const { view, sheet } = state;
  const readOnly = whyReadOnly(report.whole, useToday()) !== undefined;
  const tabs = useMemo(() => sectionsOf(report, view.rows, view), [report, view]);
  const checklist = useMemo(() => checklistOf(report, sheet, view), [report, sheet, view]);
  const cursor = useCursor(tabs, view.blanks);
  const { pasted, mayUndo, forgetPasted, brought, lay, forgetBrought, paste } = usePaste(desk, report);
  const sending = useSubmit(desk, onReplaced);
  const [aside, setAside] = useState<'definition' | 'checklist'>();
  const [choosing, setChoosing] = useState<string>();
  const [commenting, setCommenting] = useState<string>();

  const listSeenSince = useRef(Infinity);
  useLayoutEffect(() => {
    listSeenSince.current = aside === 'checklist' ? performance.now() : Infinity;
  }, [aside]);

  /** Nothing is submitted by a press that was begun before the list stood there: the second of two clicks, or an impatient one. */
  const submit = () => {
    desk.settle();
    // The list as it is with what was being typed until now, which the one that is drawn does not know yet.
    const { sheet: settled, view: judged } = desk.state();
    const free = checklistOf(report, settled, judged).free;
    if (free && isPressedAnewSince(listSeenSince.current)) sending.submit();
    else setAside('checklist');
  };
  const review = () => {
    desk.settle();
    setAside('checklist');
  };
  /** To what the row asks for in words, be it shown by now or opened by this; a remark of one's own where it asks nothing. */
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
  /** A cell that goes away together with its section is never told that the cursor has left it. */
  const leaving =
    <Where extends readonly unknown[]>(go: (...where: Where) => void) =>
    (...where: Where) => {
      desk.settle();
      go(...where);
    };
  const hands = useStable({
    ...{ explain, define, submit, paste, attend: cursor.attend, reasons: setChoosing as (code: string) => void },
    ...{ goTo: leaving(cursor.goTo), move: leaving(cursor.move), section: leaving(cursor.turn) },
  });
  const scene: EntryScene = useMemo(
    () => ({ report, desk, readOnly, replaced: onReplaced, ...hands }),
    [report, desk, readOnly, onReplaced, hands],
  );
  const onNoComment = useCallback(() => setCommenting(undefined), []);
  const defined = report.questionnaire.items.find(({ code }) => code === cursor.current);
  const explained = view.findings.filter((finding) => finding.issue.severity === 'warning' && finding.explained).length;
  useKeys([...gridKeyList, ...(readOnly ? [] : [{ chord: SEND, label: 'entry.keys.submit', run: submit } as const])]);
  const { library, round, dueOn } = report.whole;
  const counted = countedDays({ period: report.period, cutoffOn: round.cutoffOn });
  const reviewer = f.words(report.whole.chain[0]!.name);

  return (
    <EntryContext value={scene}>
      <Box sx={articleOnPaper}>
        <OnPaper>{() => <PrintedReport report={report} rows={view.rows} />}</OnPaper>
        <PageHeader
          title={f.words(library.name)}
          about={
            <>
              {`${library.identifier} · ${t('entry.about', { period: f.period(round.period) })} · `}
              <Deadline dueOn={dueOn} settled={readOnly} />
              <Box component="span" sx={{ display: 'block' }}>
                {t('report.countedDays', { from: f.date(counted.from), to: f.date(counted.to) })}
              </Box>
            </>
          }
          actions={<FindItem />}
        />
        <Box sx={{ display: 'grid', gap: 1, '&:not(:empty)': { mb: 1 } }}>
          <StateNotice open={view.unanswered} />
          <ClosingNotice state={state} />
          {state.broughtBack && <BroughtBackNotice {...state.broughtBack} onClose={() => desk.dismissNotice()} />}
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
          <EntryBar state={state} onRetry={() => void desk.flush()} />
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
            <ItemAside report={report} item={defined} onClose={() => setAside(undefined)} />
          )}
          {aside === 'checklist' && (
            <ChecklistAside
              {...{ checklist, explained, reviewer }}
              rows={view.rows}
              submitting={sending.submitting}
              trouble={sending.trouble}
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
            desk.put(new Map([[choosing!, input]]));
            setChoosing(undefined);
          }}
        />
      </Box>
    </EntryContext>
  );
}
