/**
 * A form made ready to run: every formula parsed, rule families bound, every name checked. This is also the test a
 * form must pass to be published: what compiles can be evaluated on any submission.
 */
import { decimal, isPlain, ZERO, type Decimal } from '../shared/decimal.js';
import { issue, type Issue } from '../shared/issue.js';
import {
  checkCondition,
  compileExpression,
  printExpression,
  references,
  type CompiledExpression,
  type Expression,
  type Name,
  type Reference,
} from '../expression/index.js';
import { YES_NO_ATTRIBUTES } from './attributes.js';
import { checkDefinition } from './check-definition.js';
import type { FormDefinition, Rule } from './definition.js';
import {
  badExpression,
  namesAmong,
  namesElsewhere,
  readFormula,
  type FormNames,
  type Items,
  type ReadFormula,
} from './formula.js';
import type { Item } from './item.js';

export interface CompiledRule {
  readonly rule: Rule;
  /** The item at which the finding stands; empty: the whole submission. */
  readonly path: string;
  readonly expression: Expression;
  readonly text: string;
  readonly reads: readonly Reference[];
  readonly run: CompiledExpression;
  readonly params: ReadonlyMap<string, Decimal>;
  /** It holds the item at which it stands against the same item of an earlier submission, and reads nothing else. */
  readonly comparesWithBefore: boolean;
}

export interface CompiledItem {
  readonly item: Item;
  readonly reads: readonly Reference[];
  readonly run: CompiledExpression;
}

export interface CompiledForm {
  readonly definition: FormDefinition;
  readonly items: Items;
  readonly rules: readonly CompiledRule[];
  /** Computed items, each after those it reads. */
  readonly computed: readonly CompiledItem[];
  /** Where items are asked that are not asked everywhere (`askedWhere`), by their codes. */
  readonly askedWhere: ReadonlyMap<string, CompiledExpression>;
  /** Code of the item that declares a closing submission; absent: there is none. */
  readonly closing?: string;
}

export type Compilation =
  { readonly ok: true; readonly form: CompiledForm } | { readonly ok: false; readonly issues: readonly Issue[] };

/** Computed items may read the submission alone: neither facts nor other submissions are available there. */
function ownFormula(path: string, text: string, items: Items): ReadFormula {
  const result = readFormula(path, text, namesAmong(items));
  const issues = (result.expression ? namesElsewhere(result.expression) : []).map((name) =>
    issue('BAD_DEFINITION', path, { detail: `reads beyond its own submission: ${name}` }),
  );
  return { ...result, issues: [...result.issues, ...issues] };
}

const isYesNoAmong =
  (items: Items) =>
  ({ source, name }: Name): boolean => {
    if (source === 'attribute') return YES_NO_ATTRIBUTES.has(name);
    return source !== 'param' && items.get(name)?.type.kind === 'yes-no';
  };

/** What a rule says must hold or fail: a number does neither. */
function condition(path: string, text: string, items: Items, known: FormNames, bind?: string) {
  const result = readFormula(path, text, known, bind);
  if (!result.expression || result.issues.length) return result;
  const numbers = checkCondition(result.expression, isYesNoAmong(items));
  return { ...result, issues: numbers.map((error) => badExpression(path, text, error)) };
}

/** Where an item is asked depends on facts alone, which are known before anything is answered. */
function whereAsked({ code, askedWhere }: Item, items: Items): { run?: CompiledExpression; issues: readonly Issue[] } {
  if (askedWhere === undefined) return { issues: [] };
  const path = `items.${code}.askedWhere`;
  const { expression, issues } = condition(path, askedWhere, items, namesAmong(items));
  const beyond = (expression ? references(expression) : []).filter(({ source }) => source !== 'attribute');
  const wrong = [
    ...issues,
    ...beyond.map(({ name }) => issue('BAD_DEFINITION', path, { detail: `no fact of the submission: ${name}` })),
  ];
  return wrong.length || !expression ? { issues: wrong } : { run: compileExpression(expression), issues: [] };
}

/** The thresholds of a rule. One that is no decimal has been reported by `checkDefinition` and counts as nothing here. */
const paramsOf = ({ params = {} }: Rule): ReadonlyMap<string, Decimal> =>
  new Map(Object.entries(params).map(([name, value]) => [name, isPlain(value) ? decimal(value) : ZERO]));

function isComparison(reads: readonly Reference[], path: string): boolean {
  const operands = reads.filter(({ source }) => source !== 'param');
  const earlier = operands.some(({ source }) => source === 'prev_year' || source === 'prev_end');
  return earlier && operands.every(({ source, name }) => source !== 'attribute' && name === path);
}

function compileRule(rule: Rule, items: Items): { rules: CompiledRule[]; issues: Issue[] } {
  const params = paramsOf(rule);
  const rules: CompiledRule[] = [];
  const issues: Issue[] = [];
  for (const bound of rule.forEach ?? [undefined]) {
    const place = `rules.${rule.code}${bound ? `.${bound}` : ''}`;
    const result = condition(place, rule.expression, items, namesAmong(items, params), bound);
    issues.push(...result.issues);
    if (!result.expression || result.issues.length) continue;
    const { expression } = result;
    const reads = references(expression);
    const path = bound ?? rule.at ?? reads.find(({ source }) => source === 'item')?.name ?? '';
    const run = compileExpression(expression);
    const comparesWithBefore = isComparison(reads, path);
    rules.push({ rule, path, expression, text: printExpression(expression), reads, run, params, comparesWithBefore });
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

export function compileForm(definition: FormDefinition): Compilation {
  const items = new Map(definition.items.map((item) => [item.code, item]));
  const issues: Issue[] = [...checkDefinition(definition)];
  const computed: CompiledItem[] = [];
  for (const item of definition.items) {
    if (item.formula === undefined) continue;
    const { expression, issues: found } = ownFormula(`items.${item.code}`, item.formula, items);
    issues.push(...found);
    if (expression && !found.length) {
      computed.push({ item, reads: references(expression), run: compileExpression(expression) });
    }
  }
  const asked = definition.items.map((item) => ({ code: item.code, ...whereAsked(item, items) }));
  issues.push(...asked.flatMap((one) => one.issues));
  const rules = definition.rules.map((rule) => compileRule(rule, items));
  issues.push(...rules.flatMap((one) => one.issues));
  const { ordered, issues: circles } = inOrder(computed);
  issues.push(...circles);
  if (issues.length) return { ok: false, issues };
  const closing = definition.items.find(({ declares }) => declares === 'partial-period')?.code;
  const form: CompiledForm = {
    ...{ definition, items, rules: rules.flatMap((one) => one.rules), computed: ordered },
    askedWhere: new Map(asked.flatMap(({ code, run }) => (run ? [[code, run] as const] : []))),
    ...(closing !== undefined && { closing }),
  };
  return { ok: true, form };
}
