/** One message: what, to whom, what became of it; its text behind a fold. */
import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { useFormat } from '../format/useFormat.js';
import type { MailLineFragment } from '../gql/graphql.js';
import { useT } from '../i18n/useT.js';
import { toneColor } from '../parts/MarkLabel.js';
import type { Tone } from '../parts/marks.js';

const TONES: Readonly<Record<MailLineFragment['state'], Tone>> = {
  WAITING: 'moving',
  HANDING_OVER: 'moving',
  SENT: 'done',
  KEPT: 'idle',
  NO_ADDRESS: 'ask',
  REFUSED: 'block',
  GIVEN_UP: 'block',
};

const small = { color: 'text.secondary', fontSize: '0.875rem', overflowWrap: 'anywhere' } as const;

export function MailLine({ mail }: { readonly mail: MailLineFragment }) {
  const t = useT();
  const f = useFormat();
  const { to: name, address, subject, body, state, doubtful, answer, writtenAt } = mail;
  return (
    <Box component="li" sx={{ borderTop: 1, borderColor: 'divider', px: 2, py: 1.25 }}>
      <Box sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{subject}</Box>
      <Box sx={small}>
        {address ? t('mailbox.to', { name, address }) : t('mailbox.toNobody', { name })} · {f.dateTime(writtenAt)}
      </Box>
      <Box sx={{ color: toneColor(useTheme(), TONES[state]) }}>{t(`mailbox.state.${state}`)}</Box>
      {answer && <Box sx={small}>{t('mailbox.answer', { text: answer })}</Box>}
      {doubtful && <Box sx={small}>{t('mailbox.doubtful')}</Box>}
      <Box component="details">
        <Box component="summary" aria-label={`${t('mailbox.read')}: ${subject}`} sx={{ cursor: 'pointer', py: 0.5 }}>
          {t('mailbox.read')}
        </Box>
        <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', pt: 1 }}>{body}</Box>
      </Box>
    </Box>
  );
}
