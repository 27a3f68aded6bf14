/** The reasons collected so far, with a note for the whole report; one button sends them in one return. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useT } from '../i18n/useT.js';
import { reasoned } from './reasons.js';
import { useCounted } from '../parts/useCounted.js';
import type { ReasonsDesk } from './useReasons.js';

interface Props {
  readonly desk: ReasonsDesk;
  readonly working: boolean;
  readonly onSend: () => void;
}

export function ReturnBar({ desk: { reasons, setNote }, working, onSend }: Props) {
  const t = useT();
  const counted = useCounted();
  const codes = reasoned(reasons);
  if (!reasons.byItem.size) return null;
  return (
    <Box
      component="section"
      aria-label={t('review.sendReturn')}
      sx={{
        position: 'fixed',
        insetInlineStart: { xs: 0, md: 240 },
        insetInlineEnd: 0,
        bottom: { xs: 60, md: 0 },
        zIndex: 5,
        px: 3,
        py: 1.5,
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1.5,
        backgroundColor: 'background.paper',
        borderTop: 2,
        borderColor: 'warning.main',
      }}
    >
      <Box sx={{ fontWeight: 600 }} role="status">
        {codes.length
          ? t('review.returning', { ...counted(codes.length), codes: codes.join(', ') })
          : t('review.needsReason')}
      </Box>
      <TextField
        label={t('review.note')}
        placeholder={t('review.noteHint')}
        value={reasons.note}
        onChange={({ target }) => setNote(target.value)}
        slotProps={{ htmlInput: { maxLength: 2000 } }}
        sx={{ flex: '1 1 260px' }}
      />
      <Button variant="contained" color="warning" disabled={codes.length === 0} loading={working} onClick={onSend}>
        {t('review.sendReturn')}
      </Button>
    </Box>
  );
}
