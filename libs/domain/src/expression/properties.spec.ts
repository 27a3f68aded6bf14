import fc from 'fast-check';
import { isReported, MISSING_REASONS, missing, reported, type Cell } from '../shared/cell.js';
import { decimal, Decimal } from '../shared/decimal.js';
import { bindItem } from './bind.js';
import { checkExpression } from './check.js';
import { compileExpression, evaluate, type FormulaScope } from './compile.js';
import {
  ATTRIBUTE_OWNERS,
  CELL_SOURCES,
  FUNCTION_NAMES,
  type ComparisonSign,
  type Expression,
  type FactorSign,
  type Link,
  type NonEmpty,
  type TermSign,
} from './expression.js';
import { namesIn } from './names.js';
import { outcomeCell } from './outcome.js';
import { MAX_LENGTH, parseExpression } from './parse.js';
import { printExpression } from './print.js';
import { references } from './references.js';

const code = fc.constantFrom('A', 'B01', 'E18', 'EC_LO_OT', 'min', 'X');

const literal: fc.Arbitrary<Expression> = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.integer({ min: 0, max: 12 }))
  .map(([digits, decimals]) => ({ kind: 'number', value: decimal(digits).div(new Decimal(10).pow(decimals)) }));

const cellName: fc.Arbitrary<Expression> = fc.record({
  kind: fc.constant('name' as const),
  source: fc.constantFrom(...CELL_SOURCES),
  name: code,
});

const otherName: fc.Arbitrary<Expression> = fc.oneof(
  code.map((name): Expression => ({ kind: 'name', source: 'param', name })),
  fc
    .tuple(fc.constantFrom(...ATTRIBUTE_OWNERS), code)
    .map(([owner, name]): Expression => ({ kind: 'name', source: 'attribute', name: `${owner}.${name}` })),
);

const some = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<NonEmpty<T>> =>
  fc.tuple(one, fc.array(one, { maxLength: 3 })).map(([first, rest]) => [first, ...rest]);

const several = (one: fc.Arbitrary<Expression>): fc.Arbitrary<NonEmpty<Expression>> =>
  fc.tuple(one, some(one)).map(([first, rest]) => [first, ...rest]);

const links = <Sign>(sign: fc.Arbitrary<Sign>, operand: fc.Arbitrary<Expression>): fc.Arbitrary<NonEmpty<Link<Sign>>> =>
  some(fc.record({ sign, operand }));

const termSign = fc.constantFrom<TermSign>('+', '-');
const factorSign = fc.constantFrom<FactorSign>('*', '/');
const comparisonSign = fc.constantFrom<ComparisonSign>('==', '!=', '<', '<=', '>', '>=');

/** Any tree the language knows, up to a depth that still prints within the limit of length. */
const anyTree: fc.Arbitrary<Expression> = fc.letrec<{ tree: Expression }>((tie) => {
  const tree = tie('tree');
  return {
    tree: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      literal,
      cellName,
      otherName,
      fc.record({
        kind: fc.constant('call' as const),
        callee: fc.constantFrom(...FUNCTION_NAMES.filter((name) => name !== 'abs')),
        operands: some(tree),
      }),
      tree.map((operand): Expression => ({ kind: 'call', callee: 'abs', operands: [operand] })),
      fc.record({ kind: fc.constantFrom('negate' as const, 'not' as const), operand: tree }),
      fc.record({ kind: fc.constant('is-null' as const), operand: tree, negated: fc.boolean() }),
      fc.record({ kind: fc.constant('terms' as const), first: tree, rest: links(termSign, tree) }),
      fc.record({ kind: fc.constant('factors' as const), first: tree, rest: links(factorSign, tree) }),
      fc.record({ kind: fc.constant('comparison' as const), first: tree, rest: links(comparisonSign, tree) }),
      fc.record({ kind: fc.constantFrom('and' as const, 'or' as const), operands: several(tree) }),
      fc.record({ kind: fc.constant('implies' as const), condition: tree, consequence: tree }),
    ),
  };
}).tree;

/** Strict arithmetic only: what every missing leaf must come through. */
const arithmetic: fc.Arbitrary<Expression> = fc.letrec<{ tree: Expression }>((tie) => {
  const tree = tie('tree');
  return {
    tree: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      literal,
      cellName,
      fc.record({ kind: fc.constant('negate' as const), operand: tree }),
      fc.record({
        kind: fc.constant('call' as const),
        callee: fc.constantFrom('min' as const, 'max' as const),
        operands: some(tree),
      }),
      fc.record({ kind: fc.constant('terms' as const), first: tree, rest: links(termSign, tree) }),
      fc.record({ kind: fc.constant('factors' as const), first: tree, rest: links(factorSign, tree) }),
      fc.record({ kind: fc.constant('comparison' as const), first: tree, rest: links(comparisonSign, tree) }),
    ),
  };
}).tree;

const anyNumber = fc.oneof(
  fc.integer({ min: -3, max: 3 }).map((value) => new Decimal(value)),
  fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }).map(decimal),
  fc.double().map((value) => new Decimal(value)), // NaN and both infinities among them
);

const anyCell: fc.Arbitrary<Cell | undefined> = fc.oneof(
  anyNumber.map(reported),
  fc.constantFrom(...MISSING_REASONS).map(missing),
  fc.constant(undefined),
  fc.constant<Cell>({ kind: 'text', text: '12' }),
);

/** A submission that answers each name in the same way whenever it is asked. */
const anyScope: fc.Arbitrary<FormulaScope> = fc
  .record({
    cell: fc.func(anyCell),
    attribute: fc.func(anyCell),
    param: fc.func(fc.option(anyNumber, { nil: undefined })),
  })
  .map(({ cell, attribute, param }) => ({
    cell: (source, name) => cell(source, name),
    attribute: (name) => attribute(name),
    param: (name) => param(name),
  }));

describe('any tree', () => {
  it('is what its print parses to', () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        const text = printExpression(tree);
        fc.pre(text.length <= MAX_LENGTH);
        expect(parseExpression(text)).toEqual({ ok: true, expression: tree });
      }),
      { numRuns: 500 },
    );
  });

  it('comes to an outcome in any submission: a finite number, a truth, words or a reason', () => {
    fc.assert(
      fc.property(anyTree, anyScope, (tree, scope) => {
        const outcome = evaluate(tree, scope);
        if (outcome.kind === 'number') expect(outcome.value.isFinite()).toBe(true);
        else if (outcome.kind === 'missing') expect(MISSING_REASONS).toContain(outcome.why);
        else if (outcome.kind === 'truth') expect([true, false]).toContain(outcome.value);
        expect(compileExpression(tree)(scope)).toEqual(outcome);
        expect(outcomeCell(outcome).kind).toBe(/number|truth/.test(outcome.kind) ? 'reported' : 'missing');
      }),
      { numRuns: 500 },
    );
  });

  it('reads only what its references say', () => {
    fc.assert(
      fc.property(anyTree, anyScope, (tree, scope) => {
        const known = new Set(references(tree).map(({ source, name }) => `${source} ${name}`));
        const ask = (source: string, name: string): void => expect([...known]).toContain(`${source} ${name}`);
        evaluate(tree, {
          cell: (source, name) => (ask(source, name), scope.cell(source, name)),
          attribute: (name) => (ask('attribute', name), scope.attribute(name)),
          param: (name) => (ask('param', name), scope.param(name)),
        });
      }),
    );
  });

  it('has no X left once X is bound, and nothing else changed', () => {
    const items = (tree: Expression): string[] =>
      references(tree).flatMap(({ source, name }) => (source === 'attribute' || source === 'param' ? [] : [name]));
    fc.assert(
      fc.property(anyTree, (tree) => {
        const bound = bindItem(tree, 'X', 'Y77');
        expect(items(bound)).not.toContain('X');
        expect(bindItem(bound, 'Y77', 'X')).toEqual(tree);
      }),
    );
  });
});

describe('a missing operand', () => {
  it('of arithmetic and comparison never turns into a number', () => {
    fc.assert(
      fc.property(arithmetic, anyScope, (tree, scope) => {
        const leaves = namesIn(tree).map((name) => evaluate(name, scope));
        if (leaves.some((leaf) => leaf.kind === 'missing')) expect(evaluate(tree, scope).kind).toBe('missing');
      }),
      { numRuns: 500 },
    );
  });

  it('of sum() neither, unless it is not asked', () => {
    fc.assert(
      fc.property(some(anyCell.filter((cell) => !isReported(cell) || cell.value.isFinite())), (cells) => {
        const names = cells.map((_, i): Expression => ({ kind: 'name', source: 'item', name: `I${i}` }));
        const [first, ...rest] = names;
        const outcome = evaluate(
          { kind: 'call', callee: 'sum', operands: [first!, ...rest] },
          { cell: (_, name) => cells[Number(name.slice(1))], attribute: () => undefined, param: () => undefined },
        );
        const asked = cells.filter((cell) => cell !== undefined);
        const complete = asked.length > 0 && asked.every((cell) => cell.kind === 'reported');
        expect(outcome.kind).toBe(complete ? 'number' : 'missing');
      }),
    );
  });
});

describe('the deepest tree a text can hold', () => {
  // one operator of every rank inside each of 200 brackets: (18 + 1) × 200 + 3 = 3803 characters, 1 000 nodes deep
  const text = `${'a or a and a<a+a*('.repeat(200)}b+b${')'.repeat(200)}`;

  it('is walked without exhausting the stack', () => {
    const result = parseExpression(text);
    if (!result.ok) throw new Error(result.error.code);
    const { expression } = result;
    expect(printExpression(expression).replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    expect(printExpression(bindItem(expression, 'b', 'c'))).toBe(printExpression(expression).replace('b + b', 'c + c'));
    expect(checkExpression(expression, { isItem: () => true, isAttribute: () => true, isParam: () => true })).toEqual(
      [],
    );
    expect(references(expression)).toHaveLength(2);
    const cell = (_: string, name: string): Cell => reported(decimal(name === 'a' ? 0 : 1)); // 0 or (0 and …) is no
    expect(evaluate(expression, { cell, attribute: () => undefined, param: () => undefined })).toMatchObject({
      value: false,
    });
    const unknown: FormulaScope = { cell: () => undefined, attribute: () => undefined, param: () => undefined };
    expect(evaluate(expression, unknown)).toMatchObject({ kind: 'missing' }); // asks for every operand, to the bottom
  });
});
