/** How an item is written: what its answers look like and what bounds they have. */
import type { ItemType } from '@vlis/domain';
import { useFormat } from '../../format/useFormat.js';
import { useT } from '../../i18n/useT.js';

export function useKindText(): (type: ItemType) => string {
  const f = useFormat();
  const t = useT();
  return (type) => {
    switch (type.kind) {
      case 'integer':
        return t('report.kindInteger');
      case 'decimal':
        return t('report.kindDecimal', { decimals: type.decimals });
      case 'yes-no':
        return t('report.kindYesNo');
      case 'choice':
        return t('report.kindChoice', { options: type.options.map(({ label }) => f.words(label)).join('; ') });
      case 'text':
        return t('report.kindText', { longest: f.count(type.longest) });
      case 'date':
        return [
          t('report.kindDate'),
          ...(type.first === undefined ? [] : [t('report.kindDateFirst', { day: f.date(type.first) })]),
          ...(type.last === undefined ? [] : [t('report.kindDateLast', { day: f.date(type.last) })]),
        ].join(', ');
    }
  };
}
