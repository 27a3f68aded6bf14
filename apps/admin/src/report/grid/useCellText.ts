/** A cell inside a sentence: its number, yes or no, why there is none, or that it is blank. */
import type { Cell } from '@vlis/domain';
import { useFormat } from '../../format/useFormat.js';
import { useT } from '../../i18n/useT.js';
import { reasonWord } from '../said/sentence.js';
import { shownNumber, type RowKind } from './rows.js';

export function useCellText(): (kind: RowKind, cell: Cell | undefined) => string {
  const { language } = useFormat();
  const t = useT();
  return (kind, cell) => {
    if (!cell || (cell.kind === 'missing' && cell.why === 'not-yet')) return t('report.blankWord');
    if (cell.kind === 'missing') return reasonWord(cell.why, language);
    return kind === 'yes-no' ? t(cell.value.isZero() ? 'report.no' : 'report.yes') : shownNumber(cell, language)!;
  };
}
