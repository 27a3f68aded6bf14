/**
 * From tree to a function, once per formula; then run on hundreds of thousands of submissions. Values are read from the
 * scope and never become text. Arithmetic and comparison are strict: one missing operand and the outcome is missing.
 * Logic is Kleene's: `false and unknown` is false, `true or unknown` is true.
 *
 * Statistics form, conventions: an item the library's type is not asked counts as 0 inside a computed total, an item
 * it should report but left blank makes the total missing. So does `sum`; `+` is strict in both cases.
 *
 * Odd cases: a total of which nothing is asked is not asked either, nor is a single operand's minus or absolute value.
 * A division by zero is `not-applicable`, never 0 and never infinite.
 */
import type { Cell, MissingReason } from '../shared/cell.js';
import { ZERO, type Decimal } from '../shared/decimal.js';
import type { Call, CellSource, Comparison, ComparisonSign, Expression, Factors, Name, Terms } from './expression.js';
import { operandsOf } from './names.js';
import {
  eitherWhy,
  missingOutcome,
  numberOutcome,
  outcomeNumber,
  outcomeTruth,
  truthOutcome,
  whyNoNumber,
  wordsOutcome,
  type MissingOutcome,
  type Outcome,
} from './outcome.js';

/** Where a formula reads its values: one submission among the others of its library. */
export interface FormulaScope {
  /** undefined: this library is not asked this item, or there is no such submission. */
  cell(source: CellSource, code: string): Cell | undefined;
  attribute(name: string): Cell | undefined;
  param(name: string): Decimal | undefined;
}

export type CompiledExpression = (scope: FormulaScope) => Outcome;

/** Distinguished by object identity from a blank with the same reason: only `sum` treats the two differently. */
const NOT_ASKED: MissingOutcome = { kind: 'missing', why: 'not-applicable' };

/** The formula as a function of a scope. It never throws on what the scope holds. */
export function compileExpression(expression: Expression): CompiledExpression {
  const operands = operandsOf(expression).map(compileExpression);
  switch (expression.kind) {
    case 'number': {
      const outcome = numberOutcome(expression.value);
      return () => outcome;
    }
    case 'name':
      return reading(expression);
    case 'call':
      return expression.callee === 'sum' ? total(operands) : strict(operands, chosen(expression.callee));
    case 'negate':
      return strict(operands, ([value]) => numberOutcome(value!.neg()));
    case 'terms':
      return strict(operands, added(expression));
    case 'factors':
      return strict(operands, multiplied(expression));
    case 'comparison':
      return strict(operands, compared(expression));
    case 'not':
      return inverted(operands[0]!);
    case 'is-null':
      return (scope) => truthOutcome((operands[0]!(scope).kind === 'missing') !== expression.negated);
    case 'and':
      return junction(operands, false);
    case 'or':
      return junction(operands, true);
    case 'implies':
      return junction([inverted(operands[0]!), operands[1]!], true);
  }
}

export const evaluate = (expression: Expression, scope: FormulaScope): Outcome => compileExpression(expression)(scope);

function reading({ source, name }: Name): CompiledExpression {
  if (source === 'attribute') return (scope) => cellOutcome(scope.attribute(name), missingOutcome('not-applicable'));
  if (source !== 'param') return (scope) => cellOutcome(scope.cell(source, name), NOT_ASKED);
  return (scope) => {
    const value = scope.param(name);
    return value ? numberOutcome(value) : missingOutcome('not-applicable');
  };
}

function cellOutcome(cell: Cell | undefined, absent: MissingOutcome): Outcome {
  if (cell === undefined) return absent;
  if (cell.kind === 'reported') return numberOutcome(cell.value);
  return cell.kind === 'missing' ? missingOutcome(cell.why) : wordsOutcome;
}

/** Concludes from the numbers of all operands; missing when one of them is. */
function strict(
  operands: readonly CompiledExpression[],
  conclude: (values: readonly Decimal[]) => Outcome,
): CompiledExpression {
  return (scope) => {
    const values = new Array<Decimal>(operands.length);
    let why: MissingReason | undefined;
    for (let i = 0; i < operands.length; i += 1) {
      const outcome = operands[i]!(scope);
      const value = outcomeNumber(outcome);
      if (value) values[i] = value;
      else if (operands.length === 1 && outcome.kind === 'missing') return outcome;
      else why = eitherWhy(why, whyNoNumber(outcome));
    }
    return why === undefined ? conclude(values) : missingOutcome(why);
  };
}

const added =
  ({ rest }: Terms) =>
  ([first, ...values]: readonly Decimal[]): Outcome =>
    numberOutcome(
      values.reduce((sum, value, i) => (rest[i]!.sign === '+' ? sum.plus(value) : sum.minus(value)), first!),
    );

/** A division by zero makes the product infinite or no number, and so it stays to the end, where it is refused. */
const multiplied =
  ({ rest }: Factors) =>
  ([first, ...values]: readonly Decimal[]): Outcome =>
    numberOutcome(
      values.reduce((product, value, i) => (rest[i]!.sign === '*' ? product.times(value) : product.div(value)), first!),
    );

const HOLDS: Readonly<Record<ComparisonSign, (order: number) => boolean>> = {
  '==': (order) => order === 0,
  '!=': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

const compared =
  ({ rest }: Comparison) =>
  (values: readonly Decimal[]): Outcome =>
    truthOutcome(rest.every(({ sign }, i) => HOLDS[sign](values[i]!.cmp(values[i + 1]!))));

const chosen =
  (callee: Exclude<Call['callee'], 'sum'>) =>
  (values: readonly Decimal[]): Outcome => {
    if (callee === 'abs') return numberOutcome(values[0]!.abs());
    return numberOutcome(values.reduce((best, value) => (value.lt(best) === (callee === 'min') ? value : best)));
  };

function total(operands: readonly CompiledExpression[]): CompiledExpression {
  return (scope) => {
    let sum = ZERO;
    let asked = false;
    let why: MissingReason | undefined;
    for (const operand of operands) {
      const outcome = operand(scope);
      if (outcome === NOT_ASKED) continue;
      asked = true;
      const value = outcomeNumber(outcome);
      if (value) sum = sum.plus(value);
      else why = eitherWhy(why, whyNoNumber(outcome));
    }
    if (why !== undefined) return missingOutcome(why);
    return asked ? numberOutcome(sum) : NOT_ASKED;
  };
}

/** `and` is settled by the first false, `or` by the first true; else an unknown operand leaves it unknown. */
function junction(operands: readonly CompiledExpression[], settling: boolean): CompiledExpression {
  return (scope) => {
    let why: MissingReason | undefined;
    for (const operand of operands) {
      const outcome = operand(scope);
      const truth = outcomeTruth(outcome);
      if (truth === undefined) why = eitherWhy(why, whyNoNumber(outcome));
      else if (truth === settling) return truthOutcome(settling);
    }
    return why === undefined ? truthOutcome(!settling) : missingOutcome(why);
  };
}

const inverted =
  (operand: CompiledExpression): CompiledExpression =>
  (scope) => {
    const outcome = operand(scope);
    const truth = outcomeTruth(outcome);
    return truth === undefined ? missingOutcome(whyNoNumber(outcome)) : truthOutcome(!truth);
  };
