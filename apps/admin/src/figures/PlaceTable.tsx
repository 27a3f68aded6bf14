/** All provinces with the key totals: sorted by any column, the country first, response rate where it is not full. */
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TableSortLabel from '@mui/material/TableSortLabel';
import Tooltip from '@mui/material/Tooltip';
import { useTheme } from '@mui/material/styles';
import { comparability, type FormDefinition, type Item } from '@vlis/domain';
import { useOperation } from '../api/useOperation.js';
import { useFormat } from '../format/useFormat.js';
import { PlaceTableDocument, type PlaceTableQuery } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { Loaded } from '../parts/Loaded.js';
import { Num } from '../parts/Num.js';
import { Panel } from '../parts/Panel.js';
import { useNarrow } from '../parts/useNarrow.js';
import { briefLabel } from '../reference/labels.js';
import { useForm } from '../reference/useForm.js';
import { ResponseRate } from './ResponseRate.js';
import type { FiguresAddress, SetAddress } from './dashboard-address.js';
import { ItemNotes } from './ItemNotes.js';
import { countable, keyItems } from './keyItems.js';
import { sortPlaces, type SortKey } from './sortPlaces.js';
import { itemSubject } from './subject.js';
import { periodOf } from '../obligations/period.js';
import { filterOf, type FigureChoice } from './useTotals.js';
import { whyMissing } from './whyMissing.js';
import { WithheldNote } from './WithheldNote.js';

type Row = NonNullable<PlaceTableQuery['placeTable']>['nation'];

interface Props {
  readonly choice: FigureChoice;
  readonly address: FiguresAddress;
  readonly set: SetAddress;
}

const sticky = { position: 'sticky', left: 0, zIndex: 1, backgroundColor: 'background.paper' } as const;

function Line({
  row,
  name,
  items,
  strong = false,
}: {
  readonly row: Row;
  readonly name: string;
  readonly items: readonly Item[];
  readonly strong?: boolean;
}) {
  const t = useT();
  const f = useFormat();
  const { vlis } = useTheme();
  const narrow = useNarrow();
  const responseRate = (
    <TableCell align="right">
      <ResponseRate reported={row.accepted} expected={row.obliged} short />
    </TableCell>
  );
  return (
    <TableRow hover={!strong} sx={strong ? { '& > *': { fontWeight: 600, backgroundColor: vlis.page } } : undefined}>
      <TableCell
        component="th"
        scope="row"
        sx={{ ...sticky, ...(strong ? { backgroundColor: vlis.page } : {}), minWidth: { xs: 116, md: 150 } }}
      >
        {name}
      </TableCell>
      {!narrow && responseRate}
      {items.map(({ code }) => {
        const figure = row.figures.find(({ item }) => item === code);
        // The row shows how many reported at all; a cell shows a response rate only where its own differs.
        const own = figure && comparability(figure, { reported: row.accepted, expected: row.obliged }) !== 'good';
        const portion = figure && `${f.count(figure.reported)}/${f.count(figure.expected)}`;
        return (
          <TableCell
            key={code}
            align="right"
            title={
              figure &&
              [
                t('figures.responses.reporting', {
                  reported: f.count(figure.reported),
                  expected: f.count(figure.expected),
                }),
                whyMissing(figure.missing, t, f),
              ]
                .filter(Boolean)
                .join('; ')
            }
          >
            <Num value={figure?.value} withheld={figure?.withheld} />
            {own && <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem', fontWeight: 400 }}>{portion}</Box>}
          </TableCell>
        );
      })}
      {narrow && responseRate}
    </TableRow>
  );
}

function Head({ items, address, set }: { readonly items: readonly Item[] } & Omit<Props, 'choice'>) {
  const t = useT();
  const f = useFormat();
  const narrow = useNarrow();
  const direction = address.dir === 'asc' ? 'asc' : 'desc';
  const sortBy = (key: SortKey, first: 'asc' | 'desc') =>
    set({ sort: key, dir: address.sort === key ? (direction === 'asc' ? 'desc' : 'asc') : first });
  const column = (key: SortKey, label: string, first: 'asc' | 'desc') => (
    <TableSortLabel
      active={address.sort === key}
      direction={address.sort === key ? direction : first}
      onClick={() => sortBy(key, first)}
    >
      {label}
    </TableSortLabel>
  );
  const order = (key: SortKey) => (address.sort === key ? direction : false);
  const responseRate = (
    <TableCell align="right" sortDirection={order('coverage')}>
      {column('coverage', t('figures.accepted'), 'desc')}
    </TableCell>
  );
  return (
    <TableRow>
      <TableCell sortDirection={order('')} sx={{ ...sticky, zIndex: 2 }}>
        {column('', t('figures.province'), 'asc')}
      </TableCell>
      {!narrow && responseRate}
      {items.map((item) => {
        const { label, unit } = itemSubject(item, f.language);
        return (
          <TableCell
            key={item.code}
            align="right"
            sortDirection={order(item.code)}
            sx={{ whiteSpace: 'normal', minWidth: narrow ? 132 : 104, lineHeight: 1.3 }}
          >
            <Tooltip title={label} describeChild>
              {column(item.code, item.code, 'desc')}
            </Tooltip>
            <Box sx={{ fontWeight: 400, fontSize: '0.8125rem' }}>{`${briefLabel(label)} (${unit})`}</Box>
          </TableCell>
        );
      })}
      {narrow && responseRate}
    </TableRow>
  );
}

/** On a phone the item being looked at comes first, key item or not: it is the one there is room for. */
function useItems(form: FormDefinition | undefined, { round }: FigureChoice, chosen: string): readonly Item[] {
  const narrow = useNarrow();
  if (!form) return [];
  const { kind } = periodOf(round);
  const key = keyItems(form, kind);
  const first = narrow ? countable(form, kind).find(({ code }) => code === chosen) : undefined;
  return first ? [first, ...key.filter(({ code }) => code !== first.code)] : key;
}

export function PlaceTable({ choice, address, set }: Props) {
  const t = useT();
  const f = useFormat();
  const form = useForm(choice.round.formVersionId);
  const items = useItems(form.data, choice, address.item);
  const reading = useOperation(
    PlaceTableDocument,
    { filter: { ...filterOf(choice), placeId: undefined }, items: items.map(({ code }) => code) },
    { enabled: items.length > 0, keep: true },
  );
  return (
    <Panel
      title={t('figures.tableByProvince')}
      aside={<Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{t('figures.tableHint')}</Box>}
      flush
    >
      <Loaded reading={{ ...reading, failure: form.failure ?? reading.failure }}>
        {({ placeTable }) =>
          placeTable && (
            <>
              <TableContainer
                tabIndex={0}
                role="group"
                aria-label={t('figures.tableByProvince')}
                sx={{ maxHeight: { md: '75vh' } }}
              >
                <Table
                  size="small"
                  stickyHeader
                  aria-label={t('figures.tableByProvince')}
                  sx={{ '& th:not(:first-of-type), & td': { px: 1 } }}
                >
                  <TableHead>
                    <Head items={items} address={address} set={set} />
                  </TableHead>
                  <TableBody>
                    <Line row={placeTable.nation} name={t('figures.nation')} items={items} strong />
                    {sortPlaces(placeTable.rows, address.sort, address.dir === 'asc' ? 'asc' : 'desc').map((row) => (
                      <Line key={row.place.id} row={row} name={f.words(row.place.name)} items={items} />
                    ))}
                  </TableBody>
                </Table>
              </TableContainer>
              <Box sx={{ px: 2, pb: 1 }}>
                <WithheldNote
                  round={choice.round}
                  figures={[placeTable.nation, ...placeTable.rows].flatMap(({ figures }) => figures)}
                />
                <ItemNotes formVersionId={choice.round.formVersionId} items={items} />
              </Box>
            </>
          )
        }
      </Loaded>
    </Panel>
  );
}
