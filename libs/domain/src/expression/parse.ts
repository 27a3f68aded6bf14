/**
 * From text to tree, by recursive descent. Loosest first: implies (to the right) · or · and · not · comparison chain
 * or `is null` · + - · * / · unary minus · number, name, call, brackets.
 *
 * Odd cases: `-a * b` is (-a) × b; `not a < b` is not (a < b); `a < b is null` is refused, since both readings are
 * sensible. Text and nesting are limited, so no text, however made, exhausts the stack.
 */
import { decimal } from '../shared/decimal.js';
import type { ExpressionError, ExpressionErrorCode } from './error.js';
import {
  ATTRIBUTE_OWNERS,
  CELL_SOURCES,
  FUNCTION_NAMES,
  type CellSource,
  type ComparisonSign,
  type Expression,
  type FactorSign,
  type FunctionName,
  type Link,
  type Reference,
  type TermSign,
} from './expression.js';
import { placedAt } from './positions.js';
import { tokenize, type Token } from './tokens.js';

/** Characters a formula may have. */
export const MAX_LENGTH = 4000;
/** Brackets, calls, minuses, nots and implications that may stand inside one another. */
export const MAX_DEPTH = 200;

export type ParseResult =
  { readonly ok: true; readonly expression: Expression } | { readonly ok: false; readonly error: ExpressionError };

const TERM_SIGNS: readonly TermSign[] = ['+', '-'];
const FACTOR_SIGNS: readonly FactorSign[] = ['*', '/'];
const COMPARISON_SIGNS: readonly ComparisonSign[] = ['==', '!=', '<', '<=', '>', '>='];
const SOURCE_PREFIXES = [...CELL_SOURCES.slice(1), ...ATTRIBUTE_OWNERS, 'param'].map((source) => `${source}.`);

/** Carries the one error out of the descent; never leaves this file. */
class Stop {
  constructor(readonly error: ExpressionError) {}
}

/** The tree of a formula, or the first thing that is wrong with it. Never throws. */
export function parseExpression(text: string): ParseResult {
  if (text.length > MAX_LENGTH) {
    const error = { position: MAX_LENGTH, found: String(text.length), expected: [String(MAX_LENGTH)] };
    return { ok: false, error: { code: 'TOO_LONG', ...error } };
  }
  try {
    return { ok: true, expression: new Parser(tokenize(text)).whole() };
  } catch (stop) {
    if (stop instanceof Stop) return { ok: false, error: stop.error };
    throw stop;
  }
}

class Parser {
  private next = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Expression {
    const expression = this.implication();
    if (this.token.kind !== 'end') this.stop(['operator', 'end']);
    return expression;
  }

  private implication(): Expression {
    const condition = this.junction('or', () => this.junction('and', () => this.negatedTruth()));
    if (!this.take('keyword', 'implies')) return condition;
    return { kind: 'implies', condition, consequence: this.deeper(() => this.implication()) };
  }

  private junction(kind: 'and' | 'or', operand: () => Expression): Expression {
    const first = operand();
    const rest: Expression[] = [];
    while (this.take('keyword', kind)) rest.push(operand());
    return rest.length > 0 ? { kind, operands: [first, ...rest] } : first;
  }

  private negatedTruth(): Expression {
    if (!this.take('keyword', 'not')) return this.comparison();
    return { kind: 'not', operand: this.deeper(() => this.negatedTruth()) };
  }

  private comparison(): Expression {
    const first = this.terms();
    if (this.take('keyword', 'is')) {
      const negated = this.take('keyword', 'not');
      if (!this.take('keyword', 'null')) this.stop(negated ? ['null'] : ['null', 'not']);
      return { kind: 'is-null', operand: first, negated };
    }
    const [link, ...links] = this.links(COMPARISON_SIGNS, () => this.terms());
    return link ? { kind: 'comparison', first, rest: [link, ...links] } : first;
  }

  private terms(): Expression {
    const first = this.factors();
    const [link, ...links] = this.links(TERM_SIGNS, () => this.factors());
    return link ? { kind: 'terms', first, rest: [link, ...links] } : first;
  }

  private factors(): Expression {
    const first = this.factor();
    const [link, ...links] = this.links(FACTOR_SIGNS, () => this.factor());
    return link ? { kind: 'factors', first, rest: [link, ...links] } : first;
  }

  private links<Sign extends string>(signs: readonly Sign[], operand: () => Expression): Link<Sign>[] {
    const links: Link<Sign>[] = [];
    for (let sign = this.takeOneOf(signs); sign; sign = this.takeOneOf(signs)) links.push({ sign, operand: operand() });
    return links;
  }

  private factor(): Expression {
    if (!this.take('sign', '-')) return this.primary();
    return { kind: 'negate', operand: this.deeper(() => this.factor()) };
  }

  private primary(): Expression {
    const token = this.token;
    if (token.kind === 'number') {
      this.next += 1;
      return { kind: 'number', value: decimal(token.text) };
    }
    if (token.kind === 'name') {
      this.next += 1;
      return this.take('sign', '(') ? this.call(token) : this.name(token);
    }
    if (!this.take('sign', '(')) this.stop(['operand']);
    const expression = this.deeper(() => this.implication());
    this.close([')']);
    return expression;
  }

  private call(token: Token): Expression {
    const callee = FUNCTION_NAMES.find((name) => name === token.text);
    if (!callee) this.stop(FUNCTION_NAMES, 'UNKNOWN_FUNCTION', token);
    const first = this.deeper(() => this.implication());
    const rest: Expression[] = [];
    while (takesMany(callee) && this.take('sign', ',')) rest.push(this.deeper(() => this.implication()));
    this.close(takesMany(callee) ? [',', ')'] : [')']);
    return { kind: 'call', callee, operands: [first, ...rest] };
  }

  private name(token: Token): Expression {
    const reference = referenceOf(token.text);
    if (!reference) this.stop(SOURCE_PREFIXES, 'UNKNOWN_SOURCE', token);
    return placedAt(token.position, { kind: 'name', ...reference });
  }

  private close(expected: readonly string[]): void {
    if (!this.take('sign', ')')) this.stop(['operator', ...expected]);
  }

  private deeper(descend: () => Expression): Expression {
    this.depth += 1;
    if (this.depth > MAX_DEPTH) {
      const error = { position: this.token.position, found: String(this.depth), expected: [String(MAX_DEPTH)] };
      throw new Stop({ code: 'TOO_DEEP', ...error });
    }
    const expression = descend();
    this.depth -= 1;
    return expression;
  }

  private get token(): Token {
    return this.tokens[this.next]!;
  }

  private take(kind: Token['kind'], text: string): boolean {
    const taken = this.token.kind === kind && this.token.text === text;
    if (taken) this.next += 1;
    return taken;
  }

  private takeOneOf<Sign extends string>(signs: readonly Sign[]): Sign | undefined {
    return signs.find((sign) => this.take('sign', sign));
  }

  private stop(expected: readonly string[], code?: ExpressionErrorCode, token = this.token): never {
    throw new Stop({ code: code ?? codeFor(token), position: token.position, found: token.typed, expected });
  }
}

const takesMany = (callee: FunctionName): boolean => callee !== 'abs';

function codeFor({ kind }: Token): ExpressionErrorCode {
  if (kind === 'end') return 'UNEXPECTED_END';
  return kind === 'unknown' ? 'UNEXPECTED_CHARACTER' : 'UNEXPECTED_TOKEN';
}

/** What a name means: `B01`, `prev_year.B01`, `period.days`, `param.max`. Undefined when nothing is called that way. */
function referenceOf(text: string): Reference | undefined {
  const [owner, name] = text.split('.') as [string, string?];
  if (name === undefined) return { source: 'item', name: text };
  if (owner === 'param') return { source: 'param', name };
  if ((ATTRIBUTE_OWNERS as readonly string[]).includes(owner)) return { source: 'attribute', name: text };
  const source = CELL_SOURCES.find(
    (known): known is Exclude<CellSource, 'item'> => known === owner && known !== 'item',
  );
  return source && { source, name };
}
