/** The whole collection of a place in one line of numbers; each is a link to its list. */
import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import { useTheme } from '@mui/material/styles';
import { LinkBase } from 'react-admin';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import type { RoundLine } from '../obligations/choose.js';
import { partFill, usePartWord } from '../obligations/progress/partLook.js';
import {
  addUp,
  countOf,
  statesAndStagesOf,
  partsOf,
  type Counts,
  type Side,
} from '../obligations/progress/progress.js';
import { ProgressBar } from '../obligations/progress/ProgressBar.js';
import { useProgress } from '../obligations/progress/useProgress.js';
import { useSide } from '../obligations/side.js';
import { GreyLines, Loaded } from '../parts/Loaded.js';
import { reviewAddress } from '../review/address.js';
import { numeric } from '../theme/theme.js';

interface Props {
  readonly round: RoundLine;
  readonly provinceId?: number;
}

function Numbers({ counts, side, round, provinceId }: Props & { readonly counts: Counts; readonly side: Side }) {
  const t = useT();
  const f = useFormat();
  const { vlis } = useTheme();
  const word = usePartWord(side);
  const shown = partsOf(side);
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'repeat(2, 1fr)', sm: `repeat(${shown.length + 1}, 1fr)` },
        gap: 1,
      }}
    >
      <Box sx={{ px: 1 }}>
        <Box sx={{ ...numeric, fontSize: '1.5rem', fontWeight: 600, lineHeight: 1.3 }}>{f.count(counts.obliged)}</Box>
        <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{t('obligations.obliged')}</Box>
      </Box>
      {shown.map((part) => (
        <Box
          key={part}
          component={LinkBase}
          to={reviewAddress({
            roundId: round.id,
            provinceId,
            ...statesAndStagesOf(part, side),
            overdue: part === 'overdue',
          })}
          sx={{
            px: 1,
            borderRadius: 1,
            color: 'inherit',
            textDecoration: 'none',
            '&:hover': { backgroundColor: vlis.accentSoft },
          }}
        >
          <Box
            sx={{
              ...numeric,
              fontSize: '1.5rem',
              fontWeight: 600,
              lineHeight: 1.3,
              color: part === 'overdue' && counts.overdue > 0 ? vlis.block : undefined,
            }}
          >
            {f.count(countOf(counts, part, side))}
          </Box>
          <Box sx={{ color: 'text.secondary', fontSize: '0.875rem', display: 'flex', alignItems: 'center', gap: 0.75 }}>
            <Box
              aria-hidden
              sx={{ width: 12, height: 12, flex: 'none', borderRadius: 0.5, background: partFill(vlis, part, side) }}
            />
            {word(part)}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

export function StateStrip({ round, provinceId }: Props) {
  const t = useT();
  const side = useSide(provinceId === undefined ? 'nation' : 'province');
  const reading = useProgress(round.id, 'TYPE', provinceId);
  return (
    <Card component="section" aria-label={t('home.collection')} sx={{ p: 2 }}>
      <Loaded reading={reading} skeleton={<GreyLines lines={2} />} small>
        {(rows) => {
          const counts = addUp(rows);
          return (
            <Box sx={{ display: 'grid', gap: 1.5 }}>
              <Numbers counts={counts} side={side} round={round} provinceId={provinceId} />
              <ProgressBar row={counts} side={side} height={10} />
            </Box>
          );
        }}
      </Loaded>
    </Card>
  );
}
