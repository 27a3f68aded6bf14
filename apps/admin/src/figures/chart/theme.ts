/** The one look of all charts: quiet grid, text in the page's face, colours that survive colour blindness. */
import type { ChartOptions } from 'chart.js';
import type { HousePalette } from '../../theme/palette.js';

/** Okabe and Ito's set, in the order in which series take them; at most five, then small multiples. */
export const SERIES = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00'] as const;

/** The first colour on a dark page is the set's sky blue, which keeps its contrast there. */
export const leading = ({ mode }: HousePalette): string => (mode === 'dark' ? '#56b4e9' : SERIES[0]);

/** The same hue, pale: places that are shown but not ranked. */
export const pale = ({ mode }: HousePalette): string => (mode === 'dark' ? '#2f566d' : '#a9cbe2');

export const FACE = '"VLIS Figures", "Be Vietnam Pro", "Segoe UI", Roboto, Arial, sans-serif';

export const quietFont = (size = 13) => ({ family: FACE, size });

export const gridOf = (p: HousePalette) => ({ color: p.line, tickLength: 0 });

const tooltipOf = (p: HousePalette): NonNullable<ChartOptions['plugins']>['tooltip'] => ({
  backgroundColor: p.mode === 'dark' ? '#dfe8ea' : '#22302f',
  titleColor: p.mode === 'dark' ? '#121a1c' : '#ffffff',
  bodyColor: p.mode === 'dark' ? '#121a1c' : '#ffffff',
  titleFont: { ...quietFont(13), weight: 600 },
  bodyFont: quietFont(13),
  padding: 10,
  displayColors: false,
  cornerRadius: 4,
});

export const commonOptions = (p: HousePalette) => ({
  responsive: true,
  maintainAspectRatio: false,
  // Charts explain by their shape; nothing has to grow into place.
  animation: false as const,
  plugins: { legend: { display: false }, tooltip: tooltipOf(p) },
});
