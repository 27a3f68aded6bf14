/**
 * Numbers as the reader writes them, from exact machine text; binary floating point never touches a value on its way to
 * the screen. The marks and grouping are those of @vlis/reporting, which prints the same figures on paper.
 */
import { changeInPercent, Decimal, decimal, toPlain, type Language } from '@vlis/domain';
import { formatNumber } from '@vlis/reporting';

/** U+2212, which stands at the height of the digits; a hyphen does not. */
const minus = (text: string) => text.replace('-', '−');

/** `1234567.5` → `1.234.567,5`. With `decimals`, rounded half up and padded to that many. */
export function numberText(plain: string, language: Language, decimals?: number): string {
  const text = decimals === undefined ? plain : decimal(plain).toFixed(decimals);
  return minus(formatNumber(text, language, decimals));
}

/** A value and its unit on one line: `31 %`. The space between them does not break, so no lone "%" begins a line. */
export const withUnit = (value: string, unit: string): string => `${value}\u00a0${unit}`;

const SCALES = [
  { power: 9, vi: 'tỷ', en: 'bn' },
  { power: 6, vi: 'triệu', en: 'm' },
  { power: 3, vi: 'nghìn', en: 'k' },
] as const;

/** For chart axes and narrow tiles: `37176610` → `37,2 triệu` (37.2 m). Below 10 000 the number itself. */
export function compactText(plain: string, language: Language): string {
  const value = decimal(plain);
  if (value.abs().lt(10_000)) return numberText(toPlain(value.toDecimalPlaces(2)), language);
  const scale = SCALES.find(({ power }) => value.abs().gte(new Decimal(10).pow(power)))!;
  const scaled = value.div(new Decimal(10).pow(scale.power));
  const shown = toPlain(scaled.toDecimalPlaces(scaled.abs().lt(100) ? 1 : 0));
  return `${numberText(shown, language)} ${scale[language]}`;
}

/** A share of one as a percentage: `0.31` → `31 %`. */
export const shareText = (share: string, language: Language, decimals = 0): string =>
  withUnit(numberText(toPlain(decimal(share).times(100)), language, decimals), '%');

/**
 * A share that is held of something, to one decimal: `0.8996` → `89,9 %`. Cut and not rounded, so that it never shows a bound that is not
 * reached, nor 100 % of what is incomplete.
 */
export const heldText = (share: string, language: Language): string =>
  withUnit(numberText(toPlain(decimal(share).times(100).toDecimalPlaces(1, Decimal.ROUND_DOWN)), language), '%');

/** n of m as a percentage, rounded half up; cut where that would show 100 % of what is incomplete. Undefined when m is 0. */
export function portionText(part: number, whole: number, language: Language): string | undefined {
  if (whole === 0) return undefined;
  const percent = decimal(part).times(100).div(whole);
  const rounded = percent.toDecimalPlaces(percent.lt(1) ? 1 : 0, Decimal.ROUND_HALF_UP);
  const shown = part < whole && rounded.gte(100) ? percent.floor() : rounded;
  // A count above zero is never shown as 0 %.
  if (part > 0 && shown.isZero()) return withUnit(`<\u00a0${numberText('0.1', language)}`, '%');
  return withUnit(numberText(toPlain(shown), language), '%');
}

export interface ChangeText {
  readonly text: string;
  readonly direction: 'up' | 'down' | 'same';
}

/** The relative change from `before` to `now`: `+2,4 %`. Undefined without both numbers or from zero. */
export function changeText(
  now: string | null | undefined,
  before: string | null | undefined,
  language: Language,
): ChangeText | undefined {
  const percent = now == null || before == null ? undefined : changeInPercent(decimal(now), decimal(before));
  return percent && percentText(toPlain(percent), language);
}

/** A change that is in percent already: `0.4` → `+0,4 %`. */
export function percentText(plain: string, language: Language): ChangeText {
  const percent = decimal(plain);
  const shown = percent.toDecimalPlaces(percent.abs().lt(10) ? 1 : 0);
  const direction = shown.isZero() ? 'same' : shown.isNegative() ? 'down' : 'up';
  const sign = direction === 'up' ? '+' : '';
  return { text: withUnit(`${sign}${numberText(toPlain(shown), language)}`, '%'), direction };
}
