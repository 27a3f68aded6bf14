/** Tables of a province: which round, whose, by what; the table under the days it counts, on paper under the department's heading. */
import PrintOutlined from '@mui/icons-material/PrintOutlined';
import TableChartOutlined from '@mui/icons-material/TableChartOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { countedDays, type FormDefinition } from '@vlis/domain';
import { departmentOf } from '@vlis/reporting';
import { useOperation } from '../api/useOperation.js';
import { useFormat } from '../format/useFormat.js';
import {
  ProvinceTableDocument,
  ProvinceTablePlacesDocument,
  type MapBasis,
  type UnitLineFragment,
} from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { readingRound, type RoundLine } from '../obligations/choose.js';
import { periodOf } from '../obligations/period.js';
import { useRounds } from '../obligations/useRounds.js';
import { Blank } from '../parts/Blank.js';
import { Loaded } from '../parts/Loaded.js';
import { OnPaper } from '../parts/OnPaper.js';
import { PageHeader } from '../parts/PageHeader.js';
import { Pager } from '../parts/Pager.js';
import { Panel } from '../parts/Panel.js';
import { useUrlState } from '../parts/useUrlState.js';
import { useForm } from '../reference/useForm.js';
import { Letterhead } from '../submission/print/Letterhead.js';
import { wideOnPaper } from '../theme/paper.js';
import { TableFilters } from './TableFilters.js';
import { TableRows } from './TableRows.js';
import { byOf, chosenItems, DEFAULTS, heldItems, PER_PAGE, type TableAddress } from './table-address.js';

type Place = UnitLineFragment;

interface OfRound {
  readonly rounds: readonly RoundLine[];
  readonly round: RoundLine;
  readonly basis: MapBasis;
  readonly address: TableAddress;
  readonly set: (change: Partial<TableAddress>) => void;
}

interface Props extends OfRound {
  readonly form: FormDefinition;
  readonly places: readonly Place[];
  readonly place: Place;
}

function ProvinceTables({ form, places, place, rounds, round, basis, address, set }: Props) {
  const t = useT();
  const f = useFormat();
  const period = periodOf(round);
  const by = byOf(address);
  const limit = PER_PAGE[by];
  const page = Math.max(1, Number(address.page) || 1);
  const items = chosenItems(form, period.kind, address);
  const reading = useOperation(
    ProvinceTableDocument,
    {
      of: { roundId: round.id, placeId: place.id, basis, by, items: items.map(({ code }) => code) },
      page: { offset: (page - 1) * limit, limit },
    },
    { enabled: items.length > 0, keep: true },
  );
  const days = countedDays({ period, cutoffOn: round.cutoffOn });
  const counted = t('submission.countedDays', { from: f.date(days.from), to: f.date(days.to) });
  const caption = t('tables.caption', { by: t(`tables.${by}`).toLowerCase() });
  const department = departmentOf(place);
  return (
    <Box sx={wideOnPaper}>
      <OnPaper>{() => <Letterhead parent={f.words(department.parent)} unit={f.words(department.issuing)} />}</OnPaper>
      <PageHeader
        title={t('tables.titleOf', { place: f.words(place.name) })}
        about={`${f.period(round.period).replace(/^./, (letter) => letter.toUpperCase())} · ${counted}`}
        actions={
          <Button size="small" startIcon={<PrintOutlined />} onClick={() => window.print()}>
            {t('tables.print')}
          </Button>
        }
      />
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2 }}>
        <TableFilters
          {...{ rounds, round, places, by, basis, set }}
          placeId={place.id}
          choices={heldItems(form, period.kind)}
          chosen={items}
        />
        {round.phase !== 'CLOSED' && <Alert severity="warning">{t('tables.preliminary')}</Alert>}
        {items.length === 0 ? (
          <Blank Icon={TableChartOutlined} title={t('tables.itemsMissing')} />
        ) : (
          <Loaded reading={reading}>
            {({ provinceTable: table }) =>
              table && table.whole.owed > 0 ? (
                <Panel title={caption} flush>
                  {table.rearrangedOn && (
                    <Alert severity="info" sx={{ mx: 2, mb: 1 }}>
                      {t('tables.rearranged', { date: f.date(table.rearrangedOn) })}
                    </Alert>
                  )}
                  <TableRows caption={caption} items={items} whole={table.whole} rows={table.rows} />
                  {table.total > limit && (
                    <Pager
                      total={table.total}
                      page={page}
                      perPage={limit}
                      onPage={(next) => set({ page: `${next}` })}
                    />
                  )}
                  <Box sx={{ p: 2, color: 'text.secondary', fontSize: '0.875rem' }}>
                    {t('tables.notes', { year: f.period(table.planYear).replace(/^\D+/, '') })}
                  </Box>
                </Panel>
              ) : (
                <Blank Icon={TableChartOutlined} title={t(table ? 'tables.nobody' : 'tables.notYours')} />
              )
            }
          </Loaded>
        )}
      </Box>
    </Box>
  );
}

function OfRoundPage(of: OfRound) {
  const t = useT();
  const { round, basis, address } = of;
  const form = useForm(round.formVersionId);
  const offered = useOperation(ProvinceTablePlacesDocument, { roundId: round.id, basis }, { keep: true });
  return (
    <Loaded reading={form}>
      {(definition) => (
        <Loaded reading={offered}>
          {({ provinceTablePlaces: places }) => {
            const place = places.find(({ id }) => `${id}` === address.place) ?? places[0];
            return place ? (
              <ProvinceTables {...of} form={definition} places={places} place={place} />
            ) : (
              <Blank page Icon={TableChartOutlined} title={t('tables.notYours')} />
            );
          }}
        </Loaded>
      )}
    </Loaded>
  );
}

export default function TablesPage() {
  const t = useT();
  const [address, set] = useUrlState(DEFAULTS, 'push');
  const basis = address.basis === 'AS_REPORTED' ? 'AS_REPORTED' : 'CURRENT';
  return (
    <Loaded reading={useRounds()}>
      {(rounds) => {
        const round = rounds.find(({ id }) => `${id}` === address.round) ?? readingRound(rounds);
        return round ? (
          <OfRoundPage {...{ rounds, round, basis, address, set }} />
        ) : (
          <Blank page Icon={TableChartOutlined} title={t('tables.noRounds')} />
        );
      }}
    </Loaded>
  );
}
