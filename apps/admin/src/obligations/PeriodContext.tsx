/** In the top bar: which period is being worked on, until when, how long that is. */
import Box from '@mui/material/Box';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { TextLink } from '../parts/RouteLink.js';
import { comingRound, workingRound } from './choose.js';
import { Deadline } from './Deadline.js';
import { useRounds } from './useRounds.js';

interface Props {
  readonly addressOf: (roundId: number) => string;
}

export function PeriodContext({ addressOf }: Props) {
  const t = useT();
  const f = useFormat();
  const { data } = useRounds();
  if (!data) return null;
  const round = workingRound(data);
  const next = comingRound(data);
  if (!round) {
    return (
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {next
          ? `${f.periodShort(next.period)} · ${t('obligations.opensOn', { date: f.date(next.opensOn) })}`
          : t('obligations.noRound')}
      </Box>
    );
  }
  return (
    <Box component="span" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
      <TextLink to={addressOf(round.id)} color="inherit" sx={{ fontWeight: 600 }}>
        <Box component="span" sx={{ display: { xs: 'none', lg: 'inline' } }}>
          {t('obligations.roundOf', { period: f.period(round.period) })}
        </Box>
        <Box component="span" sx={{ display: { xs: 'inline', lg: 'none' } }}>
          {f.periodShort(round.period)}
        </Box>
      </TextLink>
      {' · '}
      <Deadline dueOn={round.dueOn} brief />
    </Box>
  );
}
