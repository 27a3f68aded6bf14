/** A cell inside a sentence: its answer, why there is none, or that it is blank. */
import type { Cell, Question } from '@vlis/domain';
import { useFormat } from '../../format/useFormat.js';
import { useT } from '../../i18n/useT.js';
import { answerText } from './shown.js';

export function useCellText(): (item: Question, cell: Cell | undefined) => string {
  const { language } = useFormat();
  const t = useT();
  return (item, cell) => {
    if (!cell || (cell.kind === 'missing' && cell.why === 'not-yet')) return t('submission.blankWord');
    return answerText({ item, cell }, language, { yes: t('submission.yes'), no: t('submission.no') });
  };
}
