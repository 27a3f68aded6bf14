/** Collection by library type or by province: a bar, and the numbers that matter beside it. */
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTheme } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useFormat } from '../../format/useFormat.js';
import { useT } from '../../i18n/useT.js';
import { useNarrow } from '../../parts/useNarrow.js';
import { numeric } from '../../theme/theme.js';
import { countOf, type ProgressRow, type Side } from './progress.js';
import { ProgressBar } from './ProgressBar.js';

interface Props {
  readonly rows: readonly ProgressRow[];
  readonly side: Side;
  readonly label: string;
  /** How a row's name is shown; a link, for instance. */
  readonly name?: (row: ProgressRow) => ReactNode;
}

function Cards({ rows, side, label, name }: Props) {
  const t = useT();
  const f = useFormat();
  const { vlis } = useTheme();
  return (
    <Box component="ul" aria-label={label} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {rows.map((row) => {
        const [received, overdue] = [countOf(row, 'received', side), countOf(row, 'overdue', side)];
        return (
          <Box
            component="li"
            key={row.key}
            sx={{ display: 'grid', gap: 0.5, px: 2, py: 1, borderTop: 1, borderColor: 'divider', fontSize: '0.875rem' }}
          >
            {name ? name(row) : f.words(row.label)}
            <ProgressBar row={row} side={side} />
            <Box sx={{ ...numeric, color: 'text.secondary' }}>
              {`${t('obligations.mark.received')} ${f.count(received)}/${f.count(row.obliged)}`}
              {overdue > 0 && (
                <Box
                  component="strong"
                  sx={{ color: vlis.block }}
                >{` · ${t('obligations.mark.overdue')} ${f.count(overdue)}`}</Box>
              )}
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}

export function ProgressTable(props: Props) {
  return useNarrow() ? <Cards {...props} /> : <Rows {...props} />;
}

function Rows({ rows, side, label, name }: Props) {
  const t = useT();
  const f = useFormat();
  const { vlis } = useTheme();
  return (
    <TableContainer tabIndex={0} role="group" aria-label={label}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{label}</TableCell>
            <TableCell sx={{ width: '45%', minWidth: 120 }}>{t('obligations.progress')}</TableCell>
            <TableCell align="right">{t('obligations.mark.received')}</TableCell>
            <TableCell align="right">{t('obligations.mark.overdue')}</TableCell>
            <TableCell align="right">{t('obligations.obliged')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => {
            const [received, overdue] = [countOf(row, 'received', side), countOf(row, 'overdue', side)];
            return (
              <TableRow key={row.key} hover>
                <TableCell component="th" scope="row">
                  {name ? name(row) : f.words(row.label)}
                </TableCell>
                <TableCell>
                  <ProgressBar row={row} side={side} />
                </TableCell>
                <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                  {f.count(received)}
                  <Box component="span" sx={{ color: 'text.secondary', display: 'inline-block', minWidth: 56 }}>
                    {f.portion(received, row.obliged)}
                  </Box>
                </TableCell>
                <TableCell
                  align="right"
                  sx={{
                    color: overdue ? vlis.block : 'text.secondary',
                    fontWeight: overdue ? 600 : 400,
                  }}
                >
                  {f.count(overdue)}
                </TableCell>
                <TableCell align="right">{f.count(row.obliged)}</TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
