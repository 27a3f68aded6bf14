/** The cells of a whole submission that is typed by hand: the figures or reasons that are given, and the rest not collected. */
import {
  decimal,
  isMissingReason,
  missing,
  questionnaireFor,
  reported,
  type Cell,
  type Cells,
  type CompiledForm,
  type LibraryType,
  type PeriodKind,
} from '@vlis/domain';

/** By item; a reason instead of a figure: `{ I13: 'not-applicable' }`. */
export type Figures = Readonly<Record<string, number | string>>;

const cellOf = (figure: number | string = 'not-collected'): Cell =>
  typeof figure === 'string' && isMissingReason(figure) ? missing(figure) : reported(decimal(figure));

export function wholeSubmission(form: CompiledForm, type: LibraryType, kind: PeriodKind, figures: Figures): Cells {
  const typed = questionnaireFor(form, type, kind).items.filter(({ formula }) => formula === undefined);
  return new Map(typed.map(({ code }) => [code, cellOf(figures[code])]));
}
