/** Whether what is on the screen has reached the server, in one line that never moves anything. */
import CheckIcon from '@mui/icons-material/Check';
import CloudOff from '@mui/icons-material/CloudOff';
import EditIcon from '@mui/icons-material/EditOutlined';
import SaveIcon from '@mui/icons-material/SaveOutlined';
import SyncIcon from '@mui/icons-material/Sync';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTheme } from '@mui/material/styles';
import { dayOf } from '@vlis/domain';
import { useEffect, useState } from 'react';
import { quoted } from '../api/quoted.js';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { useCounted } from '../parts/useCounted.js';
import { unreadable } from '../submission/grid/rows.js';
import type { Autosave } from './session/autosave.js';
import type { EntryState } from './session/entry-state.js';
import { howKept, whenAgain, whyNotSaved } from './session/why-not-saved.js';

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** Whole seconds until a retry, counted down while somebody looks. */
function useSecondsTo(state: Autosave): number {
  const [now, setNow] = useState(() => Date.now());
  const retrying = state.kind === 'retrying';
  useEffect(() => {
    if (!retrying) return;
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [retrying]);
  return retrying ? Math.max(0, Math.ceil((state.dueAt - Math.max(now, state.dueAt - 60_000)) / 1000)) : 0;
}

interface Props {
  readonly state: EntryState;
  readonly onRetry: () => void;
}

export function SavedState({ state: { autosave, savedAt, refusal, quote, sheet, view, kept }, onRetry }: Props) {
  const t = useT();
  const counted = useCounted();
  const f = useFormat();
  const { vlis } = useTheme();
  const seconds = useSecondsTo(autosave);
  const line = (Icon: typeof SyncIcon, color: string, text: string, title?: string) => (
    <Box
      component="span"
      title={title}
      sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, color, whiteSpace: { sm: 'nowrap' } }}
    >
      <Icon aria-hidden sx={{ fontSize: 18, flex: 'none' }} />
      {text}
    </Box>
  );
  const timeOf = (moment: string): string =>
    dayOf(new Date()) === dayOf(new Date(moment)) ? clock.format(new Date(moment)) : f.dateTime(moment);
  const body = () => {
    switch (autosave.kind) {
      case 'saving':
        return line(SyncIcon, vlis.quiet, t('entry.saving'));
      case 'waiting':
        return line(SyncIcon, vlis.quiet, t('entry.waiting'));
      case 'retrying':
        return (
          <>
            {line(CloudOff, vlis.ask, t(whenAgain[autosave.issue], { seconds }), t(whyNotSaved[autosave.issue]))}
            {quote && (
              <Box component="span" sx={{ color: vlis.quiet }}>
                {t('failure.quote', { id: quote })}
              </Box>
            )}
            <Button size="small" onClick={onRetry} sx={{ py: 0 }}>
              {t('entry.retryNow')}
            </Button>
            {kept && line(SaveIcon, vlis.quiet, t(howKept[autosave.issue]))}
          </>
        );
      case 'stopped':
        return line(
          CloudOff,
          vlis.block,
          quoted(
            t,
            autosave.issue === 'signed-out' ? t('entry.signedOut') : t('entry.refused', { message: refusal ?? '' }),
            { id: quote },
          ),
        );
      case 'still': {
        const saved =
          savedAt === undefined
            ? line(EditIcon, vlis.quiet, t('entry.beginsWith'))
            : line(CheckIcon, vlis.done, t('entry.savedAt', { time: timeOf(savedAt) }));
        const bad = unreadable(view.rows);
        const left = sheet.entries.size - bad;
        return (
          <>
            {saved}
            {bad > 0 && line(CloudOff, vlis.ask, t('entry.unreadable', counted(bad)))}
            {left > 0 && line(CloudOff, vlis.ask, t('entry.onDevice', counted(left)))}
          </>
        );
      }
    }
  };
  return (
    <Box
      role="status"
      aria-live="polite"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 1.5,
        fontSize: { xs: '0.8125rem', sm: '0.875rem' },
        minHeight: { xs: 22, sm: 32 },
      }}
    >
      {body()}
    </Box>
  );
}
