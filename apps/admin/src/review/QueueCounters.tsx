/** How many submissions are in which state; each number is the filter that shows them. */
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useTheme } from '@mui/material/styles';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import type { RoundLine } from '../obligations/choose.js';
import { usePartWord } from '../obligations/progress/partLook.js';
import { addUp, countOf, statesAndStagesOf } from '../obligations/progress/progress.js';
import { useProgress } from '../obligations/progress/useProgress.js';
import { numeric } from '../theme/theme.js';
import { ALL, liesWords, partShown, shownParts } from './queue-url.js';
import { useFreshly } from './useFreshly.js';
import type { QueueAddress } from './useQueue.js';

interface CounterProps {
  readonly word: string;
  readonly count: string;
  readonly note?: string;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function Counter({ word, count, note, chosen, onChoose }: CounterProps) {
  const { vlis } = useTheme();
  return (
    <ButtonBase
      aria-pressed={chosen}
      onClick={onChoose}
      sx={{
        flex: { xs: '1 1 28%', sm: '0 1 auto' },
        minWidth: { sm: 120 },
        display: 'block',
        fontFamily: 'inherit',
        textAlign: 'left',
        px: 1.75,
        py: 1,
        border: 1,
        borderColor: chosen ? vlis.accent : 'divider',
        borderRadius: 1,
        backgroundColor: chosen ? vlis.accentSoft : 'background.paper',
        boxShadow: chosen ? `inset 0 -3px ${vlis.accent}` : 'none',
      }}
    >
      <Box
        component="span"
        sx={{ ...numeric, display: 'block', fontSize: '1.25rem', fontWeight: 600, lineHeight: 1.3 }}
      >
        {count}
      </Box>
      <Box
        component="span"
        sx={{ display: 'block', color: chosen ? vlis.accentStrong : 'text.secondary', fontSize: '0.875rem' }}
      >
        {word}
        {note && <Box component="span" sx={{ color: vlis.block, fontWeight: 600 }}>{` · ${note}`}</Box>}
      </Box>
    </ButtonBase>
  );
}

export function QueueCounters({
  round,
  address: { side, queue, change },
}: {
  readonly round: RoundLine;
  readonly address: QueueAddress;
}) {
  const t = useT();
  const f = useFormat();
  const { data = [], again } = useProgress(round.id, 'TYPE', queue.provinceId);
  useFreshly(again);
  const rows = queue.types.length ? data.filter(({ key }) => queue.types.includes(key)) : data;
  const totals = addUp(rows);
  const word = usePartWord(side);
  const shown = partShown(queue, side);
  const overdue = countOf(totals, 'overdue', side);
  return (
    <Box role="group" aria-label={t('review.parts')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 2 }}>
      {shownParts(side).map((part) => (
        <Counter
          key={part}
          word={word(part)}
          count={f.count(countOf(totals, part, side) + (part === 'silent' ? overdue : 0))}
          note={part === 'silent' && overdue > 0 ? `${word('overdue').toLowerCase()} ${f.count(overdue)}` : undefined}
          chosen={shown === part}
          onChoose={() => change({ ...liesWords(statesAndStagesOf(part, side)), overdue: '', followUp: '', sort: '' })}
        />
      ))}
      <Counter
        word={t('review.all')}
        count={f.count(totals.obliged)}
        chosen={queue.states.length + queue.stages.length === 0}
        onChoose={() => change({ states: ALL, stages: '', overdue: '', followUp: '', sort: '' })}
      />
    </Box>
  );
}
