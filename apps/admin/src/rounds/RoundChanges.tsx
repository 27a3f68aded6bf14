/** How the days of a round were changed after it was opened, and why, the latest first; nothing where they were not. */
import Box from '@mui/material/Box';
import { useOperation } from '../api/useOperation.js';
import { useFormat } from '../format/useFormat.js';
import { RoundChangesDocument, type RoundChangesQuery } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';

type Change = RoundChangesQuery['roundChanges'][number];

const PAIRS = [
  ['rounds.opens', 'opensBefore', 'opensOn'],
  ['rounds.due', 'dueBefore', 'dueOn'],
  ['rounds.closes', 'closesBefore', 'closesOn'],
] as const;

function Line({ change }: { readonly change: Change }) {
  const t = useT();
  const f = useFormat();
  return (
    <Box component="li" sx={{ display: 'grid', gap: 0.25 }}>
      {PAIRS.filter(([, before, after]) => change[before] !== change[after]).map(([label, before, after]) => (
        <span key={label}>
          {t('rounds.movedDay', { day: t(label), from: f.date(change[before]), to: f.date(change[after]) })}
        </span>
      ))}
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {t('rounds.movedWhy', { at: f.dateTime(change.changedAt), reason: change.reason })}
      </Box>
    </Box>
  );
}

export function RoundChanges({ roundId }: { readonly roundId: number }) {
  const t = useT();
  const changes = useOperation(RoundChangesDocument, { roundId }).data?.roundChanges ?? [];
  if (changes.length === 0) return null;
  return (
    <Box
      component="ul"
      aria-label={t('rounds.changes')}
      sx={{ listStyle: 'none', m: 0, mt: 2, p: 0, display: 'grid', gap: 1 }}
    >
      {changes.map((change) => (
        <Line key={change.id} change={change} />
      ))}
    </Box>
  );
}
