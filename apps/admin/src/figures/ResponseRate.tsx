/** How many of how many stand behind a figure. A total without this line is not shown anywhere. */
import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';

interface Props {
  readonly reported: number;
  readonly expected: number;
  /** Only the bar and n/m, for table cells. */
  readonly short?: boolean;
}

export function ResponseRate({ reported, expected, short = false }: Props) {
  const t = useT();
  const f = useFormat();
  const { vlis } = useTheme();
  const [n, m] = [f.count(reported), f.count(expected)];
  const full = expected > 0 && reported === expected;
  const text = short
    ? `${n}/${m}`
    : expected === 0
      ? t('figures.responses.nobody')
      : full
        ? t('figures.responses.all', { expected: m })
        : t('figures.responses.reporting', { reported: n, expected: m });
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 1,
        color: 'text.secondary',
        fontSize: '0.8125rem',
        whiteSpace: 'nowrap',
      }}
    >
      <Box
        component="span"
        aria-hidden
        sx={{ width: 40, height: 5, borderRadius: 1, backgroundColor: vlis.line, flex: 'none', overflow: 'hidden' }}
      >
        <Box
          component="span"
          sx={{
            display: 'block',
            height: 1,
            width: `${expected ? (100 * reported) / expected : 0}%`,
            backgroundColor: full ? vlis.fill.done : vlis.lineStrong,
          }}
        />
      </Box>
      {text}
    </Box>
  );
}
