/** The provinces of the board, a line each. On a phone a line is a card: state and lateness stand under the name. */
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useFormat } from '../../format/useFormat.js';
import type { LineOfBoardFragment } from '../../gql/graphql.js';
import { useT } from '../../i18n/useT.js';
import { MarkLabel } from '../../parts/MarkLabel.js';
import { TextLink } from '../../parts/RouteLink.js';
import { useCounted } from '../../parts/useCounted.js';
import { useNarrow } from '../../parts/useNarrow.js';
import { provinceReportAddress } from '../address.js';
import { NOT_BEGUN, STATE_MARKS, stateKey } from '../signing/words.js';

interface Of {
  readonly outline: string;
  readonly roundId: number;
}

interface Props {
  readonly rows: readonly LineOfBoardFragment[];
  readonly of: Of;
}

function useCells() {
  const t = useT();
  const f = useFormat();
  const counted = useCounted();
  return (row: LineOfBoardFragment) => {
    const state = row.state ?? NOT_BEGUN;
    return {
      state: <MarkLabel mark={STATE_MARKS[state]} word={t(stateKey(state))} />,
      since: row.since == null ? '' : f.dateTime(row.since),
      sent:
        row.sentOn == null ? '' : t('reports.board.sentAs', { date: f.date(row.sentOn), version: row.version ?? 1 }),
      late: row.lateDays > 0 ? t('reports.board.late', counted(row.lateDays)) : '',
      points:
        row.points > 0
          ? t('reports.board.answered', { answered: f.count(row.answered), points: f.count(row.points) })
          : '',
    };
  };
}

const Late = ({ children }: { readonly children: string }) => (
  <Box component="span" sx={{ color: 'error.main', fontWeight: 600 }}>
    {children}
  </Box>
);

export function BoardTable({ rows, of }: Props) {
  const t = useT();
  const f = useFormat();
  const narrow = useNarrow();
  const cellsOf = useCells();
  const link = (row: LineOfBoardFragment) => (
    <TextLink to={provinceReportAddress({ ...of, provinceId: row.provinceId })}>{f.words(row.name)}</TextLink>
  );
  if (rows.length === 0) return <Box sx={{ px: 2, pb: 2, color: 'text.secondary' }}>{t('reports.board.none')}</Box>;
  if (narrow)
    return (
      <Box component="ul" aria-label={t('reports.board.title')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {rows.map((row) => {
          const { state, since, sent, late, points } = cellsOf(row);
          return (
            <Box component="li" key={row.provinceId} sx={{ px: 2, py: 1, borderTop: 1, borderColor: 'divider' }}>
              <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: 1 }}>
                {link(row)}
                {state}
              </Box>
              <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
                {[since, sent, points].filter(Boolean).join(' · ')} {late && <Late>{late}</Late>}
              </Box>
            </Box>
          );
        })}
      </Box>
    );
  return (
    <Table size="small" aria-label={t('reports.board.title')}>
      <TableHead>
        <TableRow>
          <TableCell>{t('reports.province')}</TableCell>
          <TableCell>{t('reports.board.state')}</TableCell>
          <TableCell>{t('reports.board.since')}</TableCell>
          <TableCell>{t('reports.board.sent')}</TableCell>
          <TableCell>{t('reports.board.points')}</TableCell>
          <TableCell align="right">{t('reports.board.owed')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => {
          const { state, since, sent, late, points } = cellsOf(row);
          return (
            <TableRow key={row.provinceId} hover>
              <TableCell component="th" scope="row">
                {link(row)}
              </TableCell>
              <TableCell>{state}</TableCell>
              <TableCell>{since}</TableCell>
              <TableCell>
                {sent} {late && <Late>{late}</Late>}
              </TableCell>
              <TableCell>{points}</TableCell>
              <TableCell align="right">{f.count(row.owed)}</TableCell>
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}
