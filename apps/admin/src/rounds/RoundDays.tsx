/** The days that are counted, and the four days of a round on a line, with today's place among them. */
import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { countedDays } from '@vlis/domain';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { useToday } from '../me/useToday.js';
import type { RoundLine } from '../obligations/choose.js';
import { periodOf } from '../obligations/period.js';

export function RoundDays({ round }: { readonly round: RoundLine }) {
  const t = useT();
  const f = useFormat();
  const { vlis } = useTheme();
  const today = useToday();
  const days = [
    { day: round.cutoffOn, label: t('rounds.cutoff') },
    { day: round.opensOn, label: t('rounds.opens') },
    { day: round.dueOn, label: t('rounds.due') },
    { day: round.closesOn, label: t('rounds.closes') },
  ].toSorted((a, b) => a.day.localeCompare(b.day));
  const counted = countedDays({ period: periodOf(round), cutoffOn: round.cutoffOn });
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <span>{t('submission.countedDays', { from: f.date(counted.from), to: f.date(counted.to) })}</span>
      <Box
        component="ol"
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          display: 'grid',
          gridTemplateColumns: { xs: '1fr 1fr', md: 'repeat(4, 1fr)' },
          gap: { xs: 2, md: 0 },
        }}
      >
        {days.map(({ day, label }) => {
          const past = day <= today;
          return (
            <Box
              component="li"
              key={label}
              sx={{ borderTop: 3, borderColor: past ? vlis.accent : vlis.line, pt: 1, pr: 2 }}
            >
              <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{label}</Box>
              <Box sx={{ fontWeight: 600 }}>{f.date(day)}</Box>
            </Box>
          );
        })}
      </Box>
    </Box>
  );
}
