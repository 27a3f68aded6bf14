/**
 * Formulas that can be added up as whole numbers and scaled once at the end: items with their decimals, sums of items of
 * the same decimals, products, a constant factor. Nearly all measures are that. PostgreSQL adds whole numbers up several
 * times as fast as decimal ones, and the sum is the same to the last digit, because the factor is exact.
 */
import { Decimal, ONE, type Expression } from '@vlis/domain';

/** An item's value in a fact row. */
export interface Column {
  /** The stored whole number. */
  readonly scaled: string;
  /** How many of its digits stand after the decimal mark. */
  readonly decimals: number;
}

/** By item code. */
export type Columns = ReadonlyMap<string, Column>;

/** value = whole number × factor. */
export interface ExactSql {
  readonly whole: string;
  readonly factor: Decimal;
  /** What must be there for the value to be there. */
  readonly needs: readonly string[];
}

/** Undefined where the formula is more than that. */
export function exactSql(expression: Expression, columns: Columns): ExactSql | undefined {
  switch (expression.kind) {
    case 'name': {
      const column = expression.source === 'item' ? columns.get(expression.name) : undefined;
      return column && { whole: column.scaled, factor: tenTo(-column.decimals), needs: [column.scaled] };
    }
    case 'terms': {
      const first = exactSql(expression.first, columns);
      const rest = expression.rest.map(({ operand }) => exactSql(operand, columns));
      if (!first || !rest.every((one) => one?.factor.eq(first.factor))) return undefined;
      // No sum of a formula's items comes near the end of 64 bits (MAXIMUM of the domain).
      const signed = rest.map((one, i) => `${expression.rest[i]!.sign} ${one!.whole}`);
      const needs = [first, ...rest].flatMap((one) => one!.needs);
      return { whole: `(${[first.whole, ...signed].join(' ')})`, factor: first.factor, needs };
    }
    case 'factors':
      return [{ sign: '*' as const, operand: expression.first }, ...expression.rest].reduce<ExactSql | undefined>(
        (product, { sign, operand }) => product && times(product, sign, operand, columns),
        { whole: '', factor: ONE, needs: [] },
      );
    default:
      return undefined;
  }
}

const tenTo = (power: number): Decimal => new Decimal(10).pow(power);

function times(
  { whole, factor, needs }: ExactSql,
  sign: '*' | '/',
  operand: Expression,
  columns: Columns,
): ExactSql | undefined {
  if (operand.kind === 'number') {
    if (sign === '*') return { whole, needs, factor: factor.times(operand.value) };
    return isPowerOfTen(operand.value) ? { whole, needs, factor: factor.div(operand.value) } : undefined;
  }
  const other = sign === '*' ? exactSql(operand, columns) : undefined;
  if (!other) return undefined;
  // Two figures of twelve digits make more than 64 bits hold.
  const both = whole ? `(${whole}::numeric * ${other.whole}::numeric)` : other.whole;
  return { whole: both, factor: factor.times(other.factor), needs: [...needs, ...other.needs] };
}

/** By anything else a quotient may not end, and then a sum of quotients is not the quotient of the sum. */
const isPowerOfTen = (value: Decimal): boolean => value.isPositive() && /^(10*|0\.0*1)$/.test(value.toFixed());
