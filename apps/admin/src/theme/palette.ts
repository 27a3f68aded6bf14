/**
 * Colours with a meaning each. One accent (a deep teal) for what can be pressed; neutral greys; red only for what
 * blocks, amber only for what asks, green only for what is done. Text on its background has at least 4.5 : 1.
 */
export interface HousePalette {
  readonly mode: 'light' | 'dark';
  readonly accent: string;
  readonly accentStrong: string;
  readonly accentSoft: string;
  readonly onAccent: string;
  readonly page: string;
  readonly surface: string;
  readonly raised: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly text: string;
  readonly quiet: string;
  readonly block: string;
  readonly blockSoft: string;
  readonly ask: string;
  readonly askSoft: string;
  readonly done: string;
  readonly doneSoft: string;
  /** Fills of bars: strong enough to be told apart from the surface (3 : 1), not meant for text. */
  readonly fill: {
    readonly done: string;
    readonly waiting: string;
    readonly passed: string;
    readonly ask: string;
    readonly block: string;
    readonly none: string;
  };
}

const light: HousePalette = {
  mode: 'light',
  accent: '#0b5a68',
  accentStrong: '#07434e',
  accentSoft: '#e2eff1',
  onAccent: '#ffffff',
  page: '#f4f6f6',
  surface: '#ffffff',
  raised: '#ffffff',
  line: '#dde3e4',
  lineStrong: '#87959a',
  text: '#172124',
  quiet: '#536166',
  block: '#a8231b',
  blockSoft: '#fbe9e7',
  ask: '#7d4c00',
  askSoft: '#fdf1dc',
  done: '#1b663a',
  doneSoft: '#e4f2e9',
  fill: { done: '#2f7d4f', waiting: '#0b6b7c', passed: '#5aa3af', ask: '#c07a0a', block: '#bb3a31', none: '#d5dcde' },
};

const dark: HousePalette = {
  mode: 'dark',
  accent: '#7ccad6',
  accentStrong: '#a5dde5',
  accentSoft: '#18343a',
  onAccent: '#06262c',
  page: '#0f1517',
  surface: '#171f22',
  raised: '#1e282b',
  line: '#2b373b',
  lineStrong: '#6f8085',
  text: '#e6ecee',
  quiet: '#a1b0b5',
  block: '#f5a199',
  blockSoft: '#3a1d1b',
  ask: '#ecbd6c',
  askSoft: '#33270f',
  done: '#86cf9f',
  doneSoft: '#16301f',
  fill: { done: '#4fa873', waiting: '#3f9dad', passed: '#2d6a76', ask: '#cf922f', block: '#d8655b', none: '#3a484c' },
};

export const paletteOf = (mode: 'light' | 'dark'): HousePalette => (mode === 'dark' ? dark : light);
