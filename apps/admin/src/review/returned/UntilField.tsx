/** Until when a library may mend its report, in a dialog that asks for it; what is wrong with the day is said before it is sent. */
import type { Deed } from '../../api/useDeed.js';
import { useT } from '../../i18n/useT.js';
import { DayField } from '../../parts/DayField.js';
import { faultsAt } from '../../parts/form/faults.js';
import type { ReturnDay } from './useReturnDay.js';

interface Props {
  readonly deed: Deed;
  readonly until: ReturnDay;
}

export function UntilField({ deed, until: { day, wrong, choose } }: Props) {
  const t = useT();
  const { said, onChange } = faultsAt(deed, 'until');
  return (
    <DayField
      label={t('review.until')}
      means={t('review.untilMeans')}
      value={day}
      error={wrong ?? said}
      onChange={(next) => {
        choose(next);
        onChange();
      }}
    />
  );
}
