/** What there is to know about a cell: how much it moves the province's total, what changed, what turned from a number into a reason, what the rules say and how it was explained, the thread, the remark. */
import type { Cell, CompiledForm } from '@vlis/domain';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { useCellText } from '../submission/grid/useCellText.js';
import { Remark } from '../submission/remarks/Remark.js';
import { sentence } from '../submission/remarks/sentence.js';
import { isAnswered } from '../submission/sheet/judge.js';
import type { ReviewRow } from './review-rows.js';

interface Props extends ReviewRow {
  readonly form: CompiledForm;
}

export function ReviewRemarks({ row, changes, turn, influence, form }: Props) {
  const f = useFormat();
  const t = useT();
  const cellText = useCellText();
  const shown = (cell: Cell | undefined) => cellText(row.item, cell);
  return (
    <>
      {influence !== undefined && (
        <Remark kind="info">{t('review.influenceHere', { share: f.share(influence, 1) })}</Remark>
      )}
      {changes.map(({ before, after, by, at }) => (
        <Remark key={at} kind="changed">
          {t('review.changedFrom', { before: shown(before), after: shown(after), by, date: f.dateTime(at) })}
        </Remark>
      ))}
      {turn && (
        <Remark kind="info">{t(`review.turned.${turn}`, { before: shown(row.past[0]), now: shown(row.cell) })}</Remark>
      )}
      {row.findings.map(({ key, issue, explanation, explained }) => (
        <Remark
          key={key}
          kind={issue.severity === 'warning' ? (explained ? 'explained' : 'ask') : issue.severity}
          below={explanation && <q>{explanation}</q>}
        >
          {sentence(issue, form, f.language, true)}
        </Remark>
      ))}
      {row.queries.map((query) => (
        <Remark
          key={query.id}
          kind={isAnswered(query) ? 'answered' : 'query'}
          below={
            isAnswered(query) && (
              <>
                {query.answer === null ? t('submission.answeredByFigure') : <q>{query.answer}</q>} {query.answeredBy}
                {query.answeredAt && `, ${f.dateTime(query.answeredAt)}`}
              </>
            )
          }
        >
          <q>{query.reason}</q>{' '}
          {t('submission.asked', {
            by: query.raisedBy,
            stage: query.stage ? f.words(query.stage.name) : '',
            date: f.dateTime(query.raisedAt),
          })}
        </Remark>
      ))}
      {row.comment && (
        <Remark kind="info">
          <q>{row.comment}</q>
        </Remark>
      )}
    </>
  );
}
