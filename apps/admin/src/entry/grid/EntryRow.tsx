/** One item of the form: a line in the table, a card on a phone. Its remarks stand in it. */
import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { memo } from 'react';
import { useFormat } from '../../format/useFormat.js';
import { useT } from '../../i18n/useT.js';
import { level, onlyCard, onlyTable } from '../../submission/grid/gridLayout.js';
import { ItemName } from '../../submission/grid/ItemName.js';
import { PastCells } from '../../submission/grid/PastCells.js';
import { rowMarkOf, type Row } from '../../submission/grid/rows.js';
import { toneOf } from '../../submission/grid/tones.js';
import { inLowWindow } from '../../theme/theme.js';
import { useEntry } from '../EntryContext.js';
import { EntryCell } from './cells/EntryCell.js';
import { entryLayout } from './entryLayout.js';
import { RowRemarks } from './remarks/RowRemarks.js';

interface Props {
  readonly row: Row;
  readonly current: boolean;
  readonly commenting: boolean;
  readonly onNoComment: () => void;
}

export const EntryRow = memo(function EntryRow({ row, current, commenting, onNoComment }: Props) {
  const { define, submission } = useEntry();
  const theme = useTheme();
  const f = useFormat();
  const t = useT();
  const { code, label, unit } = row.item;
  const mark = rowMarkOf(row);
  const tone = toneOf(theme, mark);
  return (
    <Box
      role="row"
      id={`row-${code}`}
      sx={{
        ...entryLayout,
        py: { xs: 1.5, sm: 0.5 },
        borderBottom: 1,
        borderColor: 'divider',
        boxShadow: tone ? `inset 3px 0 ${tone.border}` : current ? `inset 3px 0 ${theme.vlis.accent}` : 'none',
        backgroundColor: tone?.soft ?? (current ? theme.vlis.page : 'transparent'),
        // The sticky head must not cover the cell that a link leads to.
        scrollMarginTop: { xs: 170, md: 220 },
        scrollMarginBottom: { xs: 80, md: 24 },
        [inLowWindow]: { scrollMarginTop: 24, scrollMarginBottom: 24 },
      }}
    >
      <Box
        role="cell"
        sx={{ ...level, gridArea: 'code', color: 'text.secondary', fontSize: '0.875rem', fontWeight: 600 }}
      >
        {code}
      </Box>
      <Box role="rowheader" sx={{ ...level, gridArea: 'label', minWidth: 0 }}>
        <ItemName
          name={f.words(label)}
          title={`${t('submission.define', { code })} (D)`}
          onClick={() => define(code)}
        />
        <Box component="span" sx={{ ...onlyCard, color: 'text.secondary' }}>{` (${f.words(unit)})`}</Box>
      </Box>
      <Box
        role="cell"
        sx={{
          ...onlyTable,
          gridArea: 'unit',
          color: 'text.secondary',
          fontSize: '0.8125rem',
          overflowWrap: 'break-word',
        }}
      >
        {f.words(unit)}
      </Box>
      <PastCells row={row} past={submission.past} />
      <Box role="cell" sx={{ gridArea: 'entry', minWidth: 0 }}>
        <EntryCell row={row} mark={mark} />
      </Box>
      <Box role="cell" sx={{ gridArea: 'remarks', minWidth: 0, '&:empty': { display: 'none' } }}>
        <RowRemarks row={row} commenting={commenting} onNoComment={onNoComment} />
      </Box>
    </Box>
  );
});
