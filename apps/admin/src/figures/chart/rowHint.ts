/** What stands in the tooltip of a point or bar: value with unit, response rate, and the notes of the row. */
import { withUnit } from '../../format/number.js';
import type { Format } from '../../format/useFormat.js';
import type { Translate } from '../../i18n/useT.js';
import type { ChangeWords } from '../changeWords.js';
import { signed, type FigureRow } from '../figureRow.js';
import { rowNotes } from '../rowNotes.js';
import type { FigureSubject } from '../subject.js';

export const rowHint = (row: FigureRow, subject: FigureSubject, t: Translate, f: Pick<Format, 'count'>): string[] => [
  ...(row.value === null ? [] : [withUnit(signed(row.value, row, subject), subject.unit)]),
  t('figures.responses.reporting', { reported: f.count(row.reported), expected: f.count(row.expected) }),
  ...(row.change ? changeHint(row.change, t) : []),
  ...rowNotes(row, t, f),
];

/** In two lines: a hint does not break its own. */
const changeHint = ({ change, of }: ChangeWords, t: Translate): string[] => [
  ...(change ? [t('figures.changeOf', { change: change.text })] : []),
  of,
];
