/** The form of a new round. What was typed for one period is kept while another one is looked at. */
import EventAvailable from '@mui/icons-material/EventAvailable';
import RestartAlt from '@mui/icons-material/RestartAlt';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { PeriodCode, RoundDays } from '@vlis/domain';
import { useState } from 'react';
import { FormDataConsumer, useNavigate, useNotify } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { useCreating } from '../api/useCreating.js';
import { useMutation, type Mutation } from '../api/useMutation.js';
import { usePress } from '../api/usePress.js';
import { useFormat } from '../format/useFormat.js';
import type { OpenRoundInput } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { useToday } from '../me/useToday.js';
import type { RoundLine } from '../obligations/choose.js';
import { Blank } from '../parts/Blank.js';
import { DayOfForm } from '../parts/form/DayOfForm.js';
import { issueAt, withOthers } from '../parts/form/issues.js';
import { FormEnd, RecordForm } from '../parts/form/RecordForm.js';
import { SelectInput } from '../parts/form/SelectInput.js';
import { Panel } from '../parts/Panel.js';
import { roundAddress } from './address.js';
import { DAYS, daysKey, daysOf, openedOf, periodChoice, type RoundDraft, type FormVersionLine } from './draft.js';
import { OnOpening } from './OnOpening.js';

const DAY_TEXTS = {
  cutoffOn: ['rounds.cutoff', 'rounds.cutoffMeans'],
  opensOn: ['rounds.opens', 'rounds.opensMeans'],
  dueOn: ['rounds.due', 'rounds.dueMeans'],
  closesOn: ['rounds.closes', 'rounds.closesMeans'],
} as const;

const two = { display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, gap: 2, pt: 1 } as const;

interface Props {
  readonly versions: readonly FormVersionLine[];
  readonly rounds: readonly RoundLine[];
}

interface Asked {
  readonly version: FormVersionLine | undefined;
  readonly codes: readonly PeriodCode[];
  /** The one chosen, as long as it is offered; else the one that comes next. */
  readonly period: PeriodCode | undefined;
}

/** What the fields of version and period come to. */
function askedIn({ versions, rounds }: Props, { formVersionId, period }: Partial<RoundDraft>, today: string): Asked {
  const version = versions.find(({ id, status }) => id === formVersionId && status === 'PUBLISHED');
  const { codes, proposed } = periodChoice(openedOf(version, versions, rounds), today);
  return { version, codes, period: period && codes.includes(period) ? period : proposed };
}

function What({
  versions,
  asked,
  mutation,
}: Pick<Props, 'versions'> & { readonly asked: Asked; readonly mutation: Mutation }) {
  const t = useT();
  const f = useFormat();
  const atPeriod = issueAt(mutation, 'period');
  const isTaken = mutation.issue?.code === 'ALREADY_EXISTS';
  const published = versions.filter(({ status }) => status === 'PUBLISHED');
  return (
    <Panel title={t('rounds.what')}>
      <Box sx={two}>
        <SelectInput
          source="period"
          label={t('rounds.period')}
          means={t('rounds.periodMeans')}
          options={asked.codes.map((id) => ({
            id,
            label: f.period(id).replace(/^./, (letter) => letter.toUpperCase()),
          }))}
          usual={asked.period}
          {...atPeriod}
          issue={isTaken ? t('rounds.alreadyOpen') : atPeriod.issue}
        />
        <SelectInput
          source="formVersionId"
          label={t('rounds.form')}
          means={t('rounds.formMeans')}
          options={published.map(({ id, formCode, number }) => ({
            id,
            label: t('rounds.formLine', { code: formCode, number }),
          }))}
          {...issueAt(mutation, 'formVersionId')}
        />
      </Box>
    </Panel>
  );
}

interface DaysProps {
  readonly period: PeriodCode;
  readonly typed: Partial<RoundDays> | undefined;
  readonly mutation: Mutation;
}

/** The days of one period: those of the usual calendar until somebody types. */
function Days({ period, typed, mutation }: DaysProps) {
  const t = useT();
  const { setValue } = useFormContext();
  const usual = daysOf(period);
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

export function OpenRoundForm(known: Props) {
  const t = useT();
  const f = useFormat();
  const today = useToday();
  const navigate = useNavigate();
  const notify = useNotify();
  const mutation = useMutation();
  const open = useCreating<OpenRoundInput, RoundLine>('rounds');
  const [tries, setTries] = useState(0);
  const published = known.versions.filter(({ status }) => status === 'PUBLISHED');
  const blank: RoundDraft = { period: '', formVersionId: published.length === 1 ? published[0]!.id : '', days: {} };

  const press = usePress([], async (draft: RoundDraft) => {
    const { version, period } = askedIn(known, draft, today);
    if (!version || !period) return setTries((n) => n + 1);
    const input = { period, formVersionId: version.id, ...daysOf(period, draft.days[daysKey(period)]) };
    const round = await mutation.run(() => open(input));
    if (!round) return setTries((n) => n + 1);
    notify(t('rounds.opened', { period: f.period(period) }), { type: 'success' });
    navigate(roundAddress(round.id));
  });
  if (askedIn(known, blank, today).period === undefined)
    return <Blank Icon={EventAvailable} title={t('rounds.allOpen')} />;

  return (
    <RecordForm
      label={t('rounds.openNew')}
      blank={blank}
      onSend={press.press}
      refusedTries={tries || undefined}
      sx={beside}
    >
      <FormDataConsumer<RoundDraft>>
        {({ formData }) => {
          const asked = askedIn(known, formData, today);
          const { period } = asked;
          const typed = period ? formData.days[daysKey(period)] : undefined;
          return (
            <>
              <Box sx={{ display: 'grid', gap: 2 }}>
                <What versions={known.versions} {...{ asked, mutation }} />
                {period && <Days {...{ period, typed, mutation }} />}
              </Box>
              <Panel title={t('rounds.whenOpened')}>
                <Box sx={{ display: 'grid', gap: 2 }}>
                  {period && <OnOpening cutoffOn={daysOf(period, typed).cutoffOn} />}
                  <FormEnd
                    {...{ mutation, press }}
                    button={t('rounds.openOne', { period: f.period(period ?? '') })}
                    back="/rounds"
                  />
                </Box>
              </Panel>
            </>
          );
        }}
      </FormDataConsumer>
    </RecordForm>
  );
}

const beside = {
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(300px, 2fr)' },
  alignItems: 'start',
} as const;
