/** What there is to know about a cell: how much it moves the province's total, what changed, what turned from a number into a reason, what the rules say and how it was explained, the thread, the remark. */
import type { Cell, CompiledForm } from '@vlis/domain';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { useCellText } from '../submission/grid/useCellText.js';
import { Said } from '../submission/said/Said.js';
import { sentence } from '../submission/said/sentence.js';
import { isAnswered } from '../submission/sheet/judge.js';
import type { ReviewRow } from './review-rows.js';

interface Props extends ReviewRow {
  readonly form: CompiledForm;
}

export function ReviewSaid({ row, changes, turn, influence, form }: Props) {
  const f = useFormat();
  const t = useT();
  const cellText = useCellText();
  const shown = (cell: Cell | undefined) => cellText(row.item, cell);
  return (
    <>
      {influence !== undefined && (
        <Said kind="info">{t('review.influenceHere', { share: f.share(influence, 1) })}</Said>
      )}
      {changes.map(({ before, after, by, at }) => (
        <Said key={at} kind="changed">
          {t('review.changedFrom', { before: shown(before), after: shown(after), by, date: f.dateTime(at) })}
        </Said>
      ))}
      {turn && (
        <Said kind="info">{t(`review.turned.${turn}`, { before: shown(row.past[0]), now: shown(row.cell) })}</Said>
      )}
      {row.findings.map(({ key, issue, explanation, explained }) => (
        <Said
          key={key}
          kind={issue.severity === 'warning' ? (explained ? 'explained' : 'ask') : issue.severity}
          below={explanation && <q>{explanation}</q>}
        >
          {sentence(issue, form, f.language, true)}
        </Said>
      ))}
      {row.queries.map((query) => (
        <Said
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
        </Said>
      ))}
      {row.comment && (
        <Said kind="info">
          <q>{row.comment}</q>
        </Said>
      )}
    </>
  );
}
