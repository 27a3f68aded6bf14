/** The columns of the dictionary. */
import type { Format } from '../format/useFormat.js';
import type { Translate } from '../i18n/useT.js';
import type { Column } from '../list/column.js';
import { TextLink } from '../parts/RouteLink.js';
import { indicatorAddress } from './address.js';
import type { DictionaryEntry } from './dictionary.js';
import { formulaText } from './termText.js';

export const columnsOf = (f: Format, t: Translate): readonly Column<DictionaryEntry>[] => [
  {
    ...{ key: 'code', label: 'indicators.code', sorts: true },
    cell: ({ id, code }) => (
      <TextLink to={indicatorAddress(id)} sx={{ fontWeight: 600 }}>
        {code}
      </TextLink>
    ),
  },
  { key: 'name', label: 'indicators.name', cell: ({ now }) => f.words(now.indicator.name) },
  { key: 'formula', label: 'indicators.formula', cell: ({ now }) => formulaText(now.indicator, t) },
  { key: 'unit', label: 'indicators.unit', cell: ({ now }) => f.words(now.indicator.unit) },
  {
    ...{ key: 'direction', label: 'indicators.direction' },
    cell: ({ now }) => t(`indicators.better.${now.indicator.better}`),
  },
  {
    ...{ key: 'types', label: 'indicators.types' },
    cell: ({ now }) => now.indicator.types.join(', ') || t('indicators.allTypes'),
  },
  {
    ...{ key: 'validity', label: 'indicators.validity', sorts: true },
    cell: ({ now: { version, validFrom, validTo }, isInForce }) =>
      isInForce ? t('indicators.versionFrom', { version, date: f.date(validFrom) }) : f.date(validTo ?? validFrom),
  },
];
