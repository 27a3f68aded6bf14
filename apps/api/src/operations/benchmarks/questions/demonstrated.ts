/** Every submission of a demonstration as the system would check it: what it is asked, and what it is held against. */
import {
  attributesOf,
  compileForm,
  inContext,
  readPeriod,
  questionnaireFor,
  type Cells,
  type Period,
  type Questionnaire,
  type SubmissionContext,
} from '@vlis/domain';
import { demonstrate, stateOn, type DemoSubmission, type Demonstration, type ReferenceData } from '@vlis/seed';
import type { QuestionsSize } from './size.js';

/** As much of every demonstration lies before and after the boundary change of 01/07/2025. */
const LAST_YEAR = 2026;

export interface DemonstratedSubmission {
  readonly submission: DemoSubmission;
  readonly period: Period;
  readonly questionnaire: Questionnaire;
  /** The submissions of the library that were sent before. */
  readonly context: SubmissionContext;
  /** Code of the province on the cut-off day. */
  readonly province: string;
}

export const demonstrationOf = (reference: ReferenceData, { units, years, seed }: QuestionsSize): Demonstration =>
  demonstrate(reference, {
    ...{ seed, units, years, firstYear: LAST_YEAR + 1 - years, today: `${LAST_YEAR}-11-21` },
  });

/** Library by library, each from its oldest submission on. */
export function* submissionsOf(
  { forms: [definition], libraryTypes, regimes }: ReferenceData,
  demonstration: Demonstration,
): Generator<DemonstratedSubmission> {
  const compiled = compileForm(definition!);
  if (!compiled.ok) throw new Error(`the form does not compile: ${JSON.stringify(compiled.issues)}`);
  const types = new Map(libraryTypes.map((type) => [type.code, type]));
  const rounds = new Map(demonstration.rounds.map((round) => [round.period.code, round]));
  for (const library of demonstration.libraries) {
    const sent = new Map<string, Cells>();
    for (const submission of demonstration.submissionsFor(library)) {
      const period = readPeriod(regimes, submission.period)!;
      const { type, province } = stateOn(library, rounds.get(submission.period)!.cutoffOn)!;
      const context: SubmissionContext = {
        prevYear: sent.get(period.yearBefore),
        prevEnd: sent.get(period.endBefore),
        h1: sent.get(period.partInside ?? ''),
        attributes: attributesOf({ period }),
      };
      const questionnaire = questionnaireFor(compiled.form, types.get(type)!, period.kind);
      yield {
        submission,
        period,
        questionnaire,
        context: inContext(questionnaire, submission.cells, context),
        province: province.code,
      };
      if (submission.state !== 'draft') sent.set(submission.period, submission.derived);
    }
  }
}
