/** Whether two versions of an indicator are the same thing, so that their figures may stand in one line. */
import type { IndicatorContent, IndicatorTerm } from './definition.js';

const sameTerm = (a: IndicatorTerm, b: IndicatorTerm): boolean =>
  a.kind === 'sum'
    ? b.kind === 'sum' && a.expression === b.expression
    : b.kind === 'place' && a.figure === b.figure && a.per === b.per;

type Formula = Pick<IndicatorContent, 'numerator' | 'denominator'>;

export const hasSameFormula = (a: Formula, b: Formula): boolean =>
  sameTerm(a.numerator, b.numerator) && sameTerm(a.denominator, b.denominator);

/** Its name, its basis and how it is rounded may differ; what is divided by what, of whom and in which unit may not. */
export const isSameIndicator = (a: IndicatorContent, b: IndicatorContent): boolean =>
  hasSameFormula(a, b) &&
  a.percent === b.percent &&
  a.unit.vi === b.unit.vi &&
  a.types.length === b.types.length &&
  a.types.every((type) => b.types.includes(type));
