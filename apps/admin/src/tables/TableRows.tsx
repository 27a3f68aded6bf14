/** The table itself: the whole province first, then its rows; each item under a head of its own. */
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTheme } from '@mui/material/styles';
import { decimalsOfItem, inLanguage, type Item } from '@vlis/domain';
import { useFormat } from '../format/useFormat.js';
import type { ProvinceTableLineFragment } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { Num } from '../parts/Num.js';
import { useCounted } from '../parts/useCounted.js';
import { briefLabel } from '../reference/labels.js';
import { HELD_COLUMNS, heldCell } from './columns.js';

interface Props {
  readonly caption: string;
  readonly items: readonly Item[];
  readonly whole: ProvinceTableLineFragment;
  readonly rows: readonly ProvinceTableLineFragment[];
}

const sticky = { position: 'sticky', left: 0, zIndex: 1, backgroundColor: 'background.paper' } as const;
const ruled = { borderLeft: 1, borderColor: 'divider' } as const;
const COUNTS = ['owed', 'sent', 'accepted', 'rate'] as const;

function Head({ items }: Pick<Props, 'items'>) {
  const t = useT();
  const f = useFormat();
  return (
    <TableHead>
      <TableRow>
        <TableCell rowSpan={2} sx={{ ...sticky, zIndex: 2 }} />
        <TableCell colSpan={COUNTS.length} align="center" scope="colgroup" sx={ruled}>
          {t('tables.libraries')}
        </TableCell>
        {items.map(({ code, label, unit }) => (
          <TableCell key={code} colSpan={HELD_COLUMNS.length} align="center" scope="colgroup" sx={ruled}>
            {code}
            <Box sx={{ fontWeight: 400, fontSize: '0.8125rem' }}>
              {`${briefLabel(f.words(label))} (${inLanguage(unit, f.language)})`}
            </Box>
          </TableCell>
        ))}
      </TableRow>
      <TableRow>
        {COUNTS.map((name, i) => (
          <TableCell key={name} align="right" sx={i === 0 ? ruled : undefined}>
            {t(`tables.${name}`)}
          </TableCell>
        ))}
        {items.map(({ code }) =>
          HELD_COLUMNS.map((name, i) => (
            <TableCell key={`${code} ${name}`} align="right" sx={i === 0 ? ruled : undefined}>
              {t(`tables.${name}`)}
            </TableCell>
          )),
        )}
      </TableRow>
    </TableHead>
  );
}

interface LineProps {
  readonly line: ProvinceTableLineFragment;
  readonly name: string;
  readonly items: readonly Item[];
  readonly strong?: boolean;
}

function Line({ line, name, items, strong = false }: LineProps) {
  const t = useT();
  const f = useFormat();
  const counted = useCounted();
  const { vlis } = useTheme();
  const { owed, sent, accepted, figures } = line;
  return (
    <TableRow hover={!strong} sx={strong ? { '& > *': { fontWeight: 600, backgroundColor: vlis.page } } : undefined}>
      <TableCell
        component="th"
        scope="row"
        sx={{ ...sticky, ...(strong && { backgroundColor: vlis.page }), minWidth: { xs: 120, md: 200 } }}
      >
        {name}
      </TableCell>
      {[owed, sent, accepted].map((count, i) => (
        <TableCell key={COUNTS[i]} align="right" sx={i === 0 ? ruled : undefined}>
          <Num value={count} />
        </TableCell>
      ))}
      <TableCell align="right">{f.portion(accepted, owed) ?? <Num value={null} />}</TableCell>
      {items.map((item, at) =>
        HELD_COLUMNS.map((column, i) => {
          const { value, isPercent, of } = heldCell(column, figures[at]!);
          return (
            <TableCell
              key={`${item.code} ${column}`}
              align="right"
              title={of && value !== undefined ? t(of.words, counted(of.count)) : undefined}
              sx={{ ...(i === 0 && ruled), whiteSpace: 'nowrap' }}
            >
              {isPercent && value !== undefined ? (
                f.share(value, 1)
              ) : (
                <Num value={value} decimals={value === undefined ? undefined : decimalsOfItem(item)} />
              )}
            </TableCell>
          );
        }),
      )}
    </TableRow>
  );
}

export function TableRows({ caption, items, whole, rows }: Props) {
  const t = useT();
  const f = useFormat();
  return (
    <TableContainer tabIndex={0} role="region" aria-label={caption}>
      <Table size="small" aria-label={caption}>
        <Head items={items} />
        <TableBody>
          <Line line={whole} name={t('tables.whole')} items={items} strong />
          {rows.map((row) => (
            <Line
              key={row.key ?? ''}
              line={row}
              name={row.name ? f.words(row.name) : t('tables.noCommune')}
              items={items}
            />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
