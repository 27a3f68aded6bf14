/**
 * The document of a form as somebody sends it: any JSON at all until it has been read here. Checks the shape only; that
 * its formulas parse and its names exist is the domain's (`compileForm`).
 */
import {
  issue,
  PLACE_FIGURES,
  type ChangeLimits,
  type FormDefinition,
  type Indicator,
  type IndicatorTerm,
  type Issue,
  type Item,
  type ItemType,
  type LocalizedText,
  type Reach,
  type Rule,
  type Section,
} from '@vlis/domain';
import {
  byKind,
  dictionary,
  list,
  object,
  oneOf,
  optional,
  text,
  truth,
  whole,
  type Reader,
  type Wrong,
} from './shape.js';

export type Reading =
  | { readonly ok: true; readonly definition: FormDefinition }
  | { readonly ok: false; readonly issues: readonly Issue[] };

// Room above any form a ministry has: the statistics form has 120 items, 53 rules, 20 indicators.
const MOST_ITEMS = 2000;
const MOST_RULES = 2000;
const MOST_INDICATORS = 500;
const MOST_NAMES = 200;

/** One word: it stands in keys (`R49:B01`), addresses and the audit, where no sentence may. */
const CODE = /^[\p{L}\p{N}_][\p{L}\p{N}_.-]*$/u;
const code: Reader<string> = (value, path, wrong) => {
  const read = text(40)(value, path, wrong);
  return read === undefined || CODE.test(read) ? read : wrong(path, 'a code is one word: letters, digits, and . _ -');
};
const label = text(2000);
const formula = text(4000);
const bilingual: Reader<LocalizedText> = object<LocalizedText>({ vi: label, en: label });

type Kind<T, K> = Extract<T, { readonly kind: K }>;

const itemType: Reader<ItemType> = byKind<ItemType>({
  integer: object<Kind<ItemType, 'integer'>>({ kind: oneOf('integer'), negative: optional(truth) }),
  decimal: object<Kind<ItemType, 'decimal'>>({
    kind: oneOf('decimal'),
    decimals: whole(0, 6),
    negative: optional(truth),
  }),
  'yes-no': object<Kind<ItemType, 'yes-no'>>({ kind: oneOf('yes-no') }),
});

const reach: Reader<Reach> = object<Reach>({ slip: text(80), far: text(80), floor: text(80) });

const item: Reader<Item> = object<Item>({
  code,
  section: code,
  label: bilingual,
  unit: bilingual,
  type: itemType,
  formula: optional(formula),
  iso: text(200, 0),
  askedOf: list(code, MOST_NAMES),
  shortForm: truth,
  aggregation: oneOf('sum', 'average', 'count_yes', 'none'),
  weightedBy: optional(code),
  mayRepeat: truth,
  time: oneOf('stock', 'flow'),
  frequency: oneOf('half-year', 'annual'),
  change: optional(object<ChangeLimits>({ ask: reach, look: reach })),
});

const rule: Reader<Rule> = object<Rule>({
  code,
  expression: formula,
  severity: oneOf('error', 'warning', 'info'),
  message: bilingual,
  at: optional(code),
  forEach: optional(list(code, MOST_ITEMS)),
  params: optional(dictionary(text(80), MOST_NAMES)),
  only: optional(
    object<NonNullable<Rule['only']>>({
      form: optional(oneOf('full', 'short')),
      period: optional(oneOf('half', 'year')),
      types: optional(list(code, MOST_NAMES)),
    }),
  ),
});

const term: Reader<IndicatorTerm> = byKind<IndicatorTerm>({
  sum: object<Kind<IndicatorTerm, 'sum'>>({ kind: oneOf('sum'), expression: formula }),
  place: object<Kind<IndicatorTerm, 'place'>>({ kind: oneOf('place'), figure: oneOf(...PLACE_FIGURES), per: text(80) }),
});

const indicator: Reader<Indicator> = object<Indicator>({
  code,
  name: bilingual,
  numerator: term,
  denominator: term,
  unit: bilingual,
  types: list(code, MOST_NAMES),
  percent: truth,
  decimals: whole(0, 10),
  better: oneOf('up', 'down'),
  basis: text(2000, 0),
});

const form: Reader<FormDefinition> = object<FormDefinition>({
  code,
  version: whole(1, 10_000),
  title: bilingual,
  sections: list(object<Section>({ code, title: bilingual }), MOST_NAMES),
  items: list(item, MOST_ITEMS),
  rules: list(rule, MOST_RULES),
  indicators: list(indicator, MOST_INDICATORS),
});

/** The definition, rebuilt from what was named above and nothing else; or all that is wrong, with paths. */
export function readDefinition(document: unknown): Reading {
  const issues: Issue[] = [];
  const wrong: Wrong = (path, detail) => void issues.push(issue('BAD_DEFINITION', path, { path, detail }));
  const definition = form(document, '', wrong);
  return definition && !issues.length ? { ok: true, definition } : { ok: false, issues };
}
