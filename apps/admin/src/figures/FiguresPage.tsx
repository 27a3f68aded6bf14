/** The national dashboard: choose period, place, types and map; read totals, a chart, and the table of provinces. */
import InsertChartOutlined from '@mui/icons-material/InsertChartOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useLocation } from 'react-admin';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { useMe } from '../me/useMe.js';
import { readingRound, type RoundWithYearBefore } from '../obligations/choose.js';
import { ownProvince } from '../obligations/side.js';
import { useRounds } from '../obligations/useRounds.js';
import { Blank } from '../parts/Blank.js';
import { Loaded } from '../parts/Loaded.js';
import { PageHeader } from '../parts/PageHeader.js';
import { ButtonLink } from '../parts/RouteLink.js';
import { listOf, writeSearch } from '../parts/search.js';
import { useUrlState } from '../parts/useUrlState.js';
import { useLibraryTypes } from '../reference/useLists.js';
import { wideOnPaper } from '../theme/paper.js';
import { ChartPanel } from './ChartPanel.js';
import { DEFAULTS, type FiguresAddress, type SetAddress } from './dashboard-address.js';
import { ExcelButton } from './ExcelButton.js';
import { FigureFilters } from './FigureFilters.js';
import { notThere, without } from './notThere.js';
import { NotThereNote } from './NotThereNote.js';
import { PlaceTable } from './PlaceTable.js';
import { TotalTiles } from './TotalTiles.js';
import { useFigureForm } from './useFigureForm.js';
import { usePlaces } from './usePlaces.js';
import type { FigureChoice } from './useTotals.js';
import { WholeResponseRate } from './WholeResponseRate.js';

interface Props {
  readonly rounds: readonly RoundWithYearBefore[];
  readonly round: RoundWithYearBefore;
  readonly written: FiguresAddress;
  readonly set: SetAddress;
}

function Figures({ rounds, round, written, set }: Props) {
  const t = useT();
  const f = useFormat();
  const { search } = useLocation();
  const me = useMe();
  const basis = written.basis === 'AS_REPORTED' ? 'AS_REPORTED' : 'CURRENT';
  const places = usePlaces(round, basis);
  const form = useFigureForm(round).data;
  const wrong = notThere(written, { rounds, places, types: useLibraryTypes().list, form });
  const right = { ...written, ...without(written, wrong) };
  // Somebody bound to a province begins there; the choice in the address wins.
  const own = ownProvince(me);
  const address = right.place === '' && own ? { ...right, place: String(own) } : right;
  const placeId = /^\d+$/.test(address.place) ? Number(address.place) : undefined;
  const place = places.find(({ id }) => id === placeId);
  const choice: FigureChoice = { round, basis, placeId, types: listOf(address.types) };
  const tileAddress = (item: string) => `/figures${writeSearch(search, { item }, DEFAULTS)}`;
  return (
    <Box sx={wideOnPaper}>
      <PageHeader
        title={place ? t('figures.titleOf', { place: f.words(place.name) }) : t('figures.title')}
        about={<WholeResponseRate choice={choice} />}
        actions={
          me.permissions.includes('figure.export') && <ExcelButton choice={choice} chosen={right.excel} set={set} />
        }
      />
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2 }}>
        <NotThereNote wrong={wrong} address={written} set={set} />
        <FigureFilters rounds={rounds} round={round} places={places} address={address} set={set} />
        {round.phase !== 'CLOSED' && <Alert severity="warning">{t('figures.open')}</Alert>}
        <TotalTiles {...choice} address={tileAddress} picked={address.item} />
        <ChartPanel choice={choice} place={place} address={address} set={set} />
        <PlaceTable choice={choice} address={address} set={set} />
      </Box>
    </Box>
  );
}

export default function FiguresPage() {
  const t = useT();
  const [address, set] = useUrlState(DEFAULTS, 'push');
  return (
    <Loaded reading={useRounds()}>
      {(rounds) => {
        const round = rounds.find(({ id }) => String(id) === address.round) ?? readingRound(rounds);
        if (round) return <Figures rounds={rounds} round={round} written={address} set={set} />;
        return (
          <Blank
            page
            Icon={InsertChartOutlined}
            title={t('figures.empty')}
            action={<ButtonLink to="/rounds">{t('figures.toRounds')}</ButtonLink>}
          >
            {t('figures.emptyNext')}
          </Blank>
        );
      }}
    </Loaded>
  );
}
