/** On the first page: what of one's own still lies on this device, until when, and the two ways to be rid of it. */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { useMe } from '../me/useMe.js';
import { ButtonLink } from '../parts/RouteLink.js';
import { useCounted } from '../parts/useCounted.js';
import { AskToDrop } from './AskToDrop.js';
import { keptUntil, type DraftHere } from './drafts-here.js';
import { useDraftsHere } from './useDraftsHere.js';

interface Props {
  /** Where a submission is filled in. */
  readonly addressOf: (roundId: number, libraryId: number) => string;
}

export function DraftsHereNotice({ addressOf }: Props) {
  const t = useT();
  const f = useFormat();
  const counted = useCounted();
  const { drafts, drop } = useDraftsHere(useMe().accountId);
  const [asked, setAsked] = useState<DraftHere>();
  if (drafts.length === 0) return null;
  return (
    <Alert severity="warning" sx={{ mb: 2, '& .MuiAlert-message': { flexGrow: 1, minWidth: 0 } }}>
      {t('drafts.here', counted(drafts.length))}
      {drafts.map((draft) => {
        const typedAt = f.dateTime(draft.at);
        return (
          <Box key={draft.key} sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1 }}>
            <span>
              {t('drafts.one', {
                ...counted(draft.count),
                time: typedAt,
                until: f.dateTime(keptUntil(draft).toISOString()),
              })}
            </span>
            {draft.submission && (
              <ButtonLink
                size="small"
                to={addressOf(...draft.submission)}
                aria-label={t('drafts.openOf', { time: typedAt })}
              >
                {t('drafts.open')}
              </ButtonLink>
            )}
            <Button size="small" onClick={() => setAsked(draft)} aria-label={t('drafts.dropOf', { time: typedAt })}>
              {t('drafts.drop')}
            </Button>
          </Box>
        );
      })}
      {asked && (
        <AskToDrop
          count={asked.count}
          onStay={() => setAsked(undefined)}
          onDrop={() => {
            drop(asked);
            setAsked(undefined);
          }}
        />
      )}
    </Alert>
  );
}
