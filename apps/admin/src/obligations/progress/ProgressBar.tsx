/** One row of collection as a stacked bar. The numbers stand in words in its name, so that nothing depends on colour alone. */
import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import { useTheme } from '@mui/material/styles';
import { useFormat } from '../../format/useFormat.js';
import { partFill, usePartWord } from './partLook.js';
import { countOf, partsOf, type Counts, type Side } from './progress.js';

interface Props {
  readonly row: Counts;
  readonly side: Side;
  readonly height?: number;
}

export function ProgressBar({ row, side, height = 14 }: Props) {
  const word = usePartWord(side);
  const f = useFormat();
  const { vlis } = useTheme();
  const shown = partsOf(side)
    .map((part) => ({ part, count: countOf(row, part, side) }))
    .filter(({ count }) => count > 0);
  const words = shown.map(({ part, count }) => `${word(part)} ${f.count(count)}`).join(' · ');
  return (
    <Tooltip title={words}>
      <Box
        role="img"
        aria-label={words}
        sx={{
          display: 'flex',
          gap: '1px',
          height,
          borderRadius: 0.5,
          overflow: 'hidden',
          backgroundColor: vlis.line,
          minWidth: 80,
        }}
      >
        {shown.map(({ part, count }) => (
          <Box key={part} sx={{ flexGrow: count, flexBasis: 0, minWidth: 2, background: partFill(vlis, part, side) }} />
        ))}
      </Box>
    </Tooltip>
  );
}

/** What the parts of the bars mean, once for a whole table. */
export function ProgressLegend({ side, totals }: { readonly side: Side; readonly totals?: Counts }) {
  const word = usePartWord(side);
  const f = useFormat();
  const { vlis } = useTheme();
  return (
    <Box
      component="ul"
      sx={{
        listStyle: 'none',
        m: 0,
        p: 0,
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 2,
        rowGap: 0.5,
        fontSize: '0.875rem',
      }}
    >
      {partsOf(side).map((part) => (
        <Box
          component="li"
          key={part}
          sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75, color: 'text.secondary' }}
        >
          <Box aria-hidden sx={{ width: 14, height: 14, borderRadius: 0.5, background: partFill(vlis, part, side) }} />
          {word(part)}
          {totals && (
            <Box component="strong" sx={{ color: 'text.primary' }}>
              {f.count(countOf(totals, part, side))}
            </Box>
          )}
        </Box>
      ))}
    </Box>
  );
}
