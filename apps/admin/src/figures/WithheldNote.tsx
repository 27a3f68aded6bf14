/** Under figures of which some are withheld: what the sign stands for, and when there will be more to see. */
import Box from '@mui/material/Box';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import type { RoundLine } from '../obligations/choose.js';

interface Props {
  readonly round: RoundLine;
  readonly figures: ReadonlyArray<{ readonly withheld: boolean }>;
}

export function WithheldNote({ round, figures }: Props) {
  const t = useT();
  const f = useFormat();
  if (!figures.some(({ withheld }) => withheld)) return null;
  return (
    <Box sx={{ mt: 0.75, color: 'text.secondary', fontSize: '0.8125rem' }}>
      {round.phase === 'CLOSED'
        ? t('figures.withheldNote')
        : t('figures.withheldOpen', { day: f.date(round.closesOn) })}
    </Box>
  );
}
