import type { Decimal } from '../shared/decimal.js';

/**
 * How much of a plan is reached: 1 is all of it. Exact, but for the 60th digit of a division that does not end. Undefined where one
 * of the two is missing, and where the plan is zero or below: nobody can say what part of that a figure is.
 */
export const shareOfPlan = (figure: Decimal | undefined, plan: Decimal | undefined): Decimal | undefined =>
  figure && plan?.isPositive() && !plan.isZero() ? figure.div(plan) : undefined;
