/** Who works in the dark prints in black on white all the same. */
import { createTheme, ThemeProvider, type Theme } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { themeFor } from './theme.js';
import { usePrinting } from './usePrinting.js';

const light = createTheme(themeFor('light'));

export function LightOnPaper({ children }: { readonly children: ReactNode }) {
  const printing = usePrinting();
  return <ThemeProvider theme={(screen: Theme) => (printing ? light : screen)}>{children}</ThemeProvider>;
}
