/** A table of the report: it scrolls within its frame on a phone, and each figure opens to its source. */
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { SectionOfReportFragment } from '../gql/graphql.js';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { FigureChip } from './FigureChip.js';
import type { FigureMap } from './figures.js';

interface Props {
  readonly table: SectionOfReportFragment['tables'][number];
  readonly figures: FigureMap;
}

export function ReportTable({ table, figures }: Props) {
  const t = useT();
  const f = useFormat();
  const { caption, stub, hasUnits, columns, rows } = table;
  return (
    <TableContainer
      tabIndex={0}
      role="region"
      aria-label={t('reports.section.table', { caption })}
      sx={{ my: 2, border: 1, borderColor: 'divider', borderRadius: 1 }}
    >
      <Table size="small" sx={{ '& th': { whiteSpace: 'normal' }, '& td, & th': { px: 1 } }}>
        <caption style={{ captionSide: 'top', fontWeight: 600, padding: '8px 16px' }}>{caption}</caption>
        <TableHead>
          <TableRow>
            <TableCell>{f.words(stub)}</TableCell>
            {hasUnits && <TableCell>{t('reports.section.unit')}</TableCell>}
            {columns.map((column) => (
              <TableCell key={column.vi} align="right">
                {f.words(column)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ label, unit, isTotal, keys }) => (
            <TableRow key={keys[0]} sx={isTotal ? { '& > *': { fontWeight: 700 } } : undefined}>
              <TableCell component="th" scope="row" sx={{ minWidth: 140 }}>
                {f.words(label)}
              </TableCell>
              {hasUnits && <TableCell>{f.words(unit)}</TableCell>}
              {keys.map((key) => (
                <TableCell key={key} align="right">
                  <FigureChip figure={figures.get(key)} />
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
