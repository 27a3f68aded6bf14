/** Over a list: saved filters, columns, the list as a workbook; and what is done with chosen lines. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ComponentProps, ReactNode } from 'react';
import { useListContext, type Identifier, type RaRecord } from 'react-admin';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { useNarrow } from '../parts/useNarrow.js';
import type { ChosenColumns, Column } from './column.js';
import { ColumnsButton } from './ColumnsButton.js';
import { DownloadButton } from './DownloadButton.js';
import type { AskedOrder } from './order.js';
import { SavedFilters } from './SavedFilters.js';
import { workbookAddress } from './workbook-address.js';

interface Props<Row> {
  readonly all: readonly Column<Row>[];
  readonly columns: ChosenColumns<Row>;
  /** The list as a workbook, where the API gives one. */
  readonly workbook?: { readonly path: string; readonly filter: object; readonly order: AskedOrder };
  /** Where a saved filter leads, of a list whose address is not that of react-admin's lists. */
  readonly addressOf?: ComponentProps<typeof SavedFilters>['addressOf'];
  /** The chosen lines by the keys of the workbook; left out: by their own. */
  readonly idOf?: (id: Identifier) => number;
  /** What is done with chosen lines, beside taking them along. */
  readonly children?: ReactNode;
}

export function ListTools<Row extends RaRecord>({
  all,
  columns,
  workbook,
  addressOf,
  idOf = Number,
  children,
}: Props<Row>) {
  const t = useT();
  const f = useFormat();
  const narrow = useNarrow();
  const { selectedIds, onUnselectItems, total = 0 } = useListContext<Row>();
  const wanted = { columns: columns.shown.flatMap(({ key, inWorkbook = [key] }) => inWorkbook), language: f.language };
  const addressFor = (ids?: readonly number[]): string | undefined =>
    workbook && workbookAddress(workbook.path, { ...workbook, ...wanted, ids });
  const whole = addressFor();
  const chosen = t('list.chosen', { count: f.count(selectedIds.length) });
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, px: 2, py: 1 }}>
      <SavedFilters addressOf={addressOf} />
      {!narrow && <ColumnsButton all={all} columns={columns} />}
      {total > 0 && whole && <DownloadButton key={whole} address={whole} label={t('list.excel')} />}
      {!narrow && selectedIds.length > 0 && (
        <Box
          role="group"
          aria-label={chosen}
          sx={{
            ...{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 },
            ...{ pl: 1, borderLeft: 1, borderColor: 'divider' },
          }}
        >
          <Box component="span" sx={{ fontSize: '0.875rem', fontWeight: 600 }}>
            {chosen}
          </Box>
          {children}
          {whole && (
            <DownloadButton address={addressFor(selectedIds.map(idOf)) ?? whole} label={t('list.excelChosen')} />
          )}
          <Button size="small" onClick={() => onUnselectItems()}>
            {t('list.chooseNone')}
          </Button>
        </Box>
      )}
    </Box>
  );
}
