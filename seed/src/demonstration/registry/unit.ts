/** A reporting unit from inside: what the register shows of it, and what its figures are made from. */
import type { IsoDate } from '@vlis/domain';
import type { LibraryKind } from '../figures/kinds.js';
import type { Shares } from '../figures/shares.js';
import type { School } from '../names/invented-names.js';
import type { DemoEnd, DemoLibrary } from './library.js';
import { statesOf, type Life, type ShutDays } from './states.js';
import { LONG_SINCE, type Territory } from './territory.js';

/** QL is the managing body, which is no library. */
export type UnitKind = LibraryKind | 'QL';

export interface Unit {
  readonly library: DemoLibrary;
  readonly kind: UnitKind;
  readonly shares: Shares;
  /** Keys of the libraries that went over into this one on 01/07/2025, whether they are in the demonstration or not. */
  readonly absorbs: readonly string[];
  /** Set where the library began within the register's time; its first submission may cover a part of the period. */
  readonly foundedOn: IsoDate | null;
  readonly shut: ShutDays | null;
  readonly school?: School;
}

export interface Plan extends Omit<Life, 'from' | 'to' | 'type'> {
  readonly key: string;
  readonly kind: UnitKind;
  readonly shares: Shares;
  /** Absent: since before the register. */
  readonly from?: IsoDate;
  readonly end?: DemoEnd | null;
  readonly school?: School;
}

export function unitOf(territory: Territory, plan: Plan): Unit {
  const { key, kind, shares, place, name, from = LONG_SINCE, shut = null, end = null, school } = plan;
  return {
    library: { key, states: statesOf(territory, { type: kind, place, name, from, to: end?.on ?? null, shut }), end },
    kind,
    shares,
    absorbs: [],
    foundedOn: from === LONG_SINCE ? null : from,
    shut,
    ...(school && { school }),
  };
}
