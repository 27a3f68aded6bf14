/**
 * The formula language has two readers: the evaluator, and the SQL that adds up. On random rows with gaps both must come
 * to the same sums and counts, for every measure of the statistics form and for formulas it does not use.
 */
import {
  compileExpression,
  decimal,
  decimalsOfItem,
  fromScaled,
  measuresOf,
  parseExpression,
  reported,
  type Cell,
  type Decimal,
  type Expression,
  type FormDefinition,
  type Item,
  type Measure,
  type FormulaScope,
} from '@vlis/domain';
import { loadReference } from '@vlis/seed';
import fc from 'fast-check';
import { Client } from 'pg';
import { testServer } from '../../testing/template.js';
import { columnsOf, expressionSql, measureSql } from './measure-sql.js';

let client: Client;
beforeAll(async () => {
  client = new Client({ connectionString: testServer() });
  await client.connect();
});
afterAll(() => client.end());

type Row = readonly (bigint | null)[];

const rowsOf = (items: readonly Item[], count: number): readonly Row[] =>
  fc.sample(
    fc.array(fc.option(fc.bigInt({ min: 0n, max: 10n ** 14n }), { freq: 3 }), {
      minLength: items.length,
      maxLength: items.length,
    }),
    {
      seed: 206,
      numRuns: count,
    },
  );

const literal = (row: Row): string => `{${row.map((value) => value ?? 'NULL').join(',')}}`;

/** A row as the evaluator reads it. */
function scopeOf(items: readonly Item[], row: Row): FormulaScope {
  const cells = new Map<string, Cell>();
  items.forEach((item, i) => {
    const value = row[i];
    if (value != null) cells.set(item.code, reported(fromScaled(value, decimalsOfItem(item))));
  });
  return {
    cell: (source, code) => (source === 'item' ? cells.get(code) : undefined),
    attribute: () => undefined,
    param: () => undefined,
  };
}

/** The evaluator's value for each row; undefined: no number. */
const evaluated = (expression: Expression, scopes: readonly FormulaScope[]): readonly (Decimal | undefined)[] => {
  const run = compileExpression(expression);
  return scopes.map((scope) => {
    const outcome = run(scope);
    return outcome.kind === 'number' ? outcome.value : undefined;
  });
};

async function compare(definition: Pick<FormDefinition, 'items'>, measures: readonly Measure[], rows: readonly Row[]) {
  const columns = columnsOf(definition);
  const scopes = rows.map((row) => scopeOf(definition.items, row));
  for (const measure of measures) {
    const sql = measureSql(measure, columns)!;
    const { rows: answer } = await client.query<{ sum: string; count: number }>(
      `select ${sql.sum}::text as sum, ${sql.count} as count from (select v::bigint[] as values from unnest($1::text[]) v) f`,
      [rows.map(literal)],
    );
    const others = measure.alongside && evaluated(measure.alongside, scopes);
    const values = evaluated(measure.expression, scopes).filter(
      (value, i) => value !== undefined && (!others || others[i] !== undefined),
    ) as Decimal[];
    const sum = values.reduce((all, value) => all.plus(value), decimal(0));
    expect({ key: measure.key, count: answer[0]!.count }).toEqual({ key: measure.key, count: values.length });
    expect(decimal(answer[0]!.sum).minus(sum).abs().lte(sum.times('1e-12').abs())).toBe(true);
  }
}

it('adds up every measure of the statistics form as the evaluator does', async () => {
  const { forms, indicators } = loadReference();
  const [definition] = forms as [FormDefinition];
  const measures = measuresOf(
    definition,
    indicators.map((one) => ({ ...one, formula: 1 })),
  );
  await compare(definition, measures, rowsOf(definition.items, 200));
});

const tree = (text: string): Expression => {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.expression;
};

it('agrees on signs, brackets, division by zero, min, max and abs', async () => {
  const items = loadReference().forms[0]!.items.slice(0, 6);
  const [a, b, c] = items.map(({ code }) => code);
  const texts = [
    `${a} - (${b} - ${c})`,
    `-${a} + ${b} * 2.5`,
    `${a} / (${b} - ${b})`,
    `min(${a}, ${b}) - max(${b}, ${c})`,
    `abs(${a} - ${b})`,
  ];
  const measures = texts.map((text) => ({ key: text, expression: tree(text) }));
  await compare({ items }, measures, rowsOf(items, 100));
});

it('says which formulas cannot be added up', () => {
  const columns = columnsOf({ items: loadReference().forms[0]!.items });
  for (const text of ['prev_year.B01', 'sum(B01, B02)', 'period.days', 'B01 > 0', 'B01 is null']) {
    expect(expressionSql(tree(text), columns)).toBeUndefined();
  }
});
