/**
 * What a definition must keep beside its formulas before it may be published: no code twice, every code readable in a
 * formula, everything named is there, thresholds are machine decimals. What passes here cannot fail later, on the day
 * a submission is validated or added up.
 */
import { issue, type Issue } from '../shared/issue.js';
import { decimal, isPlain } from '../shared/decimal.js';
import { parseExpression } from '../expression/index.js';
import type { FormDefinition, Rule } from './definition.js';
import { SHARED_PLACE, twoAtOnePlace } from './key-items.js';
import { checkKind } from './check-kind.js';
import type { ChangeLimits, Item, Reach } from './item.js';

/** The item a rule family's formula stands for; no item of a form may be called so. */
export const FAMILY_ITEM = 'X';

const wrong = (path: string, detail: string): Issue => issue('BAD_DEFINITION', path, { detail });

const twice = (kind: string, coded: readonly { readonly code: string }[]): readonly Issue[] =>
  coded
    .map(({ code }) => code)
    .filter((code, i, codes) => codes.indexOf(code) !== i)
    .map((code) => wrong(`${kind}.${code}`, 'duplicate code'));

/** `B01` and `EC_LO_OT` can stand in a formula; `B 01`, `and` and `12` cannot. */
function isItemName(code: string): boolean {
  const parsed = parseExpression(code);
  const named = parsed.ok && parsed.expression.kind === 'name' && parsed.expression.source === 'item';
  return named && code.trim() === code && code !== FAMILY_ITEM;
}

function checkItem(item: Item, sections: ReadonlySet<string>, items: ReadonlyMap<string, Item>): readonly Issue[] {
  const path = `items.${item.code}`;
  const issues: Issue[] = [];
  if (!isItemName(item.code)) issues.push(wrong(path, 'not a code that formulas can read'));
  if (!sections.has(item.section)) issues.push(wrong(path, `unknown section: ${item.section}`));
  if (item.weightedBy !== undefined && !items.has(item.weightedBy)) {
    issues.push(wrong(path, `unknown weight: ${item.weightedBy}`));
  }
  issues.push(...checkKind(item, items).map((detail) => wrong(path, detail)));
  issues.push(...wrongLimits(item.change).map((detail) => wrong(path, detail)));
  return issues;
}

const REACH = ['slip', 'far', 'floor'] as const satisfies readonly (keyof Reach)[];

function wrongLimits(change: ChangeLimits | undefined): readonly string[] {
  if (!change) return [];
  const { ask, look } = change;
  const texts = REACH.flatMap((name) => [ask[name], look[name]]);
  if (!texts.every(isPlain)) return [`no decimals: ${texts.join(', ')}`];
  const rises = ({ slip, far, floor }: Reach): boolean =>
    decimal(slip).gt(1) && decimal(far).gte(slip) && !decimal(floor).isNegative();
  if (!rises(ask) || !rises(look)) return ['not 1 < slip ≤ far, or a floor below 0'];
  return REACH.every((name) => decimal(look[name]).gte(ask[name])) ? [] : ['looked at before it is asked about'];
}

function checkRule({ code, at, forEach, params }: Rule, items: ReadonlySet<string>): readonly Issue[] {
  const unknown = [...(at === undefined ? [] : [at]), ...(forEach ?? [])].filter((name) => !items.has(name));
  const bad = Object.entries(params ?? {}).filter(([, value]) => !isPlain(value));
  return [
    ...unknown.map((name) => wrong(`rules.${code}`, `unknown item: ${name}`)),
    ...bad.map(([name, value]) => wrong(`rules.${code}.params.${name}`, `not a plain decimal: ${value}`)),
  ];
}

export function checkDefinition({ sections, items, rules }: FormDefinition): readonly Issue[] {
  const codes = new Set(items.map(({ code }) => code));
  const byCode = new Map(items.map((item) => [item.code, item]));
  const sectionCodes = new Set(sections.map(({ code }) => code));
  return [
    ...twice('sections', sections),
    ...twice('items', items),
    ...twice('rules', rules),
    ...items.flatMap((item) => checkItem(item, sectionCodes, byCode)),
    ...twoAtOnePlace({ items }).map((code) => wrong(`items.${code}`, SHARED_PLACE)),
    ...rules.flatMap((rule) => checkRule(rule, codes)),
  ];
}
