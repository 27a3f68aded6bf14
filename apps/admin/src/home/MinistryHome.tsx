/** The ministry's page: how far the country is, which provinces need a call, and the totals as they stand. */
import Box from '@mui/material/Box';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { useMe } from '../me/useMe.js';
import { workingRound, type RoundLine } from '../obligations/choose.js';
import { lateFirst } from '../obligations/progress/progress.js';
import { ProgressLegend } from '../obligations/progress/ProgressBar.js';
import { ProgressTable } from '../obligations/progress/ProgressTable.js';
import { useProgress } from '../obligations/progress/useProgress.js';
import { useSide } from '../obligations/side.js';
import { useRounds } from '../obligations/useRounds.js';
import { Loaded } from '../parts/Loaded.js';
import { PageHeader } from '../parts/PageHeader.js';
import { Panel } from '../parts/Panel.js';
import { TextLink } from '../parts/RouteLink.js';
import { roundAddress } from '../rounds/address.js';
import { Cards } from './Cards.js';
import type { HomeProps } from './HomeProps.js';
import { NeedCall } from './NeedCall.js';
import { NoOpenRound } from './NoOpenRound.js';
import { isLeader, rolesOf } from './roles.js';
import { StateStrip } from './StateStrip.js';

const SHOWN = 12;

function ByProvince({ round }: { readonly round: RoundLine }) {
  const t = useT();
  const f = useFormat();
  const side = useSide('nation');
  const reading = useProgress(round.id, 'PROVINCE');
  return (
    <Panel
      title={t('home.byProvince')}
      aside={<TextLink to={roundAddress(round.id, 'PROVINCE')}>{t('home.more')}</TextLink>}
      flush
    >
      <Box sx={{ px: 2, pb: 1 }}>
        <ProgressLegend side={side} />
      </Box>
      <Loaded reading={reading}>
        {(rows) => (
          <ProgressTable
            rows={lateFirst(rows).slice(0, SHOWN)}
            side={side}
            label={t('reference.province')}
            name={(row) => f.words(row.label)}
          />
        )}
      </Loaded>
    </Panel>
  );
}

function Collection({ round }: { readonly round: RoundLine }) {
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <StateStrip round={round} />
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(0, 2fr)' },
          gap: 2,
          alignItems: 'start',
        }}
      >
        <ByProvince round={round} />
        <NeedCall round={round} />
      </Box>
    </Box>
  );
}

export default function MinistryHome({ actions }: HomeProps) {
  const t = useT();
  const leader = rolesOf(
    'ministry',
    useMe().assignments.map(({ role }) => role),
  ).every(isLeader);
  const totals = <Cards place="keyFigures" given={{}} />;
  return (
    <>
      <PageHeader title={t('home.title')} actions={actions} />
      <Box sx={{ display: 'grid', gap: 2 }}>
        {leader && totals}
        <Loaded reading={useRounds()}>
          {(rounds) => {
            const round = workingRound(rounds);
            return round ? <Collection round={round} /> : <NoOpenRound />;
          }}
        </Loaded>
        {!leader && totals}
      </Box>
    </>
  );
}
