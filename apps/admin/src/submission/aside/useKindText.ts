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
        return t('submission.kindInteger');
      case 'decimal':
        return t('submission.kindDecimal', { decimals: type.decimals });
      case 'yes-no':
        return t('submission.kindYesNo');
      case 'choice':
        return t('submission.kindChoice', { options: type.options.map(({ label }) => f.words(label)).join('; ') });
      case 'text':
        return t('submission.kindText', { longest: f.count(type.longest) });
      case 'date':
        return [
          t('submission.kindDate'),
          ...(type.first === undefined ? [] : [t('submission.kindDateFirst', { day: f.date(type.first) })]),
          ...(type.last === undefined ? [] : [t('submission.kindDateLast', { day: f.date(type.last) })]),
        ].join(', ');
    }
  };
}
