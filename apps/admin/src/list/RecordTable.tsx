/** The lines of a list as a table: sorted by a press on a head, chosen by a box at the left; react-admin's list keeps both. */
import Checkbox from '@mui/material/Checkbox';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TableSortLabel from '@mui/material/TableSortLabel';
import type { ReactNode } from 'react';
import { useListContext, type RaRecord } from 'react-admin';
import { useT } from '../i18n/useT.js';
import { numeric } from '../theme/theme.js';
import type { Column } from './column.js';

interface Props<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly nameOf: (row: Row) => string;
  /** Whether something can be done with several lines at once. */
  readonly choosable?: boolean;
  /** Lines of less height. */
  readonly dense?: boolean;
  /** Buttons at the end of a line. */
  readonly actions?: (row: Row) => ReactNode;
}

export function RecordTable<Row extends RaRecord>({
  label,
  rows,
  columns,
  nameOf,
  choosable = true,
  dense = false,
  actions,
}: Props<Row>) {
  const t = useT();
  const { selectedIds, onSelect, onToggleItem } = useListContext<Row>();
  const chosen = rows.filter(({ id }) => selectedIds.includes(id));
  const isWhole = rows.length > 0 && chosen.length === rows.length;
  const others = selectedIds.filter((id) => !rows.some((row) => row.id === id));
  return (
    <TableContainer>
      <Table size={dense ? 'small' : 'medium'} aria-label={label}>
        <TableHead>
          <TableRow>
            {choosable && (
              <TableCell padding="checkbox">
                <Checkbox
                  checked={isWhole}
                  indeterminate={chosen.length > 0 && !isWhole}
                  onChange={() => onSelect(isWhole ? others : [...others, ...rows.map(({ id }) => id)])}
                  slotProps={{ input: { 'aria-label': t('list.chooseAll') } }}
                />
              </TableCell>
            )}
            {columns.map((column) => (
              <Head key={column.key} column={column} />
            ))}
            {actions && <TableCell>{t('list.actions')}</TableCell>}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.id} hover selected={selectedIds.includes(row.id)}>
              {choosable && (
                <TableCell padding="checkbox">
                  <Checkbox
                    checked={selectedIds.includes(row.id)}
                    onChange={() => onToggleItem(row.id)}
                    slotProps={{ input: { 'aria-label': t('list.choose', { name: nameOf(row) }) } }}
                  />
                </TableCell>
              )}
              {columns.map(({ key, cell, numeric: isNumeric }, i) => (
                <TableCell
                  key={key}
                  {...(i === 0 && { component: 'th', scope: 'row' })}
                  sx={isNumeric ? { ...numeric, whiteSpace: 'nowrap' } : undefined}
                >
                  {cell(row)}
                </TableCell>
              ))}
              {actions && <TableCell>{actions(row)}</TableCell>}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function Head<Row>({ column: { key, label, sorts } }: { readonly column: Column<Row> }) {
  const t = useT();
  const { sort, setSort } = useListContext();
  if (!sorts) return <TableCell>{t(label)}</TableCell>;
  const isActive = sort.field === key;
  const direction = sort.order === 'DESC' ? 'desc' : 'asc';
  const turned = isActive && sort.order === 'ASC' ? 'DESC' : 'ASC';
  return (
    <TableCell sortDirection={isActive ? direction : false}>
      <TableSortLabel
        active={isActive}
        direction={isActive ? direction : 'asc'}
        onClick={() => setSort({ field: key, order: turned })}
      >
        {t(label)}
      </TableSortLabel>
    </TableCell>
  );
}
