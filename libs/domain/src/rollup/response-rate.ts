/**
 * From how many libraries a figure is expected: the "of n" beside every total. A library is expected when its type is
 * asked every item that the figure reads, in that kind of period; the others are not asked, and that is no gap
 * (statistics form, conventions: "not asked").
 */
import type { PeriodKind } from '../calendar/period-code.js';
import type { CompiledForm } from '../form/compile.js';
import { questionnaireFor, type AskedType } from '../form/questionnaire.js';

/** How many submissions each library type owes. */
export type ObligedByType = ReadonlyMap<string, number>;

/** What each library type is asked: type → item codes. */
export type AskedByType = ReadonlyMap<string, ReadonlySet<string>>;

export const askedByType = (form: CompiledForm, types: Iterable<AskedType>, period: PeriodKind): AskedByType =>
  new Map([...types].map((type) => [type.code, questionnaireFor(form, type, period).asked]));

/**
 * Submissions owed by types that are asked all of these items. `only` narrows to some types. A figure that reads no item
 * (of the register, of the place) waits for every submission.
 */
export function expectedFor(
  items: readonly string[],
  obliged: ObligedByType,
  asked: AskedByType,
  only?: ReadonlySet<string>,
): number {
  let expected = 0;
  for (const [type, owed] of obliged) {
    if (only && !only.has(type)) continue;
    const answers = asked.get(type);
    if (items.every((code) => answers?.has(code))) expected += owed;
  }
  return expected;
}
