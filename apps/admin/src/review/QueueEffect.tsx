/** By how much a report moves a total of its province, and which total that is. */
import Box from '@mui/material/Box';
import { useFormat } from '../format/useFormat.js';
import type { ObligationLineFragment } from '../gql/graphql.js';
import { numeric } from '../theme/theme.js';
import { movedItem, weighs } from './weight.js';

type Summary = NonNullable<ObligationLineFragment['submission']>;

export function QueueEffect({ submission: { effect, effectItem, effectLabel } }: { readonly submission: Summary }) {
  const f = useFormat();
  if (!weighs(effect)) return null;
  return (
    <>
      <Box component="span" sx={{ ...numeric, fontWeight: 600 }}>
        {f.share(effect, 1)}
      </Box>
      <Box sx={{ color: 'text.secondary', fontSize: '0.875rem', maxWidth: 220, ml: 'auto' }}>
        {`${effectItem} ${movedItem(effectLabel, f.language)}`}
      </Box>
    </>
  );
}
