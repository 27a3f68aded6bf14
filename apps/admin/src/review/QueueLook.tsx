/** What is to look at in a submission, in few words: how many cells, what is not explained, what waits for an answer, which total moves. */
import Visibility from '@mui/icons-material/VisibilityOutlined';
import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import { useTheme } from '@mui/material/styles';
import { useFormat } from '../format/useFormat.js';
import type { ObligationLineFragment } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { useCounted } from '../parts/useCounted.js';
import { movedItem, muchMoved } from './weight.js';

/** A long explanation is read on the review page. */
const twoLines = {
  display: '-webkit-box',
  WebkitLineClamp: 2,
  WebkitBoxOrient: 'vertical',
  overflow: 'hidden',
} as const;

type Summary = NonNullable<ObligationLineFragment['submission']>;

export function QueueLook({
  submission: { toLookAt, openWarnings, openQueries, explanation, whyNotAccept, influence, influenceLabel },
}: {
  readonly submission: Summary;
}) {
  const t = useT();
  const counted = useCounted();
  const f = useFormat();
  const { vlis } = useTheme();
  if (toLookAt == null) return null; // not sent yet: nothing of it is known here
  if (toLookAt === 0 && openQueries === 0 && !whyNotAccept) {
    return (
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {t('review.nothingToLookAt')}
      </Box>
    );
  }
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', flexWrap: 'wrap', columnGap: 0.75 }}>
      {toLookAt > 0 && (
        <Box
          component="span"
          sx={{
            display: 'inline-flex',
            alignItems: 'center',
            gap: 0.25,
            color: vlis.ask,
            fontWeight: 600,
            whiteSpace: 'nowrap',
          }}
        >
          <Visibility aria-hidden sx={{ fontSize: 18 }} />
          {t('review.toLookAtCount', counted(toLookAt))}
        </Box>
      )}
      {openWarnings != null && openWarnings > 0 && <span>{t('review.unexplained', counted(openWarnings))}</span>}
      {openQueries > 0 && <span>{t('review.openQueries', counted(openQueries))}</span>}
      {muchMoved(influence) && (
        <span>
          {t('review.influenceOf', { item: movedItem(influenceLabel, f.language), share: f.share(influence, 1) })}
        </span>
      )}
      {whyNotAccept && (
        <Tooltip title={f.words(whyNotAccept.message)} describeChild>
          <Box component="span" tabIndex={0} sx={{ fontWeight: 600, whiteSpace: 'nowrap' }}>
            {t('review.notByYou')}
          </Box>
        </Tooltip>
      )}
      {explanation && (
        <Box component="span" sx={{ ...twoLines, flexBasis: '100%', color: 'text.secondary' }}>
          {t('review.explained', { text: explanation })}
        </Box>
      )}
    </Box>
  );
}
