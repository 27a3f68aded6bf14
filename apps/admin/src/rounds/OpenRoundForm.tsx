/** The form of a new round. What was typed for one period is kept while another one is looked at. */
import EventAvailable from '@mui/icons-material/EventAvailable';
import RestartAlt from '@mui/icons-material/RestartAlt';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { PeriodCode, RoundDays } from '@vlis/domain';
import { useRef, useState, type SubmitEvent } from 'react';
import { useNavigate, useNotify } from 'react-admin';
import { request } from '../api/line.js';
import { useDeed } from '../api/useDeed.js';
import { usePress } from '../api/usePress.js';
import { useFormat } from '../format/useFormat.js';
import { OpenRoundDocument } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { useToday } from '../me/useToday.js';
import type { Round } from '../obligations/choose.js';
import { Blank } from '../parts/Blank.js';
import { DayField } from '../parts/DayField.js';
import { FormTrouble, useFirstFault } from '../parts/FormTrouble.js';
import { PressButton } from '../parts/KeptPress.js';
import { Panel } from '../parts/Panel.js';
import { ButtonLink } from '../parts/RouteLink.js';
import { Said } from '../parts/Said.js';
import { roundAddress } from './address.js';
import { DAYS, daysOf, openedOf, periodChoice, type Version } from './draft.js';
import { OnOpening } from './OnOpening.js';

const DAY_TEXTS = {
  cutoffOn: ['rounds.cutoff', 'rounds.cutoffMeans'],
  opensOn: ['rounds.opens', 'rounds.opensMeans'],
  dueOn: ['rounds.due', 'rounds.dueMeans'],
  closesOn: ['rounds.closes', 'rounds.closesMeans'],
} as const;

interface Props {
  readonly versions: readonly Version[];
  readonly rounds: readonly Round[];
}

export function OpenRoundForm({ versions, rounds }: Props) {
  const t = useT();
  const f = useFormat();
  const today = useToday();
  const navigate = useNavigate();
  const notify = useNotify();
  const deed = useDeed();
  const published = versions.filter(({ status }) => status === 'PUBLISHED');
  const [versionId, setVersionId] = useState(published.length === 1 ? published[0]!.id : undefined);
  const [chosen, setChosen] = useState<PeriodCode>();
  const [typed, setTyped] = useState<Readonly<Record<PeriodCode, Partial<RoundDays> | undefined>>>({});
  const [tries, setTries] = useState(0);
  const element = useRef<HTMLFormElement>(null);
  useFirstFault(element, tries || undefined);

  const version = published.find(({ id }) => id === versionId);
  const { codes, proposed } = periodChoice(openedOf(version, versions, rounds), today);
  const period = chosen && codes.includes(chosen) ? chosen : proposed;
  const days = period ? daysOf(period, typed[period]) : undefined;
  const blank = versionId === undefined ? ['formVersionId'] : DAYS.filter((day) => !days?.[day]);

  const press = usePress([], async () => {
    if (period && days && versionId !== undefined && blank.length === 0) {
      const input = { period, formVersionId: versionId, ...days };
      const round = await deed.run(async () => (await request(OpenRoundDocument, { input })).openRound);
      if (round) {
        notify(t('rounds.opened', { period: f.period(period) }), { type: 'success' });
        navigate(roundAddress(round.id));
        return;
      }
    }
    setTries((n) => n + 1);
  });
  if (!period || !days) return <Blank Icon={EventAvailable} title={t('rounds.allOpen')} />;

  const errorAt = (path: string): string | undefined => {
    if (tries > 0 && (blank as readonly string[]).includes(path)) return t('form.required');
    if (path === 'period' && deed.trouble?.code === 'ALREADY_EXISTS') return t('rounds.alreadyOpen');
    return deed.trouble?.errors[path] || undefined;
  };
  const type = (change: Partial<RoundDays> | undefined) => {
    setTyped((all) => ({ ...all, [period]: change && { ...all[period], ...change } }));
    // A day is wrong beside the others: what was said of one may be mended at another.
    DAYS.forEach(deed.forget);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    press.press();
  };

  return (
    <Box
      component="form"
      ref={element}
      noValidate
      onSubmit={submit}
      aria-label={t('rounds.openNew')}
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(300px, 2fr)' },
        gap: 2,
        alignItems: 'start',
      }}
    >
      <Box sx={{ display: 'grid', gap: 2 }}>
        <Panel title={t('rounds.what')}>
          <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, gap: 2, pt: 1 }}>
            <TextField
              select
              required
              label={t('rounds.period')}
              value={period}
              error={Boolean(errorAt('period'))}
              helperText={<Said error={errorAt('period')} means={t('rounds.periodMeans')} />}
              onChange={({ target }) => {
                setChosen(target.value);
                deed.forget('period');
              }}
            >
              {codes.map((code) => (
                <MenuItem key={code} value={code}>
                  {f.period(code).replace(/^./, (letter) => letter.toUpperCase())}
                </MenuItem>
              ))}
            </TextField>
            <TextField
              select
              required
              label={t('rounds.form')}
              value={versionId ?? ''}
              error={Boolean(errorAt('formVersionId'))}
              helperText={<Said error={errorAt('formVersionId')} means={t('rounds.formMeans')} />}
              onChange={({ target }) => {
                setVersionId(Number(target.value));
                deed.forget('formVersionId');
              }}
            >
              {published.map(({ id, formCode, number }) => (
                <MenuItem key={id} value={id}>
                  {t('rounds.formLine', { code: formCode, number })}
                </MenuItem>
              ))}
            </TextField>
          </Box>
        </Panel>
        <Panel
          title={t('rounds.days')}
          aside={
            typed[period] && (
              <Button size="small" startIcon={<RestartAlt />} onClick={() => type(undefined)}>
                {t('rounds.usual')}
              </Button>
            )
          }
        >
          <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, gap: 2, pt: 1 }}>
            {DAYS.map((day) => {
              const [label, means] = DAY_TEXTS[day];
              return (
                <DayField
                  key={day}
                  label={t(label)}
                  means={t(means)}
                  value={days[day]}
                  error={errorAt(day)}
                  onChange={(value) => type({ [day]: value })}
                />
              );
            })}
          </Box>
        </Panel>
      </Box>
      <Panel title={t('rounds.whenOpened')}>
        <Box sx={{ display: 'grid', gap: 2 }}>
          <OnOpening cutoffOn={days.cutoffOn} />
          <FormTrouble trouble={deed.trouble} />
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            <PressButton type="submit" variant="contained" state={press.state}>
              {t('rounds.openOne', { period: f.period(period) })}
            </PressButton>
            <ButtonLink to="/rounds">{t('form.cancel')}</ButtonLink>
          </Box>
        </Box>
      </Panel>
    </Box>
  );
}
