/** What stands in the tooltip of a point or bar: value with unit, coverage, and whether it is preliminary. */
import { withUnit } from '../../format/number.js';
import type { Translate } from '../../i18n/useT.js';
import type { FigureRow } from '../figureRow.js';
import type { Subject } from '../subject.js';

export const rowHint = (
  { value, withheld, reported, expected, preliminary, note }: FigureRow,
  subject: Subject,
  t: Translate,
): string[] =>
  [
    value === null ? t(withheld ? 'figures.withheld' : 'figures.gap') : withUnit(subject.text(value), subject.unit),
    t('coverage.reporting', { reported, expected }),
    preliminary ? t('figures.preliminary') : '',
    note ?? '',
  ].filter(Boolean);
