/**
 * A measure as SQL over one fact row: the second reader of the formula language, for what is added up over millions of
 * facts. Only arithmetic and min, max, abs over items of the submission itself: an indicator that needs more is refused on
 * publishing. Numbers come from the parsed tree and item positions from the form, so no text of a user gets in.
 * A test holds this against the evaluator on random rows.
 */
import { decimalsOfItem, ONE, type Decimal, type Expression, type FormDefinition, type Measure } from '@vlis/domain';
import { exactSql, type Columns } from './exact-sql.js';

export const columnsOf = ({ items }: Pick<FormDefinition, 'items'>, values = 'values'): Columns =>
  new Map(
    items.map((item, i) => [item.code, { scaled: `${values}[${i + 1}]`, decimals: decimalsOfItem(item) }] as const),
  );

const unscaled = (sql: string, decimals: number): string => (decimals ? `(${sql} * 1e-${decimals}::numeric)` : sql);

const call = { min: 'least', max: 'greatest', abs: 'abs' } as const;

/**
 * SQL of a numeric expression, NULL where an operand is missing. Undefined: the formula is valid but cannot be added
 * up.
 */
export function expressionSql(expression: Expression, columns: Columns): string | undefined {
  const each = (operands: readonly Expression[]) => operands.map((operand) => expressionSql(operand, columns));
  switch (expression.kind) {
    case 'number':
      return `${expression.value.toFixed()}::numeric`;
    case 'name': {
      const column = expression.source === 'item' ? columns.get(expression.name) : undefined;
      return column && unscaled(`${column.scaled}::numeric`, column.decimals);
    }
    case 'negate': {
      const operand = expressionSql(expression.operand, columns);
      return operand && `(- ${operand})`;
    }
    case 'terms':
    case 'factors': {
      const operands = each([expression.first, ...expression.rest.map(({ operand }) => operand)]);
      if (operands.some((operand) => operand === undefined)) return undefined;
      const [first, ...rest] = operands;
      const signed = rest.map((operand, i) => {
        const { sign } = expression.rest[i]!;
        return sign === '/' ? `/ nullif(${operand}, 0)` : `${sign} ${operand}`;
      });
      return `(${[first, ...signed].join(' ')})`;
    }
    case 'call': {
      if (expression.callee === 'sum') return undefined;
      const operands = each(expression.operands);
      if (operands.some((operand) => operand === undefined)) return undefined;
      // least and greatest pass over NULL; a missing operand must make the whole missing.
      const whole = `${call[expression.callee]}(${operands.join(', ')})`;
      return `(case when num_nulls(${operands.join(', ')}) = 0 then ${whole} end)`;
    }
    default:
      return undefined;
  }
}

export interface MeasureSql {
  readonly sum: string;
  readonly count: string;
}

interface Operand {
  readonly value: string;
  readonly factor: Decimal;
  /** SQL of "the value is there", in parts that all must hold. */
  readonly there: readonly string[];
}

function operandOf(expression: Expression, columns: Columns): Operand | undefined {
  const exact = exactSql(expression, columns);
  if (exact?.whole) return { value: exact.whole, factor: exact.factor, there: exact.needs.map(notNull) };
  const value = expressionSql(expression, columns);
  return value === undefined ? undefined : { value, factor: ONE, there: [notNull(value)] };
}

const notNull = (sql: string): string => `${sql} is not null`;

/** The two aggregates of a measure; undefined where its formula cannot be added up. */
export function measureSql({ expression, alongside }: Measure, columns: Columns): MeasureSql | undefined {
  const operand = operandOf(expression, columns);
  const other = alongside && operandOf(alongside, columns);
  if (operand === undefined || (alongside && other === undefined)) return undefined;
  const { value, factor, there } = operand;
  const scaled = (sum: string): string => (factor.eq(1) ? sum : `(${sum} * ${factor.toFixed()}::numeric)`);
  // Equal conditions give equal SQL text, so that PostgreSQL computes an aggregate once that two measures need, as the
  // two sums of a ratio do.
  const both = [...new Set([...there, ...(other?.there ?? [])])].sort();
  if (other === undefined && both.length === 1) {
    return { sum: scaled(`coalesce(sum(${value}), 0)`), count: `count(${value})::int` };
  }
  const condition = both.join(' and ');
  return {
    sum: scaled(`coalesce(sum(${value}) filter (where ${condition}), 0)`),
    count: `(count(*) filter (where ${condition}))::int`,
  };
}

/** A measure of a form version, and where its items stand in a fact row. */
interface MeasureAt {
  readonly measure: Measure;
  readonly columns: Columns;
}

interface PairSql {
  readonly now: string;
  readonly before: string;
  readonly count: string;
}

/** The aggregates of a measure over the rows in which both sides have it. */
export function pairSql(now: MeasureAt, before: MeasureAt): PairSql | undefined {
  const [ofNow, ofBefore] = [now, before].map(({ measure: { expression, alongside }, columns }) => {
    const [operand, other] = [operandOf(expression, columns), alongside && operandOf(alongside, columns)];
    return operand && (!alongside || other) && { ...operand, there: [...operand.there, ...(other?.there ?? [])] };
  });
  if (!ofNow || !ofBefore) return undefined;
  const condition = [...new Set([...ofNow.there, ...ofBefore.there])].sort().join(' and ');
  const sum = ({ value, factor }: Operand): string => {
    const whole = `coalesce(sum(${value}) filter (where ${condition}), 0)`;
    return factor.eq(1) ? whole : `(${whole} * ${factor.toFixed()}::numeric)`;
  };
  return { now: sum(ofNow), before: sum(ofBefore), count: `(count(*) filter (where ${condition}))::int` };
}
