/** One key total: name, exact value with its unit, change against the year before, response rate, and a small line. */
import ArrowDropDown from '@mui/icons-material/ArrowDropDown';
import ArrowDropUp from '@mui/icons-material/ArrowDropUp';
import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import type { Item } from '@vlis/domain';
import { LinkBase } from 'react-admin';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { Num } from '../parts/Num.js';
import { useNarrow } from '../parts/useNarrow.js';
import { briefLabel } from '../reference/labels.js';
import { changeWords } from './changeWords.js';
import { ResponseRate } from './ResponseRate.js';
import { Sparkline } from './Sparkline.js';
import { itemSubject } from './subject.js';
import { everyYear, type Point } from './trend.js';
import type { Totals } from './useTotals.js';
import { whyMissing } from './whyMissing.js';

type Total = Totals['totals'][number];

interface Props {
  readonly item: Item;
  readonly total: Total;
  /** Code of the period a year before. */
  readonly before: string;
  readonly points: readonly Point[];
  readonly to: string;
  readonly picked: boolean;
}

/** The change of the same libraries, and below it who they are; or why there is none. */
function ChangeLine({ total, before: code }: Pick<Props, 'total' | 'before'>) {
  const t = useT();
  const f = useFormat();
  const { vlis } = useTheme();
  const before = f.periodShort(code);
  const { change, of, thin } = changeWords({ change: total.change, reported: total.reported, before }, t, f);
  const quiet = { color: 'text.secondary', fontSize: '0.8125rem', lineHeight: 1.35 } as const;
  if (!change) return <Box sx={quiet}>{of}</Box>;
  const Arrow = change.direction === 'up' ? ArrowDropUp : change.direction === 'down' ? ArrowDropDown : undefined;
  return (
    <Box sx={{ display: 'grid' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', columnGap: 0.5 }}>
        {Arrow && <Arrow aria-hidden sx={{ ml: -0.75, mr: -0.5, fontSize: 22 }} />}
        <strong>{change.text}</strong>
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {t('figures.comparedTo', { period: before })}
        </Box>
      </Box>
      <Box sx={thin ? { ...quiet, color: vlis.ask } : quiet}>{of}</Box>
    </Box>
  );
}

export function TotalTile({ item, total, before, points, to, picked }: Props) {
  const t = useT();
  const f = useFormat();
  const { vlis } = useTheme();
  const { label, unit, text } = itemSubject(item, f.language);
  const narrow = useNarrow();
  const years = everyYear(points);
  const spoken = years
    .map(({ period: year, value, withheld }) => {
      const none = t(withheld ? 'figures.withheldShort' : 'figures.gap');
      return `${f.periodShort(year)} ${value === null ? none : text(value)}`;
    })
    .join(', ');
  return (
    <Box
      component={LinkBase}
      to={to}
      aria-current={picked ? 'true' : undefined}
      sx={{
        display: 'grid',
        gap: 0.5,
        alignContent: 'space-between',
        p: { xs: 1.25, sm: 1.75 },
        border: 1,
        borderColor: picked ? vlis.accent : 'divider',
        boxShadow: picked ? `inset 0 3px 0 ${vlis.accent}` : undefined,
        borderRadius: 1,
        color: 'inherit',
        textDecoration: 'none',
        backgroundColor: 'background.paper',
        fontSize: '0.875rem',
        minWidth: 0,
        '&:hover': { borderColor: vlis.accent },
      }}
    >
      <Box title={label} sx={{ color: 'text.secondary', minHeight: '2.6em', lineHeight: 1.3 }}>
        {briefLabel(label)}
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'flex-end', justifyContent: 'space-between', gap: 1 }}>
        <Box sx={{ minWidth: 0 }}>
          <Box sx={{ fontSize: { xs: '1.1875rem', sm: '1.375rem' }, fontWeight: 600, lineHeight: 1.25 }}>
            <Num value={total.value} withheld={total.withheld} />
          </Box>
          <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{unit}</Box>
        </Box>
        {years.length > 1 && !narrow && <Sparkline points={years} label={t('figures.spark', { values: spoken })} />}
      </Box>
      <ChangeLine {...{ total, before }} />
      <Box title={whyMissing(total.missing, t, f)} sx={{ display: 'grid' }}>
        <ResponseRate reported={total.reported} expected={total.expected} short={narrow} />
        {total.missing.notApplicable > 0 && (
          <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
            {t('figures.responses.missing.notApplicable', { count: f.count(total.missing.notApplicable) })}
          </Box>
        )}
      </Box>
    </Box>
  );
}
