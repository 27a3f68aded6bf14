/** A mark as it stands in a line: shape, then word, in the tone's colour. */
import Box from '@mui/material/Box';
import { useTheme, type Theme } from '@mui/material/styles';
import type { StateMark, Tone } from './marks.js';

export const toneColor = ({ vlis }: Theme, tone: Tone): string =>
  ({ block: vlis.block, ask: vlis.ask, done: vlis.done, moving: vlis.accent, idle: vlis.quiet })[tone];

interface Props {
  readonly mark: StateMark;
  readonly word: string;
  readonly strong?: boolean;
}

export function MarkLabel({ mark: { tone, Icon }, word, strong = false }: Props) {
  const color = toneColor(useTheme(), tone);
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.75,
        color,
        fontWeight: strong ? 600 : 400,
        whiteSpace: 'nowrap',
      }}
    >
      <Icon aria-hidden sx={{ fontSize: 18, flex: 'none' }} />
      {word}
    </Box>
  );
}
