/** One round: its days, and how far the collection is, by type or by province. */
import EditCalendarOutlined from '@mui/icons-material/EditCalendarOutlined';
import ScheduleOutlined from '@mui/icons-material/ScheduleOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useState } from 'react';
import { useParams } from 'react-admin';
import { Failure } from '../api/failure.js';
import { figuresAddress } from '../figures/address.js';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { useMe } from '../me/useMe.js';
import type { RoundLine } from '../obligations/choose.js';
import { mySide, ownProvince } from '../obligations/side.js';
import { addUp, lateFirst } from '../obligations/progress/progress.js';
import { ProgressLegend } from '../obligations/progress/ProgressBar.js';
import { ProgressTable } from '../obligations/progress/ProgressTable.js';
import { useProgress } from '../obligations/progress/useProgress.js';
import { PhaseMark } from '../obligations/StateMark.js';
import { useRounds } from '../obligations/useRounds.js';
import { Blank } from '../parts/Blank.js';
import { FailureBlank } from '../parts/FailureBlank.js';
import { Loaded } from '../parts/Loaded.js';
import { PageHeader } from '../parts/PageHeader.js';
import { Panel } from '../parts/Panel.js';
import { ButtonLink, TextLink } from '../parts/RouteLink.js';
import { useUrlState } from '../parts/useUrlState.js';
import { reviewAddress } from '../review/address.js';
import { ChangeRoundDialog } from './ChangeRoundDialog.js';
import { RoundChanges } from './RoundChanges.js';
import { RoundDays } from './RoundDays.js';

const DEFAULTS = { by: 'TYPE', sort: 'name' };

function Collection({ round }: { readonly round: RoundLine }) {
  const t = useT();
  const f = useFormat();
  const me = useMe();
  const [{ by, sort }, set] = useUrlState(DEFAULTS, 'push');
  const byProvince = by === 'PROVINCE';
  const reading = useProgress(round.id, byProvince ? 'PROVINCE' : 'TYPE', ownProvince(me));
  const side = mySide(me);
  return (
    <Panel title={t('rounds.collection')} flush>
      <Tabs
        value={byProvince ? 'PROVINCE' : 'TYPE'}
        onChange={(_, next: string) => set({ by: next })}
        aria-label={t('rounds.by')}
        sx={{ px: 1, borderBottom: 1, borderColor: 'divider' }}
      >
        <Tab value="TYPE" label={t('rounds.byType')} />
        <Tab value="PROVINCE" label={t('rounds.byProvince')} />
      </Tabs>
      <Loaded reading={reading}>
        {(rows) =>
          rows.length === 0 ? (
            <Blank small Icon={ScheduleOutlined} title={t('rounds.noObligations')}>
              {t('rounds.noObligationsNext', { date: f.date(round.cutoffOn) })}
            </Blank>
          ) : (
            <>
              <Box
                sx={{
                  px: 2,
                  py: 1.5,
                  display: 'flex',
                  flexWrap: 'wrap',
                  gap: 2,
                  alignItems: 'center',
                  justifyContent: 'space-between',
                }}
              >
                <ProgressLegend side={side} totals={addUp(rows)} />
                <ToggleButtonGroup
                  exclusive
                  value={sort}
                  onChange={(_, next: string | null) => next && set({ sort: next })}
                  aria-label={t('rounds.sort')}
                >
                  <ToggleButton value="name">{t('rounds.sortName')}</ToggleButton>
                  <ToggleButton value="late">{t('rounds.sortLate')}</ToggleButton>
                </ToggleButtonGroup>
              </Box>
              <ProgressTable
                rows={sort === 'late' ? lateFirst(rows) : rows}
                side={side}
                label={t(byProvince ? 'reference.province' : 'reference.type')}
                name={(row) => (
                  <TextLink
                    to={reviewAddress({
                      roundId: round.id,
                      ...(byProvince ? { provinceId: row.placeId ?? undefined } : { type: row.key }),
                    })}
                    color="inherit"
                  >
                    {f.words(row.label)}
                  </TextLink>
                )}
              />
            </>
          )
        }
      </Loaded>
    </Panel>
  );
}

function OneRound({ round }: { readonly round: RoundLine }) {
  const t = useT();
  const f = useFormat();
  const { permissions } = useMe();
  const [changing, setChanging] = useState(false);
  const mayCollect = permissions.includes('progress.read');
  const change = permissions.includes('round.change') && (
    <Button size="small" variant="outlined" startIcon={<EditCalendarOutlined />} onClick={() => setChanging(true)}>
      {t('rounds.change')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('obligations.one', { period: f.period(round.period) })}
        about={<PhaseMark phase={round.phase} />}
        actions={
          <ButtonLink to={figuresAddress({ round: round.id })} variant="outlined">
            {t('rounds.figures')}
          </ButtonLink>
        }
      />
      <Box sx={{ display: 'grid', gap: 2 }}>
        <Panel title={t('rounds.days')} aside={change}>
          <RoundDays round={round} />
          <RoundChanges roundId={round.id} />
        </Panel>
        {mayCollect && <Collection round={round} />}
        {changing && <ChangeRoundDialog round={round} onClose={() => setChanging(false)} />}
      </Box>
    </>
  );
}

export default function RoundPage() {
  const { id } = useParams();
  return (
    <Loaded reading={useRounds()}>
      {(rounds) => {
        const round = rounds.find((candidate) => candidate.id === Number(id));
        return round ? (
          <OneRound round={round} />
        ) : (
          <FailureBlank page failure={new Failure('fault', 'no such round', { code: 'NOT_FOUND' })} />
        );
      }}
    </Loaded>
  );
}
