/** The obligations in hand, one card each, the most urgent first; with none, when the next round opens. */
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useFormat } from '../format/useFormat.js';
import type { ObligationFilter } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { comingRound } from '../obligations/choose.js';
import { ObligationsByTurn } from '../obligations/ObligationsByTurn.js';
import { byUrgency, type Obligation } from '../obligations/obligation.js';
import { useObligations } from '../obligations/useObligations.js';
import { useRounds } from '../obligations/useRounds.js';
import { Blank } from '../parts/Blank.js';
import { GreyLines, Loaded } from '../parts/Loaded.js';
import { Panel } from '../parts/Panel.js';
import { ObligationCard } from './ObligationCard.js';

function NothingOpen() {
  const t = useT();
  const f = useFormat();
  const { data } = useRounds();
  const next = data && comingRound(data);
  return (
    <Panel title={t('home.title')}>
      <Blank small Icon={CheckCircleOutlined} title={t('home.nothingOpen')}>
        {next
          ? t('home.nothingOpenNext', { period: f.period(next.period), date: f.date(next.opensOn) })
          : t('home.nothingOpenNone')}
      </Blank>
    </Panel>
  );
}

const Cards = ({ rows }: { readonly rows: readonly Obligation[] }) =>
  rows.map((obligation) => <ObligationCard key={obligation.id} obligation={obligation} />);

export function Obligations({ of }: { readonly of: ObligationFilter }) {
  const filter = { ...of, openRoundsOnly: true };
  const open = useObligations(filter);
  return (
    <Loaded reading={open} skeleton={<GreyLines lines={3} height={48} />}>
      {({ obligations: { rows, total } }) =>
        total === 0 ? (
          <NothingOpen />
        ) : total > rows.length ? (
          <ObligationsByTurn of={filter}>
            {({ title, rows: some, pager }) => (
              <Box component="section" aria-label={title} sx={{ display: 'grid', gap: 2 }}>
                <Typography variant="h2">{title}</Typography>
                <Cards rows={some} />
                {pager}
              </Box>
            )}
          </ObligationsByTurn>
        ) : (
          <Cards rows={rows.toSorted(byUrgency)} />
        )
      }
    </Loaded>
  );
}
