/** The figures of a report by their keys, and how each is written. */
import type { Format } from '../format/useFormat.js';
import type { FigureOfReportFragment } from '../gql/graphql.js';

export type FigureOfReport = FigureOfReportFragment;
export type FigureMap = ReadonlyMap<string, FigureOfReport>;

export const byKey = (figures: readonly FigureOfReport[]): FigureMap => new Map(figures.map((one) => [one.key, one]));

/** What stands where there is no figure. */
export const NO_FIGURE = '…';

/** `1.234`, `105,45%`; the sign of no figure for none. */
export function figureText(
  value: string | null | undefined,
  { decimals, unit }: Pick<FigureOfReport, 'decimals' | 'unit'>,
  f: Pick<Format, 'number'>,
): string {
  if (value == null) return NO_FIGURE;
  const number = f.number(value, decimals);
  return unit === '%' ? `${number}%` : number;
}

/** Marked where it holds what the department has not accepted. */
export const markedText = (figure: FigureOfReport, f: Pick<Format, 'number'>): string =>
  `${figureText(figure.value, figure, f)}${figure.waiting && figure.value != null ? '*' : ''}`;

/** What a figure reads as in the editor; one that the report has not taken yet has no number until it is saved. */
export const textAt =
  (figures: FigureMap, f: Pick<Format, 'number'>) =>
  (key: string): string => {
    const figure = figures.get(key);
    return figure ? figureText(figure.value, figure, f) : NO_FIGURE;
  };
