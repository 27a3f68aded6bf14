/** The days of one period and of its round: the usual ones of the regime until somebody types. */
import RestartAlt from '@mui/icons-material/RestartAlt';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { IsoDate, PeriodCode } from '@vlis/domain';
import { useFormContext } from 'react-hook-form';
import type { Mutation } from '../api/useMutation.js';
import { useT } from '../i18n/useT.js';
import { DayOfForm } from '../parts/form/DayOfForm.js';
import { issueAt, withOthers } from '../parts/form/issues.js';
import { Panel } from '../parts/Panel.js';
import { DAYS, daysKey, type DraftDays } from './draft.js';

const DAY_TEXTS = {
  firstDay: ['rounds.firstDay', 'rounds.firstDayMeans'],
  lastDay: ['rounds.lastDay', 'rounds.lastDayMeans'],
  cutoffOn: ['rounds.cutoff', 'rounds.cutoffMeans'],
  opensOn: ['rounds.opens', 'rounds.opensMeans'],
  dueOn: ['rounds.due', 'rounds.dueMeans'],
  closesOn: ['rounds.closes', 'rounds.closesMeans'],
} as const;

const two = { display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, gap: 2, pt: 1 } as const;

interface Props {
  readonly period: PeriodCode;
  readonly usual: DraftDays;
  readonly typed: Partial<DraftDays> | undefined;
  readonly noteOf: (day: IsoDate) => string | undefined;
  readonly mutation: Mutation;
}

export function PeriodFields({ period, usual, typed, noteOf, mutation }: Props) {
  const t = useT();
  const { setValue } = useFormContext();
  const isChanged = DAYS.some((day) => typed?.[day] !== undefined && typed[day] !== usual[day]);
  const reset = () => {
    setValue(`days.${daysKey(period)}`, usual);
    DAYS.forEach(mutation.forget);
  };
  const button = isChanged && (
    <Button size="small" startIcon={<RestartAlt />} onClick={reset}>
      {t('rounds.usual')}
    </Button>
  );
  return (
    <Panel title={t('rounds.days')} aside={button}>
      <Box sx={two}>
        {DAYS.map((day) => {
          const [label, means] = DAY_TEXTS[day];
          return (
            <DayOfForm
              key={`${period} ${day}`}
              source={`days.${daysKey(period)}.${day}`}
              required
              noteOf={noteOf}
              usual={usual[day]}
              label={t(label)}
              means={t(means)}
              // A day may be wrong because of another one, so a change of any day takes back the issues of all.
              {...withOthers(issueAt(mutation, day), mutation, ...DAYS)}
            />
          );
        })}
      </Box>
    </Panel>
  );
}
