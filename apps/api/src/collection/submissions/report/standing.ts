/** How a report stands, in numbers that lists show without reading its cells: kept beside them on every save. */
import {
  openIssues,
  progressOf,
  validate,
  type Cells,
  type Explanations,
  type Issue,
  type Questionnaire,
  type ReportContext,
} from '@vlis/domain';

export interface Standing {
  readonly issues: readonly Issue[];
  readonly filled: number;
  readonly asked: number;
  /** Without blanks: filled and asked tell those. */
  readonly errors: number;
  readonly warnings: number;
  readonly openWarnings: number;
}

/** `cells` are derived already. Issues include the blanks. */
export const standingOf = (
  questionnaire: Questionnaire,
  cells: Cells,
  context: ReportContext,
  explanations: Explanations,
): Standing => standingWith(questionnaire, cells, validate(questionnaire, cells, context), explanations);

/** The same with issues that are known already. */
export function standingWith(
  questionnaire: Questionnaire,
  cells: Cells,
  issues: readonly Issue[],
  explanations: Explanations,
): Standing {
  const open = openIssues(issues, explanations);
  return {
    issues,
    ...progressOf(questionnaire, cells),
    errors: open.errors.filter(({ code }) => code !== 'BLANK').length,
    warnings: issues.filter(({ severity }) => severity === 'warning').length,
    openWarnings: open.warnings.length,
  };
}
