/** The life of the submission so far: who did what and when, with the notes and files. */
import Box from '@mui/material/Box';
import { stageWords } from '@vlis/reporting';
import { useFormat } from '../format/useFormat.js';
import type { WholeSubmissionFragment } from '../gql/graphql.js';
import { codeWord } from '../i18n/codeWords.js';
import { useT } from '../i18n/useT.js';
import { FileLink } from '../submission/files/FileLink.js';
import { small } from '../submission/wire.js';

export function Steps({ steps }: { readonly steps: WholeSubmissionFragment['steps'] }) {
  const f = useFormat();
  const t = useT();
  if (!steps.length) return null;
  return (
    <Box
      component="ol"
      aria-label={t('review.steps')}
      sx={{
        listStyle: 'none',
        m: 0,
        mb: 2,
        p: 0,
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 1.5,
        rowGap: 0.25,
        fontSize: '0.875rem',
        color: 'text.secondary',
      }}
    >
      {steps.map(({ id, move, stage, by, at, note, exception, file }, i) => (
        <Box component="li" key={id}>
          {i > 0 && <span aria-hidden>→ </span>}
          <Box component="b" sx={{ color: 'text.primary' }}>
            {stage && move !== 'SUBMIT' && move !== 'WITHDRAW'
              ? f.words(stageWords(small(move), stage.name))
              : codeWord('moves', move, f.language)}
          </Box>
          {`: ${by}, ${f.dateTime(at)}`}
          {note && ` ${t('review.stepNote', { note })}`}
          {file && (
            <>
              {' '}
              <FileLink file={file} of="return" />
            </>
          )}
          {exception &&
            ` ${t('review.byException', {
              by: exception.grantedBy,
              from: f.date(exception.validFrom),
              to: f.date(exception.validTo),
              reason: exception.reason,
            })}`}
        </Box>
      ))}
    </Box>
  );
}
