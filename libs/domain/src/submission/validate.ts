/**
 * What is wrong with a submission, as a list: blanks, then broken rules in the form's order, then numbers unlike before. An
 * error blocks the submission, a warning asks for an explanation. A rule whose operands are missing is skipped, unless it tests for
 * that. The same code speaks while typing, refuses in the API and marks the rows of an import.
 */
import { isLongEnough } from '../shared/bounded-text.js';
import { isReported, type Cells } from '../shared/cell.js';
import { issue, issueKey, type Issue } from '../shared/issue.js';
import { outcomeTruth } from '../expression/index.js';
import { YES_NO_ATTRIBUTES } from '../form/attributes.js';
import type { CompiledRule } from '../form/compile.js';
import type { Item } from '../form/item.js';
import type { Questionnaire } from '../form/questionnaire.js';
import { scopeOf, type SubmissionContext } from './submission.js';
import { unlikeBefore } from './unlike-before.js';

/** An explanation per finding, by `issueKey`. */
export type Explanations = Readonly<Record<string, string>>;

const isBlank = (cells: Cells, code: string): boolean => {
  const cell = cells.get(code);
  return cell === undefined || (cell.kind === 'missing' && cell.why === 'not-yet');
};

/** What a submission is not whole without: a person answers it, and it is asked everywhere. */
const isToFillIn = ({ formula, askedWhere }: Item): boolean => formula === undefined && askedWhere === undefined;

const blanks = ({ items }: Questionnaire, cells: Cells): readonly Issue[] =>
  items.filter((item) => isToFillIn(item) && isBlank(cells, item.code)).map(({ code }) => issue('BLANK', code));

/**
 * The figures a broken rule speaks of, so that the sentence can show them: `{ B02: '2904', B01: '2371' }`; and the facts it
 * compares with, which are the limit: `{ 'period.days': '365' }`.
 */
function figures({ reads }: CompiledRule, scope: ReturnType<typeof scopeOf>): Record<string, string> {
  const shown: Record<string, string> = {};
  for (const { source, name } of reads) {
    if (source === 'param' || YES_NO_ATTRIBUTES.has(name)) continue;
    const cell = source === 'attribute' ? scope.attribute(name) : scope.cell(source, name);
    const isOwn = source === 'item' || source === 'attribute';
    if (isReported(cell)) shown[isOwn ? name : `${source}.${name}`] = cell.value.toFixed();
  }
  return shown;
}

/**
 * What a check came to on one submission: it holds, it is broken, or it cannot be evaluated, because an operand is
 * missing.
 */
export type RuleOutcome = 'holds' | 'broken' | 'not-evaluable';

export interface CheckedRule {
  readonly rule: CompiledRule;
  readonly outcome: RuleOutcome;
}

const outcomeOf = (truth: boolean | undefined): RuleOutcome =>
  truth === undefined ? 'not-evaluable' : truth ? 'holds' : 'broken';

/** Every rule of the questionnaire with its outcome, in the form's order; for studies of the rules themselves. */
export const ruleOutcomes = (
  questionnaire: Questionnaire,
  cells: Cells,
  context: SubmissionContext,
): readonly CheckedRule[] =>
  questionnaire.rules.map((rule) => ({
    rule,
    outcome: outcomeOf(outcomeTruth(rule.run(scopeOf(questionnaire, cells, context, rule.params)))),
  }));

/** Every issue of a submission whose computed items are derived. Blanks are left out for a submission still being filled. */
export function validate(
  questionnaire: Questionnaire,
  cells: Cells,
  context: SubmissionContext,
  { withBlanks = true }: { withBlanks?: boolean } = {},
): readonly Issue[] {
  const issues: Issue[] = withBlanks ? [...blanks(questionnaire, cells)] : [];
  const unlike = new Map(unlikeBefore(questionnaire, cells, context).map((found) => [found.path, found]));
  const submission = scopeOf(questionnaire, cells, context);
  for (const one of questionnaire.rules) {
    const scope = one.params.size === 0 ? submission : scopeOf(questionnaire, cells, context, one.params);
    if (outcomeTruth(one.run(scope)) !== false) continue;
    const { code, severity } = one.rule;
    const params = { rule: code, expression: one.text, ...figures(one, scope) };
    // What a rule of the form has asked is not asked twice, and is as grave as it would be by itself.
    const same = one.comparesWithBefore && severity !== 'info' ? unlike.get(one.path) : undefined;
    const grave = severity === 'warning' && (one.comparesWithBefore ? same?.grave : true);
    issues.push({ code: 'RULE_BROKEN', severity, path: one.path, rule: code, params, ...(grave && { grave }) });
    if (same) unlike.delete(one.path);
  }
  issues.push(...unlike.values());
  return issues;
}

/** Whether an explanation is long enough, spaces not counted. */
export const isExplained = (found: Issue, explanations: Explanations): boolean =>
  isLongEnough(explanations[issueKey(found)] ?? '');

export interface OpenIssues {
  readonly errors: readonly Issue[];
  /** Warnings nobody has explained. */
  readonly warnings: readonly Issue[];
}

/** The issues that still keep the submission from being submitted. */
export const openIssues = (issues: readonly Issue[], explanations: Explanations): OpenIssues => ({
  errors: issues.filter(({ severity }) => severity === 'error'),
  warnings: issues.filter((found) => found.severity === 'warning' && !isExplained(found, explanations)),
});

/** Answered cells of those a person answers: a reason for having no number is an answer. */
export function progressOf(
  { items }: Questionnaire,
  cells: Cells,
): { readonly filled: number; readonly asked: number } {
  const typed = items.filter(isToFillIn);
  return { filled: typed.filter(({ code }) => !isBlank(cells, code)).length, asked: typed.length };
}

/** Under this name a remark to the reviewer is kept among the explanations, where no rule asks for one. */
export const REMARK = 'NOTE';
