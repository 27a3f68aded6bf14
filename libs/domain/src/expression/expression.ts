/**
 * The tree of a formula: what rules, computed items, indicators and criteria are once they have been read.
 * Signs of one rank stand in one flat node (`a + b - c`, `1 <= E18 <= 5`), so a long sum is wide, not deep.
 *
 * Odd case: `(a + b) + c` is another tree than `a + b + c`, and keeps its brackets when printed.
 */
import type { Decimal } from '../shared/decimal.js';

/**
 * Whose cell: this submission, the same period a year before, the end of the previous period, or the six-month
 * submission of the same year (statistics form, section 3).
 */
export const CELL_SOURCES = ['item', 'prev_year', 'prev_end', 'h1'] as const;
export type CellSource = (typeof CELL_SOURCES)[number];

/** Facts about the library, its place, the period and the submission itself. Named in full: `period.days`. */
export const ATTRIBUTE_OWNERS = ['library', 'place', 'period', 'report'] as const;

/** What a formula reads. `name` is the item code, the full attribute name, or the parameter without `param.`. */
export interface Reference {
  readonly source: CellSource | 'attribute' | 'param';
  readonly name: string;
}

export const FUNCTION_NAMES = ['min', 'max', 'abs', 'sum'] as const;
export type FunctionName = (typeof FUNCTION_NAMES)[number];

export type TermSign = '+' | '-';
export type FactorSign = '*' | '/';
export type ComparisonSign = '==' | '!=' | '<' | '<=' | '>' | '>=';

export type NonEmpty<T> = readonly [T, ...T[]];

/** One more operand of a chain and the sign before it. */
export interface Link<Sign> {
  readonly sign: Sign;
  readonly operand: Expression;
}

interface Chain<Kind, Sign> {
  readonly kind: Kind;
  readonly first: Expression;
  readonly rest: NonEmpty<Link<Sign>>;
}

export type NumberLiteral = { readonly kind: 'number'; readonly value: Decimal };
export type Name = Reference & { readonly kind: 'name' };
export type Call = { readonly kind: 'call'; readonly callee: FunctionName; readonly operands: NonEmpty<Expression> };
export type Negation = { readonly kind: 'negate' | 'not'; readonly operand: Expression };
export type NullTest = { readonly kind: 'is-null'; readonly operand: Expression; readonly negated: boolean };
export type Terms = Chain<'terms', TermSign>;
export type Factors = Chain<'factors', FactorSign>;
export type Comparison = Chain<'comparison', ComparisonSign>;
export type Junction = { readonly kind: 'and' | 'or'; readonly operands: NonEmpty<Expression> };
export type Implication = {
  readonly kind: 'implies';
  readonly condition: Expression;
  readonly consequence: Expression;
};

export type Expression =
  NumberLiteral | Name | Call | Negation | NullTest | Terms | Factors | Comparison | Junction | Implication;
