/**
 * Facts that rules may read beside the items: about the period, the place, the library and the report itself. What the
 * system cannot tell is missing, and a rule that reads it is skipped.
 */
import { no, reported, yes, type Cell, type Cells } from '../shared/cell.js';
import { decimal } from '../shared/decimal.js';
import { daysInPeriod, type Period } from '../calendar/period.js';

export const ATTRIBUTES = [
  'period.days',
  'period.is_annual',
  'place.communes',
  'library.active_whole_period',
  'report.partial_period',
] as const;
export type AttributeName = (typeof ATTRIBUTES)[number];

/** Those that are a yes or no; the others are numbers. */
export const YES_NO_ATTRIBUTES: ReadonlySet<string> = new Set<AttributeName>([
  'period.is_annual',
  'library.active_whole_period',
  'report.partial_period',
]);

/**
 * The declaration that a report is a closing one: it covers only the days on which the library was active. A person makes
 * it; saved, merged and kept in the history it is one more cell of yes or no, under the attribute's name.
 */
export const PARTIAL_PERIOD = 'report.partial_period' satisfies AttributeName;

export type Attributes = ReadonlyMap<string, Cell>;

export interface KnownFacts {
  readonly period: Period;
  /** Commune units of the reporter's place on the period's last day. */
  readonly communes?: number;
  readonly activeWholePeriod?: boolean;
  readonly partialPeriod?: boolean;
}

const yesNo = (value: boolean): Cell => (value ? yes : no);

/** The cells with the declaration among them. Nothing declared is a no: the register cannot declare for a person. */
export const declaring = (cells: Cells, partialPeriod: boolean | null): Cells =>
  new Map(cells).set(PARTIAL_PERIOD, yesNo(partialPeriod ?? false));

export function attributesOf({ period, communes, activeWholePeriod, partialPeriod }: KnownFacts): Attributes {
  const attributes = new Map<AttributeName, Cell>([
    ['period.days', reported(decimal(daysInPeriod(period)))],
    ['period.is_annual', yesNo(period.kind === 'year')],
  ]);
  if (communes !== undefined) attributes.set('place.communes', reported(decimal(communes)));
  if (activeWholePeriod !== undefined) attributes.set('library.active_whole_period', yesNo(activeWholePeriod));
  if (partialPeriod !== undefined) attributes.set('report.partial_period', yesNo(partialPeriod));
  return attributes;
}
