/**
 * The reasons collected so far, with a note for the whole submission; one button sends them in one return. Ctrl+Enter leads to
 * it, or to the reason that is still too short.
 */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Tooltip from '@mui/material/Tooltip';
import { MAXIMUM_EXPLANATION } from '@vlis/domain';
import { useFormat } from '../format/useFormat.js';
import { DayInput } from '../parts/DayInput.js';
import { useT } from '../i18n/useT.js';
import type { SentFile } from '../submission/files/files.js';
import { AttachFile } from '../submission/files/AttachFile.js';
import { reasonId } from './ReasonField.js';
import { reasoned, unfinished, type Reasons } from './reasons.js';
import type { ReturnDay } from './returned/useReturnDay.js';
import { useCounted } from '../parts/useCounted.js';
import type { ReturnReasons } from './useReasons.js';

const SEND = 'send-return';

const UNTIL = 'return-until';

/** From a reason to what comes next: the button, or what still stands in its way. */
export function goSend(reasons: Reasons): void {
  const [short] = unfinished(reasons);
  const send = document.getElementById(SEND);
  const isReady = send instanceof HTMLButtonElement && !send.disabled;
  const next =
    short === undefined ? (isReady ? send : document.getElementById(UNTIL)) : document.getElementById(reasonId(short));
  next?.focus();
}

interface Props {
  readonly returnReasons: ReturnReasons;
  readonly working: boolean;
  /** The last day for the library to mend it. */
  readonly until: ReturnDay;
  readonly file: SentFile | undefined;
  readonly onFile: (file: SentFile | undefined) => void;
  readonly onSend: () => void;
}

export function ReturnBar({ returnReasons: { reasons, setNote }, working, until, file, onFile, onSend }: Props) {
  const t = useT();
  const f = useFormat();
  const counted = useCounted();
  const codes = reasoned(reasons);
  const short = unfinished(reasons);
  const ready = codes.length > 0 && short.length === 0 && until.day !== '' && until.wrong === undefined;
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
        {short.length > 0
          ? t('review.reasonShort', { codes: short.join(', ') })
          : codes.length
            ? t('review.returning', { ...counted(codes.length), codes: codes.join(', ') })
            : t('review.needsReason')}
      </Box>
      <TextField
        label={t('review.note')}
        placeholder={t('review.noteHint')}
        value={reasons.note}
        onChange={({ target }) => setNote(target.value)}
        slotProps={{ htmlInput: { maxLength: MAXIMUM_EXPLANATION } }}
        sx={{ flex: '1 1 260px' }}
      />
      <DayInput
        id={UNTIL}
        label={t('review.until')}
        value={until.day}
        onChange={until.choose}
        error={until.wrong !== undefined}
        helperText={until.wrong ?? (until.day && [f.weekday(until.day), until.note].filter(Boolean).join(', '))}
        sx={{ flex: '0 1 200px' }}
      />
      <AttachFile to="return" file={file} onFile={onFile} />
      <Tooltip title="Ctrl + Enter" describeChild>
        <span>
          <Button
            id={SEND}
            variant="contained"
            color="warning"
            disabled={!ready}
            loading={working}
            onClick={onSend}
            sx={{ '&:focus-visible': { outline: '3px solid', outlineColor: 'primary.main', outlineOffset: 2 } }}
          >
            {t('review.sendReturn')}
          </Button>
        </span>
      </Tooltip>
    </Box>
  );
}
