/**
 * A submission as the screens work with it: the questionnaire of its library's type, the submissions it is held against, what
 * the server holds. Entry grid and review page read the same; the rules run here as they run in the API.
 */
import {
  compileForm,
  inContext,
  NO_CELLS,
  questionnaireFor,
  withUsual,
  type Cells,
  type CompiledForm,
  type FormDefinition,
  type Questionnaire,
  type SubmissionContext,
} from '@vlis/domain';
import type {
  CellRelation,
  QueryThreadFragment,
  SavedSubmissionFragment,
  WholeSubmissionFragment,
} from '../gql/graphql.js';
import { periodOf, type PeriodOfRound } from '../obligations/period.js';
import type { Confirmed } from './sheet/sheet.js';
import { attributesOf, cellsOf, explanationsOf, small } from './wire.js';

export type Query = QueryThreadFragment;

/**
 * A submission as it was read. One that nobody has begun is all blanks, of revision 0, and has neither a number nor a moment
 * of its last save.
 */
export type Whole = Omit<WholeSubmissionFragment, 'id' | 'updatedAt'> &
  Partial<Pick<WholeSubmissionFragment, 'id' | 'updatedAt'>>;

/** A column of earlier figures. */
export interface PastColumn {
  readonly relation: CellRelation;
  readonly period: string;
  readonly cells: Cells;
}

export interface Submission<Read extends Whole = Whole> {
  readonly whole: Read;
  readonly period: PeriodOfRound;
  readonly questionnaire: Questionnaire;
  readonly context: SubmissionContext;
  /** Same period last year first: the change is computed against it. */
  readonly past: readonly PastColumn[];
}

/** A definition the API has published compiles; one that does not is a fault, and is thrown. */
export function compiled(definition: unknown): CompiledForm {
  const compilation = compileForm(definition as FormDefinition);
  if (!compilation.ok) throw new Error(`the published form does not compile: ${JSON.stringify(compilation.issues[0])}`);
  return compilation.form;
}

type Saved = Pick<SavedSubmissionFragment, 'revision' | 'cells' | 'explanations'>;

export const confirmedOf = ({ revision, cells, explanations }: Saved): Confirmed => ({
  revision,
  cells: cellsOf(cells),
  explanations: explanationsOf(explanations),
});

/**
 * The columns shown beside the entry, filled or not. For a year, "end of the last period" is the same submission as "the
 * year before", so the six months of the same year stand there instead.
 */
function columnsOf({ history }: Whole): readonly PastColumn[] {
  const of = (relation: CellRelation) => history.filter((one) => one.relation === relation);
  const [[year], [end], inside] = [of('PREV_YEAR'), of('PREV_END'), of('H1')];
  const second = inside.length > 0 && year?.period === end?.period ? inside : of('PREV_END');
  return [...of('PREV_YEAR'), ...second].map(({ relation, period, cells }) => ({
    ...{ relation, period, cells: cells.length ? cellsOf(cells) : NO_CELLS },
  }));
}

export function readSubmission<Read extends Whole>(whole: Read, form: CompiledForm): Submission<Read> {
  const period = periodOf(whole.round);
  const { type } = whole.library;
  const asked = { code: type.code, form: small(type.form), answersAs: type.answersAs };
  const past = (relation: CellRelation): Cells | undefined => {
    const found = whole.history.find((one) => one.relation === relation);
    return found && found.cells.length ? cellsOf(found.cells) : undefined;
  };
  const others: SubmissionContext = {
    attributes: attributesOf(whole.attributes),
    prevYear: past('PREV_YEAR'),
    prevEnd: past('PREV_END'),
    h1: past('H1'),
  };
  const questionnaire = questionnaireFor(form, asked, period.kind);
  const context = inContext(questionnaire, cellsOf(whole.cells), others);
  return {
    whole,
    period,
    questionnaire: {
      ...questionnaire,
      items: questionnaire.items.map((item) => withUsual(item, period.kind, context)),
    },
    context,
    past: columnsOf(whole),
  };
}
