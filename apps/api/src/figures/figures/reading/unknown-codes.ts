/**
 * A code that is unknown, or whose item cannot be added up, is refused by name. It is never answered with "no number",
 * because that means that nobody reported. A known item, indicator, type or province that has no figures here is
 * answered with no number.
 */
import {
  isAddedUp,
  issue,
  refuse,
  type IsoDate,
  type Issue,
  type IssueCode,
  type Item,
  type LibraryType,
  type Refusal,
} from '@vlis/domain';
import type { FigureFilter } from './figure-filter.js';
import type { FormReading } from './form-reading.js';
import type { ShownPlaces } from './shown-places.js';

/** `readings`: of one round, or of all rounds of a series, where it is enough that one of them has it. */
export function unknownItems(codes: readonly string[], readings: readonly Pick<FormReading, 'form'>[]): Issue[] {
  const itemsOf = (code: string): readonly Item[] => readings.flatMap(({ form }) => form.items.get(code) ?? []);
  const isCounted = (code: string): boolean => {
    const items = itemsOf(code);
    return items.length === 0 || items.some(isAddedUp);
  };
  return [
    ...unknown(codes, (code) => itemsOf(code).length > 0, 'UNKNOWN_ITEM', 'items', 'item'),
    ...unknown(codes, isCounted, 'ITEM_NOT_ADDED_UP', 'items', 'item'),
  ];
}

/** `path`: the argument in which they were asked. */
export const unknownIndicators = (
  codes: readonly string[],
  readings: readonly Pick<FormReading, 'indicators'>[],
  path: string,
): Issue[] =>
  unknown(codes, (code) => readings.some((one) => one.indicators.has(code)), 'UNKNOWN_INDICATOR', path, 'indicator');

export const unknownTypes = (
  codes: readonly string[] | null | undefined,
  known: ReadonlyMap<string, LibraryType>,
  day: IsoDate,
  path: string,
): Issue[] => unknown(codes ?? [], (code) => known.has(code), 'UNKNOWN_LIBRARY_TYPE', path, 'type', { day });

/** Provinces of every map are known; the nation is asked by asking none. */
export const unknownPlace = (
  placeId: FigureFilter['placeId'],
  places: Pick<ShownPlaces, 'knows'> | undefined,
  path: string,
): Issue[] =>
  placeId == null || !places || places.knows(placeId) ? [] : [issue('UNKNOWN_PLACE', path, { place: `${placeId}` })];

function unknown(
  asked: readonly string[],
  knows: (code: string) => boolean,
  code: IssueCode,
  path: string,
  name: string,
  more: Record<string, string> = {},
): Issue[] {
  const missing = [...new Set(asked)].filter((one) => !knows(one));
  return missing.map((one) => issue(code, path, { [name]: one, ...more }));
}

const MOST_NAMED = 20;

/** Undefined: everything asked for is there. */
export function refuseUnknown(issues: readonly Issue[]): Refusal | undefined {
  if (!issues.length) return undefined;
  const named = issues.slice(0, MOST_NAMED);
  return refuse('INVALID_INPUT', named, { detail: named.map(placeAndValue).join('; ') });
}

const placeAndValue = ({ path, params }: Issue): string => {
  const { item, indicator, type, place } = params;
  return `${path}=${(item ?? indicator ?? type ?? place ?? '').slice(0, 40)}`;
};
