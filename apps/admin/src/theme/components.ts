/** How each MUI component looks in this application; screens should not need to restyle them. */
import type { ThemeOptions } from '@mui/material/styles';
import type { HousePalette } from './palette.js';
import { paper } from './paper.js';

type Components = NonNullable<ThemeOptions['components']>;

/** Motion only explains: things that open may slide, nothing bounces, and nothing at all for those who asked so. */
const baseline = (p: HousePalette) => ({
  body: { fontSize: '0.9375rem' },
  '*:focus-visible': { outline: `3px solid ${p.accent}`, outlineOffset: 2, borderRadius: 4 },
  '::selection': { backgroundColor: p.accentSoft },
  '@media (prefers-reduced-motion: reduce)': {
    '*, *::before, *::after': {
      animationDuration: '0.01ms !important',
      animationIterationCount: '1 !important', // what never ends would flicker with every frame
      // Not a very short one: a colour that is inherited would arrive level by level, a frame each.
      transition: 'none !important',
    },
  },
  ...paper,
});

const focusRing = (p: HousePalette) => ({
  '&.Mui-focusVisible': { outline: `3px solid ${p.accent}`, outlineOffset: 2 },
});

const table = (p: HousePalette, numeric: object): Components => ({
  MuiTableCell: {
    styleOverrides: {
      root: { borderColor: p.line, fontSize: '0.875rem', lineHeight: 1.45, padding: '9px 12px' },
      head: {
        color: p.quiet,
        fontWeight: 600,
        whiteSpace: 'nowrap',
        backgroundColor: p.surface,
        verticalAlign: 'bottom',
      },
      alignRight: numeric,
      sizeSmall: { padding: '6px 12px' },
    },
  },
  MuiTableRow: {
    styleOverrides: {
      root: {
        'tbody > &:last-child > *': { borderBottom: 0 },
        '& > :first-of-type': { paddingLeft: 16 },
        '& > :last-child': { paddingRight: 16 },
        '&.MuiTableRow-hover:hover': { backgroundColor: p.page },
      },
    },
  },
  MuiTableSortLabel: { styleOverrides: { root: { '&:hover': { color: p.text }, '&.Mui-active': { color: p.text } } } },
});

const surfaces = (p: HousePalette): Components => ({
  MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
  MuiCard: { styleOverrides: { root: { border: `1px solid ${p.line}`, backgroundColor: p.surface } } },
  MuiAppBar: { defaultProps: { elevation: 0, color: 'inherit' } },
  MuiDialog: { styleOverrides: { paper: { border: `1px solid ${p.line}`, backgroundColor: p.raised } } },
  MuiMenu: {
    styleOverrides: {
      paper: { border: `1px solid ${p.line}`, boxShadow: '0 6px 20px rgb(0 0 0 / 12%)', backgroundColor: p.raised },
    },
  },
  MuiTooltip: {
    defaultProps: { arrow: true, enterDelay: 400 },
    styleOverrides: {
      tooltip: {
        fontSize: '0.8125rem',
        padding: '6px 10px',
        backgroundColor: p.mode === 'light' ? '#22302f' : '#dfe8ea',
        color: p.mode === 'light' ? '#fff' : '#121a1c',
      },
      arrow: { color: p.mode === 'light' ? '#22302f' : '#dfe8ea' },
    },
  },
  MuiDivider: { styleOverrides: { root: { borderColor: p.line } } },
  MuiSkeleton: { defaultProps: { animation: 'wave' } },
});

const controls = (p: HousePalette): Components => ({
  MuiButtonBase: { defaultProps: { disableRipple: true }, styleOverrides: { root: focusRing(p) } },
  MuiButton: {
    defaultProps: { disableElevation: true },
    styleOverrides: {
      root: {
        ...{ minHeight: 36, padding: '6px 14px', whiteSpace: 'nowrap' },
        // On the narrowest phones a long name takes two lines before it makes the page wider than the window.
        '@media (max-width: 359.95px)': { whiteSpace: 'normal' },
      },
      outlined: { borderColor: p.line, '&:hover': { borderColor: p.accent, backgroundColor: p.accentSoft } },
      sizeSmall: { minHeight: 32, padding: '3px 10px', fontSize: '0.875rem' },
    },
  },
  MuiIconButton: { styleOverrides: { root: { borderRadius: 6 } } },
  MuiToggleButton: {
    styleOverrides: {
      root: {
        textTransform: 'none',
        fontSize: '0.875rem',
        padding: '4px 12px',
        minHeight: 36,
        borderColor: p.line,
        color: p.quiet,
        '&.Mui-selected': { backgroundColor: p.accentSoft, color: p.accentStrong, fontWeight: 600 },
        '&.Mui-selected:hover': { backgroundColor: p.accentSoft },
      },
    },
  },
  MuiTabs: { styleOverrides: { root: { minHeight: 42 }, indicator: { height: 3 } } },
  MuiTab: { styleOverrides: { root: { minHeight: 42, fontSize: '0.9375rem', padding: '8px 14px', minWidth: 0 } } },
  MuiTextField: { defaultProps: { size: 'small', variant: 'outlined' } },
  MuiFormControl: { defaultProps: { size: 'small' } },
  MuiSelect: { defaultProps: { size: 'small' } },
  MuiOutlinedInput: {
    styleOverrides: {
      root: { backgroundColor: p.surface, fontSize: '0.9375rem' },
      notchedOutline: { borderColor: p.lineStrong },
    },
  },
  MuiInputLabel: { styleOverrides: { root: { fontSize: '0.9375rem' } } },
  MuiMenuItem: { styleOverrides: { root: { fontSize: '0.9375rem', minHeight: 38 } } },
  MuiListItemIcon: { styleOverrides: { root: { minWidth: 36, color: 'inherit' } } },
  MuiLink: { defaultProps: { underline: 'hover' } },
  MuiChip: { styleOverrides: { root: { fontSize: '0.8125rem', borderRadius: 4 } } },
  MuiAlert: { styleOverrides: { root: { fontSize: '0.9375rem', alignItems: 'center' } } },
  MuiBottomNavigationAction: {
    styleOverrides: {
      root: { minWidth: 0, padding: '6px 2px', color: p.quiet, whiteSpace: 'nowrap' },
      label: { fontSize: '0.8125rem', '&.Mui-selected': { fontSize: '0.8125rem', fontWeight: 600 } },
    },
  },
});

export const componentsFor = (p: HousePalette, numeric: object): Components => ({
  MuiCssBaseline: { styleOverrides: baseline(p) },
  ...surfaces(p),
  ...controls(p),
  ...table(p, numeric),
});
