/** One row of collection as a stacked bar. The numbers stand in words in its name, so nothing is told by colour alone. */
import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import { useTheme } from '@mui/material/styles';
import { useFormat } from '../../format/useFormat.js';
import { useT } from '../../i18n/useT.js';
import { partFill, partWord } from './partLook.js';
import { PARTS, progressParts, type Counts, type Level } from './progress.js';

interface Props {
  readonly row: Counts;
  readonly level: Level;
  readonly height?: number;
}

export function ProgressBar({ row, level, height = 14 }: Props) {
  const t = useT();
  const f = useFormat();
  const { vlis } = useTheme();
  const parts = progressParts(row, level);
  const shown = PARTS.filter((part) => parts[part] > 0);
  const words = shown.map((part) => `${t(partWord(part, level))} ${f.count(parts[part])}`).join(' · ');
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
        {shown.map((part) => (
          <Box key={part} sx={{ flexGrow: parts[part], flexBasis: 0, minWidth: 2, background: partFill(vlis, part) }} />
        ))}
      </Box>
    </Tooltip>
  );
}

/** What the parts of the bars mean, once for a whole table. */
export function ProgressLegend({ level, totals }: { readonly level: Level; readonly totals?: Counts }) {
  const t = useT();
  const f = useFormat();
  const { vlis } = useTheme();
  const numbers = totals && progressParts(totals, level);
  const parts = PARTS.filter((part) => part !== 'waitingMinistry' || level === 'ministry');
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
      {parts.map((part) => (
        <Box
          component="li"
          key={part}
          sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75, color: 'text.secondary' }}
        >
          <Box aria-hidden sx={{ width: 14, height: 14, borderRadius: 0.5, background: partFill(vlis, part) }} />
          {t(partWord(part, level))}
          {numbers && (
            <Box component="strong" sx={{ color: 'text.primary' }}>
              {f.count(numbers[part])}
            </Box>
          )}
        </Box>
      ))}
    </Box>
  );
}
