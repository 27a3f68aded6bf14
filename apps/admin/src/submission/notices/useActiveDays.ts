/** On which days of the period the library was active, in words that go into a sentence; undefined: none to name. */
import { useFormat } from '../../format/useFormat.js';
import { useT } from '../../i18n/useT.js';
import { activeSpansOf } from './active-days.js';

export function useActiveDays(whole: Parameters<typeof activeSpansOf>[0]): string | undefined {
  const f = useFormat();
  const t = useT();
  const words = activeSpansOf(whole).map(({ bounds, from, to }) =>
    t(`submission.active${bounds}`, { from: f.date(from), to: f.date(to) }),
  );
  const last = words.at(-1);
  return words.length > 1 ? t('submission.activeAnd', { before: words.slice(0, -1).join(', '), last: last! }) : last;
}
