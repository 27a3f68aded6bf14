/** How far the follow-up has come: who must be asked today, and what came of the last time, each a filter of the list below; and how often. */
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { FOLLOW_UP_OUTCOMES } from '@vlis/domain';
import { useOperation } from '../../api/useOperation.js';
import { useFormat } from '../../format/useFormat.js';
import { FollowUpProgressDocument } from '../../gql/graphql.js';
import { useT } from '../../i18n/useT.js';
import type { RoundLine } from '../../obligations/choose.js';
import { capital } from '../../submission/wire.js';
import { useFreshly } from '../useFreshly.js';
import type { QueueAddress } from '../useQueue.js';
import { MUST, NONE } from '../queue-url.js';
import { countsOf } from './counts.js';
import { outcomeLabel } from './words.js';

interface Props {
  readonly round: RoundLine;
  readonly address: QueueAddress;
}

export function FollowUpCounts({ round, address: { queue, change } }: Props) {
  const t = useT();
  const f = useFormat();
  const { provinceId, types } = queue;
  const asked = { roundId: round.id, provinceId, ...(types.length && { types: [...types] }) };
  const reading = useOperation(FollowUpProgressDocument, asked, { keep: true, fresh: 0 });
  useFreshly(reading.again);
  const { mustBeChased, none, outcomes, times } = countsOf(reading.data?.followUpProgress ?? []);
  const choices = [
    { word: MUST, label: t('review.followUp.must'), count: mustBeChased },
    { word: NONE, label: t('review.followUp.notYet'), count: none },
    ...FOLLOW_UP_OUTCOMES.map((outcome) => {
      const word = capital(outcome);
      return { word, label: outcomeLabel(outcome, f.language), count: outcomes.get(word) ?? 0 };
    }),
  ].filter(({ word, count }) => count > 0 || word === MUST || queue.followUp === word);
  const often = [1, 2, 3].filter((n) => times.get(n));
  return (
    <Box sx={{ px: 2, pt: 1.5, display: 'grid', gap: 0.5 }}>
      <Box role="group" aria-label={t('review.followUp.group')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {choices.map(({ word, label, count }) => (
          <Chip
            key={word}
            label={`${label}: ${f.count(count)}`}
            variant={queue.followUp === word ? 'filled' : 'outlined'}
            color={queue.followUp === word ? 'primary' : 'default'}
            aria-pressed={queue.followUp === word}
            onClick={() => change({ followUp: queue.followUp === word ? '' : word })}
          />
        ))}
      </Box>
      {often.length > 0 && (
        <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
          {often
            .map((n) =>
              t(n < 3 ? 'review.followUp.often' : 'review.followUp.oftenMore', {
                times: f.count(n),
                count: f.count(times.get(n)!),
              }),
            )
            .join(' · ')}
        </Box>
      )}
    </Box>
  );
}
