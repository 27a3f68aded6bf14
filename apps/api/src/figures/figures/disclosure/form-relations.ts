/** Which items of a form add up to which: computed items, and rules that hold a total equal to its parts. */
import { parseExpression, references, type CompiledForm, type Expression, type Relation } from '@vlis/domain';

const known = new WeakMap<CompiledForm, readonly Relation[]>();

const isSum = (expression: Expression): boolean =>
  (expression.kind === 'call' && expression.callee === 'sum') || expression.kind === 'terms';

const itemsIn = (expression: Expression): readonly string[] => [
  ...new Set(references(expression).flatMap(({ source, name }) => (source === 'item' ? [name] : []))),
];

export function relationsOf(form: CompiledForm): readonly Relation[] {
  const kept = known.get(form);
  if (kept) return kept;
  const { items, rules } = form.definition;
  const relations = [
    ...items.flatMap(({ code, formula }): Relation[] => {
      const parsed = formula === undefined ? undefined : parseExpression(formula);
      return parsed?.ok ? [{ total: code, parts: itemsIn(parsed.expression) }] : [];
    }),
    ...rules.flatMap(({ expression }): Relation[] => {
      const parsed = parseExpression(expression);
      if (!parsed.ok || parsed.expression.kind !== 'comparison') return [];
      const { first, rest } = parsed.expression;
      const [{ sign, operand }] = rest;
      if (sign !== '==' || rest.length > 1 || first.kind !== 'name' || !isSum(operand)) return [];
      return [{ total: first.name, parts: itemsIn(operand) }];
    }),
  ].filter(({ parts }) => parts.length > 1);
  known.set(form, relations);
  return relations;
}
