/**
 * A form made ready to run: every formula parsed, rule families bound, every name checked. This is also the test a
 * form must pass to be published: what compiles can be evaluated on any report.
 */
import { decimal, type Decimal } from '../shared/decimal.js';
import { issue, type Issue } from '../shared/issue.js';
import {
  bindItem,
  checkExpression,
  compileExpression,
  parseExpression,
  printExpression,
  references,
  type CompiledExpression,
  type Expression,
  type ExpressionError,
  type Reference,
} from '../expression/index.js';
import { ATTRIBUTES } from './attributes.js';
import type { FormDefinition, Rule } from './definition.js';
import type { Item } from './item.js';

/** The item a rule family's formula stands for. */
export const FAMILY_ITEM = 'X';

export interface CompiledRule {
  readonly rule: Rule;
  /** The item at which the finding stands; empty: the whole report. */
  readonly path: string;
  readonly expression: Expression;
  readonly text: string;
  readonly reads: readonly Reference[];
  readonly run: CompiledExpression;
  readonly params: ReadonlyMap<string, Decimal>;
}

export interface CompiledItem {
  readonly item: Item;
  readonly reads: readonly Reference[];
  readonly run: CompiledExpression;
}

export interface CompiledForm {
  readonly definition: FormDefinition;
  readonly items: ReadonlyMap<string, Item>;
  readonly rules: readonly CompiledRule[];
  /** Computed items, each after those it reads. */
  readonly computed: readonly CompiledItem[];
}

export type Compilation =
  { readonly ok: true; readonly form: CompiledForm } | { readonly ok: false; readonly issues: readonly Issue[] };

const described = ({ code, found, expected }: ExpressionError): string =>
  `${code} ${JSON.stringify(found)}${expected.length ? ` (${expected.join(', ')})` : ''}`;

const badExpression = (path: string, expression: string, error: ExpressionError): Issue =>
  issue('BAD_EXPRESSION', path, { expression, position: `${error.position}`, detail: described(error) });

/** Parses and checks one formula of the form; the issues tell where it stands. */
function formula(
  path: string,
  text: string,
  items: ReadonlyMap<string, Item>,
  params: ReadonlySet<string>,
  bind?: string,
): { expression?: Expression; issues: readonly Issue[] } {
  const parsed = parseExpression(text);
  if (!parsed.ok) return { issues: [badExpression(path, text, parsed.error)] };
  const expression = bind === undefined ? parsed.expression : bindItem(parsed.expression, FAMILY_ITEM, bind);
  const errors = checkExpression(expression, {
    isItem: (code) => items.has(code),
    isAttribute: (name) => (ATTRIBUTES as readonly string[]).includes(name),
    isParam: (name) => params.has(name),
  });
  return { expression, issues: errors.map((error) => badExpression(path, text, error)) };
}

function compileRule(rule: Rule, items: ReadonlyMap<string, Item>): { rules: CompiledRule[]; issues: Issue[] } {
  const params = new Map(Object.entries(rule.params ?? {}).map(([name, value]) => [name, decimal(value)]));
  const rules: CompiledRule[] = [];
  const issues: Issue[] = [];
  for (const bound of rule.forEach ?? [undefined]) {
    const place = `rules.${rule.code}${bound ? `.${bound}` : ''}`;
    const result = formula(place, rule.expression, items, new Set(params.keys()), bound);
    issues.push(...result.issues);
    if (!result.expression || result.issues.length) continue;
    const { expression } = result;
    const reads = references(expression);
    const path = bound ?? rule.at ?? reads.find(({ source }) => source === 'item')?.name ?? '';
    const run = compileExpression(expression);
    rules.push({ rule, path, expression, text: printExpression(expression), reads, run, params });
  }
  return { rules, issues };
}

/** Computed items in an order in which each comes after the computed items it reads; a circle is an issue. */
function inOrder(computed: readonly CompiledItem[]): { ordered: CompiledItem[]; issues: Issue[] } {
  const ordered: CompiledItem[] = [];
  let waiting = [...computed];
  while (waiting.length) {
    const codes = new Set(waiting.map(({ item }) => item.code));
    const ready = waiting.filter(
      ({ reads }) => !reads.some(({ source, name }) => source === 'item' && codes.has(name)),
    );
    if (!ready.length) {
      const circle = waiting.map(({ item }) => item.code).join(' → ');
      return { ordered, issues: [issue('BAD_DEFINITION', 'items', { detail: `circle: ${circle}` })] };
    }
    ordered.push(...ready);
    waiting = waiting.filter((one) => !ready.includes(one));
  }
  return { ordered, issues: [] };
}

const twice = (kind: string, codes: readonly string[]): readonly Issue[] =>
  codes
    .filter((code, i) => codes.indexOf(code) !== i)
    .map((code) => issue('BAD_DEFINITION', `${kind}.${code}`, { detail: 'duplicate code' }));

export function compileForm(definition: FormDefinition): Compilation {
  const items = new Map(definition.items.map((item) => [item.code, item]));
  const issues: Issue[] = [
    ...twice(
      'items',
      definition.items.map(({ code }) => code),
    ),
    ...twice(
      'rules',
      definition.rules.map(({ code }) => code),
    ),
    ...twice(
      'indicators',
      definition.indicators.map(({ code }) => code),
    ),
  ];
  const computed: CompiledItem[] = [];
  for (const item of definition.items) {
    if (item.formula === undefined) continue;
    const { expression, issues: found } = formula(`items.${item.code}`, item.formula, items, new Set());
    issues.push(...found);
    if (expression && !found.length) {
      computed.push({ item, reads: references(expression), run: compileExpression(expression) });
    }
  }
  const rules = definition.rules.map((rule) => compileRule(rule, items));
  issues.push(...rules.flatMap((one) => one.issues));
  for (const { code, numerator, denominator } of definition.indicators) {
    for (const term of [numerator, denominator]) {
      if (term.kind === 'sum') issues.push(...formula(`indicators.${code}`, term.expression, items, new Set()).issues);
    }
  }
  const { ordered, issues: circles } = inOrder(computed);
  issues.push(...circles);
  if (issues.length) return { ok: false, issues };
  return { ok: true, form: { definition, items, rules: rules.flatMap((one) => one.rules), computed: ordered } };
}
