/**
 * The totals that stand for a round at first sight, on screens and in the workbook alike. Which items they are is a mark on
 * the item: its place among them. What a period does not ask for is passed over, and the next one stands in its place.
 *
 * A published form is never edited, so a mark may also stand beside it, dated: the latest of an item counts, and one
 * without a place takes it out.
 */
import type { IsoDate } from '../calendar/day.js';
import type { PeriodKind } from '../calendar/period-code.js';
import { isWhole } from '../calendar/period.js';
import { issue, type Issue } from '../shared/issue.js';
import type { FormDefinition } from './definition.js';
import { hasNumber, type Item } from './item.js';

/** As many as fit on a screen at first sight. */
const SHOWN = 8;

export const isAskedIn = ({ frequency }: Pick<Item, 'frequency'>, kind: PeriodKind): boolean =>
  isWhole(kind) || frequency === 'half-year';

export const keyItems = ({ items }: Pick<FormDefinition, 'items'>, kind: PeriodKind): readonly Item[] =>
  items
    .filter((item) => item.keyFigure !== undefined && isAskedIn(item, kind))
    .toSorted((a, b) => a.keyFigure! - b.keyFigure!)
    .slice(0, SHOWN);

/** A mark beside a published form. */
export interface KeyFigureMark {
  /** The item. */
  readonly code: string;
  readonly validFrom: IsoDate;
  /** From 1; null: it is none any more. */
  readonly place: number | null;
}

/** The form with the marks that stand now. */
export function withKeyFigures(definition: FormDefinition, marks: readonly KeyFigureMark[]): FormDefinition {
  if (!marks.length) return definition;
  const latest = new Map(marks.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1)).map((one) => [one.code, one]));
  return {
    ...definition,
    items: definition.items.map((item) => {
      const mark = latest.get(item.code);
      if (!mark) return item;
      const { keyFigure: _, ...unmarked } = item;
      return mark.place === null ? unmarked : { ...unmarked, keyFigure: mark.place };
    }),
  };
}

/** What keeps marks from being landed beside a version; empty: nothing. */
export function checkKeyFigures(definition: FormDefinition, marks: readonly KeyFigureMark[]): readonly Issue[] {
  const codes = new Set(definition.items.map(({ code }) => code));
  const wrong = (code: string, detail: string): Issue => issue('BAD_DEFINITION', `key-figure.${code}`, { detail });
  const unknown = marks.filter(({ code }) => !codes.has(code)).map(({ code }) => wrong(code, 'unknown item'));
  const inWords = definition.items.filter((item) => !hasNumber(item)).map(({ code }) => code);
  const noNumber = marks
    .filter(({ code, place }) => place !== null && inWords.includes(code))
    .map(({ code }) => wrong(code, 'needs a number'));
  return [
    ...unknown,
    ...noNumber,
    ...twoAtOnePlace(withKeyFigures(definition, marks)).map((code) => wrong(code, SHARED_PLACE)),
  ];
}

export const SHARED_PLACE = 'another item has this place among the key figures';

/** Codes of items whose place among the key figures an earlier item has. */
export const twoAtOnePlace = ({ items }: Pick<FormDefinition, 'items'>): readonly string[] =>
  items
    .filter(
      ({ keyFigure }, i) => keyFigure !== undefined && items.slice(0, i).some((one) => one.keyFigure === keyFigure),
    )
    .map(({ code }) => code);
