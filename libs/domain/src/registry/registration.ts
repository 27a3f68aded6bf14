/**
 * A library as it is registered: its life as states one after another, in natural keys; and as it is kept, with ids. The
 * same external key with the same history is the same registration, however often it is sent.
 */
import type { IsoDate } from '../calendar/day.js';
import { plainName, type LocalizedText } from '../shared/text.js';
import type { UnitKey } from '../territory/unit.js';
import type { LibraryType } from './library-type.js';

export const LIBRARY_STATUSES = ['active', 'suspended', 'closed'] as const;
export type LibraryStatus = (typeof LIBRARY_STATUSES)[number];

/** What holds about a library from the first day to the last; `validTo` null: still. */
export interface RegisteredState {
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly name: LocalizedText;
  /** Code of a LibraryType. */
  readonly type: string;
  readonly status: LibraryStatus;
  /** Province and commune as they are on the state's first day; later mergers need no new state. */
  readonly province: UnitKey;
  readonly commune: UnitKey | null;
  /** Code of the body that governs it; absent: the one that governs its type. */
  readonly body?: string | null;
}

export interface Registration {
  /** The library's key in the register it comes from; makes loading twice the same as loading once. */
  readonly externalKey: string;
  readonly states: readonly RegisteredState[];
}

/** A state as it is kept. */
export interface KeptState {
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly type: string;
  readonly status: LibraryStatus;
  readonly provinceId: number;
  readonly communeId: number | null;
  readonly body: string;
}

export interface RegisteredLibrary {
  readonly id: number;
  /** `VN-7K3M-9QXD-4` (identifier.ts). */
  readonly identifier: string;
}

export interface KeptLibrary extends RegisteredLibrary {
  readonly states: readonly KeptState[];
}

/** The units of every map, as far as a registration asks about them. */
export interface KnownPlaces {
  /** The first day the catalogue knows; what lies before is placed as on this day. */
  readonly firstDay: IsoDate;
  /** The id of a unit that exists on a day. */
  idOn(key: UnitKey, day: IsoDate): number | undefined;
  /** The id of a unit that exists on a day or did before. */
  idUntil(key: UnitKey, day: IsoDate): number | undefined;
  /** The id of a unit that a check has found. */
  idOf(key: UnitKey): number;
  /** Whether a commune stands under the province, or under one that was merged into it. */
  liesIn(communeId: number, provinceId: number): boolean;
}

interface Known {
  readonly types: ReadonlyMap<string, Pick<LibraryType, 'governedBy'>>;
  readonly places: Pick<KnownPlaces, 'idOf'>;
}

/**
 * The states of a registration that was checked, as they are kept. One that names no body has the one it was registered with,
 * or at first the one that governs its type.
 */
export const statesOf = (
  { states }: Registration,
  { types, places }: Known,
  kept: readonly KeptState[] = [],
): readonly KeptState[] =>
  states.map(({ name, province, commune, body, ...state }) => ({
    ...state,
    nameVi: plainName(name.vi),
    nameEn: plainName(name.en) || plainName(name.vi),
    provinceId: places.idOf(province),
    communeId: commune && places.idOf(commune),
    body:
      body ?? kept.find(({ validFrom }) => validFrom === state.validFrom)?.body ?? types.get(state.type)!.governedBy,
  }));

// What was registered before names were made plain is the same as it would be kept now.
const textOf = (state: KeptState): string =>
  [
    ...[state.validFrom, state.validTo, plainName(state.nameVi), plainName(state.nameEn), state.type, state.status],
    ...[state.provinceId, state.communeId, state.body],
  ].join('\u0000');

export const sameHistory = (a: readonly KeptState[], b: readonly KeptState[]): boolean =>
  a.length === b.length && a.map(textOf).sort().join('\u0001') === b.map(textOf).sort().join('\u0001');
