/**
 * A measure as SQL over one fact row: the second reader of the formula language, for what is added up over millions of
 * facts. Only arithmetic and min, max, abs over items of the report itself: an indicator that needs more is refused on
 * publishing. Numbers come from the parsed tree and item positions from the form, so no text of a user gets in.
 * A test holds this against the evaluator on random rows.
 */
import { type Expression, type FormDefinition, type Measure, decimalsOfItem } from '@vlis/domain';

/** An item's value in a fact row. */
export interface Column {
  /** The stored whole number. */
  readonly scaled: string;
  /** How many of its digits stand after the decimal mark. */
  readonly decimals: number;
}

/** By item code. */
export type Columns = ReadonlyMap<string, Column>;

export const columnsOf = ({ items }: Pick<FormDefinition, 'items'>, values = 'values'): Columns =>
  new Map(
    items.map((item, i) => [item.code, { scaled: `${values}[${i + 1}]`, decimals: decimalsOfItem(item) }] as const),
  );

const unscaled = (sql: string, decimals: number): string => (decimals ? `(${sql} * 1e-${decimals}::numeric)` : sql);

const call = { min: 'least', max: 'greatest', abs: 'abs' } as const;

/** SQL of a numeric expression, NULL where an operand is missing. Undefined: the language can say it, a sum cannot. */
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

/**
 * Items added and subtracted that have the same decimals, as whole numbers: most measures are that, and PostgreSQL adds
 * them up several times as fast. No sum of a formula's items comes near the end of 64 bits (MAXIMUM of the domain).
 */
function wholeSql(expression: Expression, columns: Columns): Column | undefined {
  if (expression.kind === 'name') return expression.source === 'item' ? columns.get(expression.name) : undefined;
  if (expression.kind !== 'terms') return undefined;
  const operands = [expression.first, ...expression.rest.map(({ operand }) => operand)].map((operand) =>
    wholeSql(operand, columns),
  );
  const [first, ...rest] = operands;
  if (!first || !rest.every((operand) => operand?.decimals === first.decimals)) return undefined;
  const signed = rest.map((operand, i) => `${expression.rest[i]!.sign} ${operand!.scaled}`);
  return { scaled: `(${[first.scaled, ...signed].join(' ')})`, decimals: first.decimals };
}

export interface MeasureSql {
  readonly sum: string;
  readonly count: string;
}

/** The two aggregates of a measure; undefined where its formula cannot be added up. */
export function measureSql({ expression, alongside }: Measure, columns: Columns): MeasureSql | undefined {
  const either = (one: Expression): Column | undefined => {
    const sql = expressionSql(one, columns);
    return wholeSql(one, columns) ?? (sql === undefined ? undefined : { scaled: sql, decimals: 0 });
  };
  const value = either(expression);
  const other = alongside && either(alongside);
  if (value === undefined || (alongside && other === undefined)) return undefined;
  const counted =
    other === undefined ? value.scaled : `case when (${other.scaled}) is not null then ${value.scaled} end`;
  return { sum: unscaled(`coalesce(sum(${counted}), 0)`, value.decimals), count: `count(${counted})::int` };
}
