/** The rows of a chart as a table: for readers of tables, and, unseen, for screen readers behind the chart. */
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTheme } from '@mui/material/styles';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { Num } from '../parts/Num.js';
import { unseen } from '../theme/theme.js';
import type { ChangeWords } from './changeWords.js';
import { ResponseRate } from './ResponseRate.js';
import { signed, type FigureRow } from './figureRow.js';
import { rowNotes } from './rowNotes.js';
import type { FigureSubject } from './subject.js';

interface Props {
  readonly rows: readonly FigureRow[];
  readonly subject: FigureSubject;
  readonly nameHead: string;
  readonly label: string;
  readonly hidden?: boolean;
}

/** The change of the same libraries, and below it who they are, or why there is none. */
function ChangeCell({ change, of, thin }: ChangeWords) {
  const { vlis } = useTheme();
  return (
    <Box sx={{ display: 'grid', minWidth: 220 }}>
      {change && <strong>{change.text}</strong>}
      <Box component="span" sx={{ color: thin ? vlis.ask : 'text.secondary', fontSize: '0.8125rem' }}>
        {of}
      </Box>
    </Box>
  );
}

export function RowTable({ rows, subject, nameHead, label, hidden = false }: Props) {
  const t = useT();
  const f = useFormat();
  const hasChanges = rows.some(({ change }) => change);
  return (
    <Box sx={hidden ? unseen : undefined}>
      <TableContainer tabIndex={hidden ? undefined : 0} sx={hidden ? { overflow: 'visible' } : undefined}>
        <Table size="small" aria-label={label}>
          <TableHead>
            <TableRow>
              <TableCell>{nameHead}</TableCell>
              <TableCell align="right">{`${t('figures.value')} (${subject.unit})`}</TableCell>
              <TableCell align="right">{t('figures.responseRate')}</TableCell>
              {hasChanges && <TableCell>{t('figures.changeHead')}</TableCell>}
              <TableCell>{t('figures.note')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((row) => (
              <TableRow key={row.key} hover sx={row.unranked ? { '& > *': { color: 'text.secondary' } } : undefined}>
                <TableCell component="th" scope="row">
                  {row.name}
                </TableCell>
                <TableCell align="right">
                  {row.value === null ? <Num value={null} withheld={row.withheld} /> : signed(row.value, row, subject)}
                </TableCell>
                <TableCell align="right">
                  <ResponseRate reported={row.reported} expected={row.expected} short />
                </TableCell>
                {hasChanges && <TableCell>{row.change && <ChangeCell {...row.change} />}</TableCell>}
                <TableCell>{rowNotes(row, t, f).join(' · ')}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </Box>
  );
}
