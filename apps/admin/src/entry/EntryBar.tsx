/** The line that stays in sight: saved or not, how far, what is open, and the button that submits. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Tooltip from '@mui/material/Tooltip';
import { useTheme } from '@mui/material/styles';
import { useT } from '../i18n/useT.js';
import { useCounted } from '../parts/useCounted.js';
import { unreadable } from '../submission/grid/rows.js';
import type { EntryState } from './session/entry-state.js';
import { useEntry } from './EntryContext.js';
import { SavedState } from './SavedState.js';

/** One line on a screen; two on a phone, with the button beside both, or beside the second where something is wrong. */
const barLayout = (issue: boolean) => ({
  display: 'grid',
  columnGap: { xs: 1.25, sm: 2.5 },
  gridTemplateColumns: { xs: '1fr auto', sm: '1fr auto auto' },
  gridTemplateAreas: {
    xs: issue ? '"saved saved" "progress submit"' : '"saved submit" "progress submit"',
    sm: '"saved progress submit"',
  },
});

export function EntryBar({ state, onRetry }: { readonly state: EntryState; readonly onRetry: () => void }) {
  const { readOnly, submit, submission } = useEntry();
  const t = useT();
  const counted = useCounted();
  const { vlis } = useTheme();
  const { filled, asked, errors, asks, unanswered } = state.view;
  const open = errors + unanswered.length + state.sheet.conflicts.size;
  const again = submission.whole.state === 'RETURNED';
  const issue = ['retrying', 'stopped'].includes(state.autosave.kind) || unreadable(state.view.rows) > 0;
  return (
    <Box sx={{ ...barLayout(issue), alignItems: 'center', py: { xs: 0.5, sm: 1 } }}>
      <Box sx={{ gridArea: 'saved', minWidth: 0 }}>{!readOnly && <SavedState state={state} onRetry={onRetry} />}</Box>
      <Box
        sx={{
          gridArea: 'progress',
          display: 'flex',
          flexWrap: 'wrap',
          columnGap: { xs: 1, sm: 1.5 },
          fontSize: { xs: '0.8125rem', sm: '0.9375rem' },
        }}
      >
        <span>{t('entry.progress', { filled, asked })}</span>
        {open > 0 && (
          <Box
            component="span"
            sx={{ color: vlis.block, fontWeight: 600 }}
          >{`✖ ${t('entry.errors', counted(open))}`}</Box>
        )}
        {asks > 0 && (
          <Box component="span" sx={{ color: vlis.ask, fontWeight: 600 }}>{`! ${t('entry.asks', counted(asks))}`}</Box>
        )}
      </Box>
      {!readOnly && (
        <Tooltip title="Ctrl + Enter" describeChild>
          <Button variant="contained" onClick={submit} sx={{ gridArea: 'submit', px: { xs: 1.5, sm: 2 } }}>
            {t(again ? 'entry.submitAgain' : 'entry.submit')}
          </Button>
        </Tooltip>
      )}
    </Box>
  );
}
