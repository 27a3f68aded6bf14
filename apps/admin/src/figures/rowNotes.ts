/** The notes of a row beside its value: the same in table, tooltip and CSV. */
import type { Format } from '../format/useFormat.js';
import type { Translate } from '../i18n/useT.js';
import type { FigureRow } from './figureRow.js';
import { whyMissing } from './whyMissing.js';

export const rowNotes = (
  { value, withheld, preliminary, unofficialPeople, missing, note }: FigureRow,
  t: Translate,
  f: Pick<Format, 'count'>,
): readonly string[] =>
  [
    preliminary ? t('figures.preliminary') : '',
    withheld ? t('app.withheld') : value === null ? t('figures.gap') : '',
    unofficialPeople && value !== null ? t('figures.unofficialPeople') : '',
    whyMissing(missing, t, f),
    note ?? '',
  ].filter(Boolean);
