/**
 * Facts that rules may read beside the items: about the period, the place and the library. What the
 * system cannot tell is missing, and a rule that reads it is skipped.
 */
import { no, reported, yes, type Cell } from '../shared/cell.js';
import { decimal } from '../shared/decimal.js';
import { daysInPeriod, isWhole, type Period } from '../calendar/period.js';

export const ATTRIBUTES = ['period.days', 'period.is_annual', 'place.communes', 'library.active_whole_period'] as const;
export type AttributeName = (typeof ATTRIBUTES)[number];

/** Those that are a yes or no; the others are numbers. */
export const YES_NO_ATTRIBUTES: ReadonlySet<string> = new Set<AttributeName>([
  'period.is_annual',
  'library.active_whole_period',
]);

export type Attributes = ReadonlyMap<string, Cell>;

export interface KnownFacts {
  readonly period: Period;
  /** Commune units of the reporter's place on the period's last day. */
  readonly communes?: number;
  readonly activeWholePeriod?: boolean;
}

const yesNo = (value: boolean): Cell => (value ? yes : no);

export function attributesOf({ period, communes, activeWholePeriod }: KnownFacts): Attributes {
  const attributes = new Map<AttributeName, Cell>([
    ['period.days', reported(decimal(daysInPeriod(period)))],
    ['period.is_annual', yesNo(isWhole(period.kind))],
  ]);
  if (communes !== undefined) attributes.set('place.communes', reported(decimal(communes)));
  if (activeWholePeriod !== undefined) attributes.set('library.active_whole_period', yesNo(activeWholePeriod));
  return attributes;
}
