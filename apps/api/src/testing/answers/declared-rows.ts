/** What the code takes the rows of its SQL for, read off its types by the compiler. */
import { relative } from 'node:path';
import ts from 'typescript';

/** `kinds`: how a value may come out of the driver. */
export interface DeclaredColumn {
  readonly name: string;
  readonly kinds: readonly string[];
  readonly isOptional: boolean;
}

/** One call of `query`, from the line of its name; `columns` are missing where no type is declared. */
export interface DeclaredRows {
  readonly file: string;
  readonly line: number;
  readonly columns: readonly DeclaredColumn[] | undefined;
  /** Whether anything is made of the answer. */
  readonly isUsed: boolean;
}

const SOURCES = new URL('../../..', import.meta.url).pathname;
const CONFIG = new URL('../../../tsconfig.json', import.meta.url).pathname;

/** `tx.query(…)` and the like, and `this.database.ask(…)`. */
const ASKS = /\.query$|\bdatabase\.ask$/;
/** What only tests and benchmarks ask is of their own world. */
const NOT_SERVED = /\.spec\.ts$|\/(?:testing|benchmarks)\//;

export function declaredRows(): readonly DeclaredRows[] {
  const { config } = ts.readConfigFile(CONFIG, (path) => ts.sys.readFile(path)) as { config: unknown };
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, `${SOURCES}/..`);
  const program = ts.createProgram(fileNames, options);
  const checker = program.getTypeChecker();
  return program
    .getSourceFiles()
    .filter(({ fileName }) => fileName.startsWith(SOURCES) && !NOT_SERVED.test(fileName))
    .flatMap((source) => callsIn(source).map((call) => declaredOf(checker, source, call)));
}

function callsIn(source: ts.SourceFile): readonly ts.CallExpression[] {
  const calls: ts.CallExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      if (ASKS.test(node.expression.getText())) calls.push(node);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return calls;
}

function declaredOf(checker: ts.TypeChecker, source: ts.SourceFile, call: ts.CallExpression): DeclaredRows {
  const { name } = call.expression as ts.PropertyAccessExpression;
  const { line } = source.getLineAndCharacterOfPosition(name.getStart());
  const answer = withCatch(call);
  const awaited = ts.isAwaitExpression(answer.parent) ? answer.parent : answer;
  const cast = castOf(awaited);
  const type = cast ? checker.getTypeFromTypeNode(cast) : checker.getAwaitedType(checker.getTypeAtLocation(call));
  const row = type && rowOf(checker, type);
  return {
    file: relative(SOURCES, source.fileName),
    line: line + 1,
    isUsed: !ts.isExpressionStatement(awaited.parent),
    columns: row && columnsOf(checker, call, row),
  };
}

/** `db.query(…).catch(…)` */
const withCatch = (call: ts.Node): ts.Node =>
  ts.isPropertyAccessExpression(call.parent) && ts.isCallExpression(call.parent.parent) ? call.parent.parent : call;

/** `(await db.query(…)) as Row[]` */
function castOf(node: ts.Node): ts.TypeNode | undefined {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent)) return castOf(parent);
  return ts.isAsExpression(parent) ? parent.type : undefined;
}

/** One row of `Row[]`, of `[Row]`, and of the `[Row[], number]` that TypeORM makes of an update. */
function rowOf(checker: ts.TypeChecker, type: ts.Type): ts.Type | undefined {
  const inside = checker.isTupleType(type)
    ? checker.getTypeArguments(type as ts.TypeReference)[0]
    : checker.getIndexTypeOfType(type, ts.IndexKind.Number);
  if (!inside) return undefined;
  return checker.isArrayType(inside) || checker.isTupleType(inside) ? rowOf(checker, inside) : inside;
}

function columnsOf(checker: ts.TypeChecker, call: ts.Node, row: ts.Type): readonly DeclaredColumn[] | undefined {
  if (row.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return undefined;
  return checker.getPropertiesOfType(row).map((property) => ({
    name: property.name,
    kinds: [...new Set(kindsOf(checker, checker.getTypeOfSymbolAtLocation(property, call)))],
    isOptional: (property.flags & ts.SymbolFlags.Optional) !== 0,
  }));
}

function kindsOf(checker: ts.TypeChecker, type: ts.Type): readonly string[] {
  if (type.isUnion()) return type.types.flatMap((one) => kindsOf(checker, one));
  // A name for a number or a text, such as `string & { readonly brand: … }`.
  if (type.isIntersection())
    return type.types.flatMap((one) => kindsOf(checker, one)).filter((kind) => kind !== 'object');
  const is = (flags: ts.TypeFlags): boolean => (type.flags & flags) !== 0;
  if (is(ts.TypeFlags.StringLike)) return ['string'];
  if (is(ts.TypeFlags.NumberLike)) return ['number'];
  if (is(ts.TypeFlags.BooleanLike)) return ['boolean'];
  if (is(ts.TypeFlags.Null | ts.TypeFlags.Undefined)) return ['null'];
  if (is(ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return ['any'];
  if (type.symbol.name === 'Date') return ['date'];
  if (type.symbol.name === 'Buffer') return ['buffer'];
  return checker.isArrayType(type) || checker.isTupleType(type) ? ['array'] : ['object'];
}
