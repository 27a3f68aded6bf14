/** Less room than a table needs (under 900 px): the same things in the same order, one under the other. Paper has the room. */
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { usePrinting } from '../theme/usePrinting.js';

export function useNarrow(): boolean {
  const narrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'), { noSsr: true });
  return !usePrinting() && narrow;
}
