/** The cells of a whole report that is typed by hand: the figures that are given, and the rest not collected. */
import {
  decimal,
  missing,
  questionnaireFor,
  reported,
  type Cells,
  type CompiledForm,
  type LibraryType,
  type PeriodKind,
} from '@vlis/domain';

export type Figures = Readonly<Record<string, number | string>>;

export function wholeReport(form: CompiledForm, type: LibraryType, kind: PeriodKind, figures: Figures): Cells {
  const typed = questionnaireFor(form, type, kind).items.filter(({ formula }) => formula === undefined);
  return new Map(
    typed.map(({ code }) => [
      code,
      figures[code] === undefined ? missing('not-collected') : reported(decimal(figures[code])),
    ]),
  );
}
