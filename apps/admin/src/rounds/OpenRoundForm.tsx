/** The form of a new round. What was typed for one period is kept while another one is looked at. */
import EventAvailable from '@mui/icons-material/EventAvailable';
import Box from '@mui/material/Box';
import type { DaysOff, IsoDate, PeriodCode, Regime } from '@vlis/domain';
import { useState } from 'react';
import { FormDataConsumer, useNavigate, useNotify } from 'react-admin';
import { useCreating } from '../api/useCreating.js';
import { useMutation, type Mutation } from '../api/useMutation.js';
import { usePress } from '../api/usePress.js';
import { useFormat } from '../format/useFormat.js';
import type { OpenRoundInput } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { useToday } from '../me/useToday.js';
import type { RoundLine } from '../obligations/choose.js';
import { Blank } from '../parts/Blank.js';
import { issueAt } from '../parts/form/issues.js';
import { FormEnd, RecordForm } from '../parts/form/RecordForm.js';
import { SelectInput } from '../parts/form/SelectInput.js';
import { Panel } from '../parts/Panel.js';
import { roundAddress } from './address.js';
import { daysKey, daysOf, openedOf, periodChoice, type RoundDraft, type FormVersionLine } from './draft.js';
import { OnOpening } from './OnOpening.js';
import { PeriodFields } from './PeriodFields.js';

const two = { display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, gap: 2, pt: 1 } as const;

interface Props {
  readonly versions: readonly FormVersionLine[];
  readonly rounds: readonly RoundLine[];
  readonly regimes: readonly Regime[];
  readonly daysOff: DaysOff;
  /** What a day off is called. */
  readonly noteOf: (day: IsoDate) => string | undefined;
}

interface Asked {
  readonly version: FormVersionLine | undefined;
  readonly regime: Regime;
  readonly codes: readonly PeriodCode[];
  /** The one chosen, as long as it is offered; else the one that comes next. */
  readonly period: PeriodCode | undefined;
}

/** What the fields of version and period come to. */
function askedIn({ versions, rounds, regimes }: Props, draft: Partial<RoundDraft>, today: string): Asked {
  const { formVersionId, period } = draft;
  const regime = regimes.find(({ code }) => code === draft.regime) ?? regimes[0]!;
  const version = versions.find(({ id, status }) => id === formVersionId && status === 'PUBLISHED');
  const { codes, proposed } = periodChoice(regime, openedOf(version, versions, rounds), today);
  return { version, regime, codes, period: period && codes.includes(period) ? period : proposed };
}

type WhatProps = Pick<Props, 'versions' | 'regimes'> & { readonly asked: Asked; readonly mutation: Mutation };

function What({ versions, regimes, asked, mutation }: WhatProps) {
  const t = useT();
  const f = useFormat();
  const atPeriod = issueAt(mutation, 'period');
  const isTaken = mutation.issue?.code === 'ALREADY_EXISTS';
  const published = versions.filter(({ status }) => status === 'PUBLISHED');
  return (
    <Panel title={t('rounds.what')}>
      <Box sx={two}>
        <SelectInput
          source="regime"
          label={t('rounds.regime')}
          means={f.words(asked.regime.basis)}
          options={regimes.map(({ code, name }) => ({ id: code, label: f.words(name) }))}
          {...issueAt(mutation, 'regime')}
        />
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
  const blank: RoundDraft = {
    regime: known.regimes[0]!.code,
    period: '',
    formVersionId: published.length === 1 ? published[0]!.id : '',
    days: {},
  };

  const press = usePress([], async (draft: RoundDraft) => {
    const { version, regime, period } = askedIn(known, draft, today);
    if (!version || !period) return setTries((n) => n + 1);
    const days = { ...daysOf(regime, period, known), ...draft.days[daysKey(period)] };
    const input = { period, formVersionId: version.id, ...days };
    const round = await mutation.run(() => open(input));
    if (!round) return setTries((n) => n + 1);
    notify(t('rounds.opened', { period: f.period(period) }), { type: 'success' });
    navigate(roundAddress(round.id));
  });
  if (known.regimes.every(({ code }) => askedIn(known, { ...blank, regime: code }, today).period === undefined))
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
          const { regime, period } = asked;
          const usual = period && daysOf(regime, period, known);
          const typed = period ? formData.days[daysKey(period)] : undefined;
          return (
            <>
              <Box sx={{ display: 'grid', gap: 2 }}>
                <What {...{ versions: known.versions, regimes: known.regimes, asked, mutation }} />
                {period && usual && <PeriodFields {...{ period, usual, typed, mutation }} noteOf={known.noteOf} />}
              </Box>
              <Panel title={t('rounds.whenOpened')}>
                <Box sx={{ display: 'grid', gap: 2 }}>
                  {usual && <OnOpening cutoffOn={typed?.cutoffOn ?? usual.cutoffOn} />}
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
