/**
 * A measure as SQL over one fact row: the second reader of the formula language, for what is added up over millions of
 * facts. Only arithmetic and min, max, abs over items of the report itself: an indicator that needs more is refused on
 * publishing. Numbers come from the parsed tree and item positions from the form, so no text of a user gets in.
 * A test holds this against the evaluator on random rows.
 */
import { type Expression, type FormDefinition, type Measure, decimalsOfItem } from '@vlis/domain';

/** Item code → the SQL of its value in a fact row: position in `values`, scaled by the item's decimals. */
export type Columns = ReadonlyMap<string, string>;

export const columnsOf = ({ items }: Pick<FormDefinition, 'items'>, values = 'values'): Columns =>
  new Map(
    items.map((item, i) => {
      const decimals = decimalsOfItem(item);
      const column = `${values}[${i + 1}]`;
      return [item.code, decimals ? `(${column} * 1e-${decimals}::numeric)` : `${column}::numeric`];
    }),
  );

const call = { min: 'least', max: 'greatest', abs: 'abs' } as const;

/** SQL of a numeric expression, NULL where an operand is missing. Undefined: the language can say it, a sum cannot. */
export function expressionSql(expression: Expression, columns: Columns): string | undefined {
  const each = (operands: readonly Expression[]) => operands.map((operand) => expressionSql(operand, columns));
  switch (expression.kind) {
    case 'number':
      return `${expression.value.toFixed()}::numeric`;
    case 'name':
      return expression.source === 'item' ? columns.get(expression.name) : undefined;
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

/** The two aggregates of a measure; undefined where its formula cannot be added up. */
export function measureSql({ expression, alongside }: Measure, columns: Columns): MeasureSql | undefined {
  const value = expressionSql(expression, columns);
  const other = alongside && expressionSql(alongside, columns);
  if (value === undefined || (alongside && other === undefined)) return undefined;
  const counted = other === undefined ? `${value}` : `case when (${other}) is not null then ${value} end`;
  return { sum: `coalesce(sum(${counted}), 0)`, count: `count(${counted})::int` };
}
