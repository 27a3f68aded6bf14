/** Who was reminded, and by name who was not, with the reason: those who must be telephoned first. */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useFormat } from '../../format/useFormat.js';
import type { SendRemindersMutation } from '../../gql/graphql.js';
import { useT } from '../../i18n/useT.js';

export type RemindersSent = Exclude<SendRemindersMutation['sendReminders'], { readonly __typename: 'Refusal' }>;

/** So many are named. */
const NAMED = 20;

const WHY = ['NOBODY', 'TODAY', 'NOT_TO_CHASE'] as const;

export function RemindOutcome({ sent: { libraries, people, left } }: { readonly sent: RemindersSent }) {
  const t = useT();
  const f = useFormat();
  const groups = WHY.map((why) => ({ why, of: left.filter((one) => one.why === why) })).filter(
    ({ of }) => of.length > 0,
  );
  return (
    <Box role="status" sx={{ display: 'grid', gap: 1.5 }}>
      <Alert severity={libraries ? 'success' : 'info'}>
        {libraries
          ? t('review.reminders.done', { libraries: f.count(libraries), people: f.count(people) })
          : t('review.reminders.noneDone')}
      </Alert>
      {groups.map(({ why, of }) => (
        <Alert key={why} severity={why === 'NOBODY' ? 'warning' : 'info'} sx={{ alignItems: 'flex-start' }}>
          {t(`review.reminders.${why}`)}
          <Box component="ul" sx={{ m: 0, pl: 2 }}>
            {of.slice(0, NAMED).map(({ libraryId, library }) => (
              <li key={libraryId}>{f.words(library)}</li>
            ))}
          </Box>
          {of.length > NAMED && t('review.reminders.more', { count: f.count(of.length - NAMED) })}
        </Alert>
      ))}
    </Box>
  );
}
