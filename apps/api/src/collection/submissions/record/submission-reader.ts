/**
 * Reads what a decision about submissions needs: the questionnaire of the library's type and period, the other submissions of
 * the library, the facts the rules may read. For many submissions at once, in a fixed number of queries.
 */
import { Injectable } from '@nestjs/common';
import {
  attributesOf,
  decodeCells,
  questionnaireFor,
  type Cells,
  type LibraryType,
  type Period,
  type PeriodKind,
  type Questionnaire,
  type SubmissionContext,
} from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { PublishedForms } from '../../forms/index.js';
import { loadLibraryTypes } from '../../../ground/registry/index.js';
import { communesOf } from '../../../ground/territory/index.js';
import { historyKey, readHistory, type SubmissionRow, type WholeSubmission } from './submission.repository.js';

/** The rules of a managing body read how many communes it has; other libraries need no such count. */
const MANAGING_BODY = 'QL';

export interface AskedLibrary {
  readonly libraryId: number;
  readonly provinceId: number;
  readonly type: string;
  readonly activeWholePeriod: boolean;
}

/** What is common to the submissions of one round. */
export interface AskedRound {
  readonly formId: number;
  readonly formVersionId: number;
  readonly period: Period;
}

export interface PreparedSubmission {
  readonly type: LibraryType;
  readonly questionnaire: Questionnaire;
  readonly context: SubmissionContext;
}

export type OpenedSubmission = PreparedSubmission & { readonly cells: Cells };

/** The periods a submission of this period is compared with, by the name rules use. */
export const comparedPeriods = ({ yearBefore, endBefore, partInside }: Period) => ({
  ...{ prevYear: yearBefore, prevEnd: endBefore },
  ...(partInside !== null && { h1: partInside }),
});

@Injectable()
export class SubmissionReader {
  /** One questionnaire per form version, type and period kind: all three are immutable once published. */
  private readonly questionnaires = new Map<string, Questionnaire>();

  constructor(private readonly forms: PublishedForms) {}

  async prepare(
    db: EntityManager,
    round: AskedRound,
    submissions: readonly AskedLibrary[],
    own = true,
  ): Promise<ReadonlyMap<number, PreparedSubmission>> {
    const { period } = round;
    const compared = comparedPeriods(period);
    const types = await loadLibraryTypes(db);
    const ids = submissions.map(({ libraryId }) => libraryId);
    const history = await readHistory(db, round.formId, ids, [...new Set(Object.values(compared))], own);
    const managing = submissions.filter(({ type }) => type === MANAGING_BODY).map(({ provinceId }) => provinceId);
    const communes = managing.length ? await communesOf(db, managing, period.lastDay) : new Map<number, number>();
    const prepared = new Map<number, PreparedSubmission>();
    for (const submission of submissions) {
      const type = types.get(submission.type);
      if (!type) throw new Error(`library type ${submission.type} has no row`);
      const past = (code: string): Cells | undefined => history.get(historyKey(submission.libraryId, code));
      prepared.set(submission.libraryId, {
        type,
        questionnaire: await this.questionnaire(db, round.formVersionId, type, period.kind),
        context: contextOf(period, submission, past, communes.get(submission.provinceId)),
      });
    }
    return prepared;
  }

  /** One submission with its cells decoded. */
  async open(db: EntityManager, row: SubmissionRow, own = true): Promise<OpenedSubmission> {
    const prepared = await this.prepare(db, row, [row], own);
    return { ...prepared.get(row.libraryId)!, cells: decodeCells(row.cells) };
  }

  /** The same for a submission that was read whole. Only that of a managing body needs another statement. */
  async openWhole(db: EntityManager, submission: WholeSubmission): Promise<OpenedSubmission> {
    const { libraryType: type, formVersionId, period, provinceId, history } = submission;
    const communes = type.code === MANAGING_BODY ? await communesOf(db, [provinceId], period.lastDay) : undefined;
    return {
      type,
      questionnaire: await this.questionnaire(db, formVersionId, type, period.kind),
      context: contextOf(period, submission, (code) => history.get(code), communes?.get(provinceId)),
      cells: decodeCells(submission.cells),
    };
  }

  private async questionnaire(
    db: EntityManager,
    formVersionId: number,
    type: LibraryType,
    kind: PeriodKind,
  ): Promise<Questionnaire> {
    const key = `${formVersionId}/${type.answersAs}/${type.form}/${type.code}/${kind}`;
    const known = this.questionnaires.get(key);
    if (known) return known;
    const made = questionnaireFor(await this.forms.get(db, formVersionId), type, kind);
    this.questionnaires.set(key, made);
    return made;
  }
}

/** @param past the cells of the library's submission of a period; undefined where none was submitted */
function contextOf(
  period: Period,
  { activeWholePeriod }: Pick<AskedLibrary, 'activeWholePeriod'>,
  past: (period: string) => Cells | undefined,
  communes: number | undefined,
): SubmissionContext {
  const { prevYear, prevEnd, h1 } = comparedPeriods(period);
  return {
    attributes: attributesOf({ period, activeWholePeriod, communes }),
    prevYear: past(prevYear),
    prevEnd: past(prevEnd),
    h1: h1 === undefined ? undefined : past(h1),
  };
}
