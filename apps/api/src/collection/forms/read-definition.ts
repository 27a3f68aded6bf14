/**
 * Reads the document of a form, which may be any JSON when it arrives. Only its shape is checked here; that formulas parse and
 * names exist is checked by `compileForm` of the domain.
 */
import {
  issue,
  type ChangeLimits,
  type ChoiceOption,
  type FormDefinition,
  type Issue,
  type Item,
  type ItemType,
  type LocalizedText,
  type Reach,
  type Rule,
  type Section,
} from '@vlis/domain';
import { z } from 'zod';
import {
  code,
  dictionary,
  issuesOf,
  kindOf,
  list,
  object,
  oneOf,
  text,
  truth,
  whole,
} from '../../platform/schema/shape.js';

export type ParsedDefinition =
  | { readonly ok: true; readonly definition: FormDefinition }
  | { readonly ok: false; readonly issues: readonly Issue[] };

// More than any form needs: the statistics form has 120 items and 53 rules.
const MOST_ITEMS = 2000;
const MOST_RULES = 2000;
const MOST_NAMES = 200;
const MOST_OPTIONS = 200;

const label = text(2000);
const formula = text(4000);
const bilingual = object<LocalizedText>({ vi: label, en: label });

const day = text(10);
const option = object<ChoiceOption>({ key: text(40), label: bilingual });

const itemType: z.ZodType<ItemType> = kindOf([
  z.strictObject({ kind: z.literal('integer'), negative: truth.optional() }),
  z.strictObject({ kind: z.literal('decimal'), decimals: whole(0, 6), negative: truth.optional() }),
  z.strictObject({ kind: z.literal('yes-no') }),
  z.strictObject({ kind: z.literal('choice'), options: list(option, MOST_OPTIONS) }),
  z.strictObject({ kind: z.literal('text'), longest: whole(1, 2000) }),
  z.strictObject({ kind: z.literal('date'), first: day.optional(), last: day.optional() }),
]);

const reach = object<Reach>({ slip: text(80), far: text(80), floor: text(80) });

const item = object<Item>({
  code,
  section: code,
  label: bilingual,
  unit: bilingual,
  type: itemType,
  formula: formula.optional(),
  iso: text(200, 0),
  askedOf: list(code, MOST_NAMES),
  shortForm: truth,
  aggregation: oneOf(['sum', 'average', 'count_yes', 'none']),
  weightedBy: code.optional(),
  mayRepeat: truth,
  time: oneOf(['stock', 'flow']),
  frequency: oneOf(['half-year', 'annual']),
  keyFigure: whole(1, MOST_ITEMS).optional(),
  askedWhere: formula.optional(),
  declares: oneOf(['partial-period']).optional(),
  change: object<ChangeLimits>({ ask: reach, look: reach }).optional(),
});

const rule = object<Rule>({
  code,
  expression: formula,
  severity: oneOf(['error', 'warning', 'info']),
  message: bilingual,
  at: code.optional(),
  forEach: list(code, MOST_ITEMS).optional(),
  params: dictionary(text(80), MOST_NAMES).optional(),
  only: object<NonNullable<Rule['only']>>({
    form: oneOf(['full', 'short']).optional(),
    period: oneOf(['half', 'year']).optional(),
    types: list(code, MOST_NAMES).optional(),
  }).optional(),
});

const form = object<FormDefinition>({
  code,
  version: whole(1, 10_000),
  title: bilingual,
  sections: list(object<Section>({ code, title: bilingual }), MOST_NAMES),
  items: list(item, MOST_ITEMS),
  rules: list(rule, MOST_RULES),
});

/** The definition, rebuilt from the properties named above and no others; or every issue, with paths. */
export function readDefinition(document: unknown): ParsedDefinition {
  const read = form.safeParse(document);
  if (read.success) return { ok: true, definition: read.data };
  const issues = issuesOf(read.error).map(({ path, detail }) => issue('BAD_DEFINITION', path, { path, detail }));
  return { ok: false, issues };
}
