/** Until when a library may mend its submission, in a dialog that asks for it; a wrong day is marked before it is sent. */
import type { Mutation } from '../../api/useMutation.js';
import { useT } from '../../i18n/useT.js';
import { DayField } from '../../parts/DayField.js';
import { issueAt } from '../../parts/form/issues.js';
import type { ReturnDay } from './useReturnDay.js';

interface Props {
  readonly mutation: Mutation;
  readonly until: ReturnDay;
}

export function UntilField({ mutation, until: { day, note, wrong, choose } }: Props) {
  const t = useT();
  const { issue, onChange } = issueAt(mutation, 'until');
  return (
    <DayField
      label={t('review.until')}
      means={t('review.untilMeans')}
      value={day}
      note={note}
      error={wrong ?? issue}
      onChange={(next) => {
        choose(next);
        onChange();
      }}
    />
  );
}
