/** One obligation: progress, what blocks, what is asked, how long there is; one click leads to its grid. */
import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';
import { entryAddress } from '../entry/address.js';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { Deadline } from '../obligations/Deadline.js';
import { isInHand, nextStep, type Obligation } from '../obligations/obligation.js';
import { StateMark } from '../obligations/StateMark.js';
import { ButtonLink } from '../parts/RouteLink.js';
import { Cards } from './Cards.js';
import { ObligationFlags } from './ObligationFlags.js';
import { FillBar } from './FillBar.js';
import { ReturnedCells } from './ReturnedCells.js';

function Progress({ obligation: { submission } }: { readonly obligation: Obligation }) {
  const t = useT();
  const f = useFormat();
  if (!submission) return null;
  const { filled, asked, submittedAt, late } = submission;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 0.5 }}>
      <FillBar filled={filled} asked={asked} />
      <ObligationFlags submission={submission} />
      {submittedAt && (
        <span>
          {t('home.sentAt', { date: f.dateTime(submittedAt) })}
          {late && ` · ${t('home.late')}`}
        </span>
      )}
    </Box>
  );
}

export function ObligationCard({ obligation }: { readonly obligation: Obligation }) {
  const t = useT();
  const f = useFormat();
  const { round, library, state, overdue, dueOn, submission } = obligation;
  const { label, urgent } = nextStep(obligation);
  const about = `obligation-${obligation.id}`;
  return (
    <Card component="article" sx={{ p: 2, display: 'grid', gap: 1.25 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: 1 }}>
        <StateMark state={state} stage={obligation.stage} overdue={overdue && isInHand(obligation)} strong />
        <Typography component="div" variant="body2">
          <Deadline dueOn={dueOn} settled={!isInHand(obligation)} />
        </Typography>
      </Box>
      <div id={about}>
        <Typography variant="h2">{f.words(library.name)}</Typography>
        <Typography color="text.secondary">{t('home.submission', { period: f.period(round.period) })}</Typography>
      </div>
      <Progress obligation={obligation} />
      {submission?.returnedUntil && (
        <Typography>{t('home.returnedUntil', { date: f.date(submission.returnedUntil) })}</Typography>
      )}
      {state === 'RETURNED' && submission && submission.openQueries > 0 && (
        <ReturnedCells submissionId={submission.id} roundId={round.id} libraryId={library.id} />
      )}
      <Cards place="obligation" given={{ obligation }} />
      <Box>
        <ButtonLink
          to={entryAddress(round.id, library.id)}
          variant={urgent ? 'contained' : 'outlined'}
          // Several cards stand below one another, with the same word on their buttons.
          aria-describedby={about}
        >
          {t(label)}
        </ButtonLink>
      </Box>
    </Card>
  );
}
