/**
 * The one theme file. Calm and dense: 14–16 px, never below 13; flat surfaces with hairlines instead of shadows; a
 * visible focus ring everywhere; numbers in aligned digits (`numeric`).
 */
import type { ThemeOptions } from '@mui/material/styles';
import { componentsFor } from './components.js';
import { paletteOf, type HousePalette } from './palette.js';

declare module '@mui/material/styles' {
  interface Theme {
    vlis: HousePalette;
  }
  interface ThemeOptions {
    vlis?: HousePalette;
  }
}

const textFace = '"Be Vietnam Pro", "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

/** Spread into `sx` wherever numbers stand under each other. */
export const numeric = {
  fontFamily: `"VLIS Figures", ${textFace}`,
  fontVariantNumeric: 'tabular-nums',
} as const;

/** There for screen readers, not to be seen. */
export const unseen = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  m: '-1px',
  p: 0,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
  border: 0,
} as const;

/** A page at 200 %, or a phone on its side: what stays in sight elsewhere goes along with the page here, or it would be all of it. */
export const inLowWindow = '@media (max-height: 480px)';

const size = (px: number, weight: number, lineHeight: number, extra: object = {}) => ({
  fontSize: `${px / 16}rem`,
  fontWeight: weight,
  lineHeight,
  ...extra,
});

const typography = {
  fontFamily: textFace,
  fontWeightMedium: 600,
  fontWeightBold: 600,
  h1: size(24, 600, 1.3, { letterSpacing: '-0.01em' }),
  h2: size(18, 600, 1.4),
  h3: size(16, 600, 1.4),
  h4: size(15, 600, 1.4),
  h5: size(15, 600, 1.4),
  h6: size(15, 600, 1.4),
  subtitle1: size(15, 600, 1.45),
  subtitle2: size(14, 600, 1.45),
  body1: size(15, 400, 1.5),
  body2: size(14, 400, 1.5),
  caption: size(13, 400, 1.45),
  overline: size(13, 600, 1.4, { textTransform: 'none', letterSpacing: 0 }),
  button: size(14, 600, 1.4, { textTransform: 'none', letterSpacing: 0 }),
};

export function themeFor(mode: 'light' | 'dark'): ThemeOptions {
  const p = paletteOf(mode);
  return {
    vlis: p,
    palette: {
      mode,
      primary: { main: p.accent, dark: p.accentStrong, light: p.accentSoft, contrastText: p.onAccent },
      secondary: { main: p.quiet },
      error: { main: p.block },
      warning: { main: p.ask },
      success: { main: p.done },
      info: { main: p.accent },
      background: { default: p.page, paper: p.surface },
      text: { primary: p.text, secondary: p.quiet, disabled: p.lineStrong },
      divider: p.line,
    },
    shape: { borderRadius: 6 },
    typography,
    sidebar: { width: 240, closedWidth: 56 },
    components: componentsFor(p, numeric),
  };
}
