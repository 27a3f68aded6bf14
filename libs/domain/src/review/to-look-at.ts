/**
 * Which cells of a submission a reviewer has to look at before accepting it. One notion with one word: the queue counts them,
 * bulk acceptance takes submissions without any, the review page shows them first, each with what there is about it.
 *
 * A question that the library has answered is settled; there are too many of them to be read one by one, and what is read
 * without end is not read at all. What is left is what costs the published figures much, or was written to be read: an error, a
 * question without an explanation, a grave one whatever the explanation; a number that has become a reason since the year
 * before, or the reverse, where the number is so large that a change from it to zero would be a grave one; the item by which the submission moves a total
 * of its province most, where that is much; a remark of the library; what a reviewer has asked about, and what the
 * library has changed since. Counted when the submission is sent, for nothing in it changes after that.
 */
import { isAnswered, isReported, type Cell, type Cells } from '../shared/cell.js';
import { decimal, ZERO, type Decimal } from '../shared/decimal.js';
import { partsOfKey, type Issue } from '../shared/issue.js';
import type { Item } from '../form/item.js';
import type { Questionnaire } from '../form/questionnaire.js';
import type { Influence } from '../rollup/influence.js';
import { isExplained, REMARK, type Explanations } from '../submission/validate.js';
import { veryFarApart } from '../submission/unlike-before.js';

/** A cell that moves the province's total of a year before by this share or more is to be looked at. */
const MUCH_OF_A_TOTAL: Decimal = decimal('0.1');

export const movesMuch = (share: Decimal): boolean => share.gte(MUCH_OF_A_TOTAL);

/** `silent`: an answer has become a reason; `speaking`: a reason has become an answer. */
export type AnswerTurn = 'silent' | 'speaking';

/** A cell that was blank, or not asked, is no answer that could turn. */
export function turnBetween(before: Cell | undefined, now: Cell | undefined): AnswerTurn | undefined {
  if (!isFilled(before) || !isFilled(now) || isAnswered(before) === isAnswered(now)) return undefined;
  return isAnswered(now) ? 'speaking' : 'silent';
}

const isFilled = (cell: Cell | undefined): cell is Cell =>
  cell !== undefined && (cell.kind !== 'missing' || cell.why !== 'not-yet');

export interface KnownOfSubmission {
  readonly cells: Cells;
  readonly prevYear: Cells | undefined;
  readonly issues: readonly Issue[];
  readonly explanations: Explanations;
  readonly influence: Influence | null | undefined;
  /** Items that a reviewer has asked about, and cells that were changed since a review. */
  readonly reviewed: readonly string[];
}

/** What the library has answered is settled, unless it is grave. */
const isToLookAt = (found: Issue, explanations: Explanations): boolean =>
  found.severity === 'error' ||
  (found.severity === 'warning' && (found.grave === true || !isExplained(found, explanations)));

/**
 * A reason adds nothing to a total, so the total moves by the whole number. Computed items are left out, because they
 * only follow their parts.
 */
function isGraveTurn(item: Item, before: Cell | undefined, now: Cell | undefined): boolean {
  if (item.formula !== undefined || !turnBetween(before, now)) return false;
  const number = isReported(now) ? now : before;
  return isReported(number) && veryFarApart(item, number.value, ZERO);
}

/** Codes of items; a rule about the whole submission has none, and is one more. */
export function cellsToLookAt({ items }: Pick<Questionnaire, 'items'>, known: KnownOfSubmission): ReadonlySet<string> {
  const { cells, prevYear, issues, explanations, influence, reviewed } = known;
  const asked = issues.flatMap((found) =>
    found.code !== 'BLANK' && isToLookAt(found, explanations) ? found.path : [],
  );
  const remarks = Object.entries(explanations).flatMap(([key, text]) => {
    const { rule, item } = partsOfKey(key);
    return rule === REMARK && text.trim() !== '' ? [item] : [];
  });
  const turned = prevYear
    ? items.filter((item) => isGraveTurn(item, prevYear.get(item.code), cells.get(item.code)))
    : [];
  const isItem = (code: string): boolean => items.some((item) => item.code === code);
  return new Set([
    ...[...asked, ...remarks, ...reviewed.filter(isItem)],
    ...turned.map(({ code }) => code),
    ...(influence && movesMuch(influence.share) ? [influence.item] : []),
  ]);
}
