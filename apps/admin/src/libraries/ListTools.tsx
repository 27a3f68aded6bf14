/** Beside the number of libraries found: columns, saved filters, the list as a workbook; and what is done with chosen lines. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useListContext } from 'react-admin';
import { useFormat } from '../format/useFormat.js';
import type { LibraryFilter, LibraryLineFragment } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import type { ChosenColumns, Column } from '../list/column.js';
import { ColumnsButton } from '../list/ColumnsButton.js';
import { DownloadButton } from '../list/DownloadButton.js';
import { SavedFilters } from '../list/SavedFilters.js';
import { useNarrow } from '../parts/useNarrow.js';
import { workbookAddress } from './order.js';

interface Props {
  readonly all: readonly Column<LibraryLineFragment>[];
  readonly columns: ChosenColumns<LibraryLineFragment>;
}

export function ListTools({ all, columns }: Props) {
  const t = useT();
  const f = useFormat();
  const narrow = useNarrow();
  const { filterValues, sort, selectedIds, onUnselectItems, total = 0 } = useListContext<LibraryLineFragment>();
  const filter = filterValues as LibraryFilter;
  const wanted = { filter, sort, columns: columns.shown.map(({ key }) => key), language: f.language };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, px: 2, py: 1 }}>
      <SavedFilters />
      {!narrow && <ColumnsButton all={all} columns={columns} />}
      {total > 0 && (
        <DownloadButton key={JSON.stringify(wanted)} address={workbookAddress(wanted)} label={t('list.excel')} />
      )}
      {!narrow && selectedIds.length > 0 && (
        <Box
          role="group"
          aria-label={t('list.chosen', { count: f.count(selectedIds.length) })}
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            alignItems: 'center',
            gap: 1,
            pl: 1,
            borderLeft: 1,
            borderColor: 'divider',
          }}
        >
          <Box component="span" sx={{ fontSize: '0.875rem', fontWeight: 600 }}>
            {t('list.chosen', { count: f.count(selectedIds.length) })}
          </Box>
          <DownloadButton
            address={workbookAddress({ ...wanted, ids: selectedIds.map(Number) })}
            label={t('list.excelChosen')}
          />
          <Button size="small" onClick={() => onUnselectItems()}>
            {t('list.chooseNone')}
          </Button>
        </Box>
      )}
    </Box>
  );
}
