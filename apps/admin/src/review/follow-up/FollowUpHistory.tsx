/** What was done about one submission, the latest first; a mistake stays, struck through, with who said so. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useOperation } from '../../api/useOperation.js';
import { useFormat } from '../../format/useFormat.js';
import { FollowUpsDocument, type FollowUpsQuery } from '../../gql/graphql.js';
import { useT } from '../../i18n/useT.js';
import { Loaded } from '../../parts/Loaded.js';
import { wordsOf } from './words.js';

type Entry = FollowUpsQuery['followUps'][number];

interface Props {
  readonly roundId: number;
  readonly libraryId: number;
  readonly onMistaken: (id: number) => void;
}

function Line({ entry, onMistaken }: { readonly entry: Entry } & Pick<Props, 'onMistaken'>) {
  const t = useT();
  const f = useFormat();
  const { id, at, by, contact, note, mistake } = entry;
  const who = contact ? t('review.followUp.with', { by, contact }) : by;
  const when = f.dateTime(at);
  return (
    <Box
      component="li"
      sx={{
        ...{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, py: 0.75 },
        ...{ borderTop: 1, borderColor: 'divider', overflowWrap: 'anywhere' },
      }}
    >
      <Box sx={{ flex: '1 1 220px', minWidth: 0 }}>
        <Box component={mistake ? 's' : 'span'} sx={{ display: 'block', fontWeight: mistake ? 400 : 600 }}>
          {wordsOf(entry, f.language)}
        </Box>
        {note && <div>{`“${note}”`}</div>}
        <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{`${when} · ${who}`}</Box>
        {mistake && (
          <Box sx={{ fontSize: '0.875rem' }}>
            {t('review.followUp.mistakenBy', { by: mistake.by, at: f.dateTime(mistake.at) })}
            {mistake.note && ` “${mistake.note}”`}
          </Box>
        )}
      </Box>
      {!mistake && (
        <Button size="small" onClick={() => onMistaken(id)} aria-label={t('review.followUp.mistakenOf', { at: when })}>
          {t('review.followUp.mistaken')}
        </Button>
      )}
    </Box>
  );
}

export function FollowUpHistory({ roundId, libraryId, onMistaken }: Props) {
  const t = useT();
  const reading = useOperation(FollowUpsDocument, { roundId, libraryId }, { fresh: 0 });
  return (
    <Loaded reading={reading} small>
      {({ followUps }) =>
        followUps.length > 0 && (
          <div>
            <Typography component="h3" sx={{ fontWeight: 600, mb: 0.5 }}>
              {t('review.followUp.before')}
            </Typography>
            <Box component="ul" aria-label={t('review.followUp.before')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
              {followUps.map((entry) => (
                <Line key={entry.id} {...{ entry, onMistaken }} />
              ))}
            </Box>
          </div>
        )
      }
    </Loaded>
  );
}
