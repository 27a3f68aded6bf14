/** A library as it is registered: its life as states one after another, in natural keys. Tables keep ids instead. */
import type { IsoDate, LocalizedText, UnitKey } from '@vlis/domain';

export type LibraryStatus = 'active' | 'suspended' | 'closed';

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

export interface RegisteredLibrary {
  readonly id: number;
  /** `VN-7K3M-9QXD-4`, see libs/domain registry/identifier.ts. */
  readonly identifier: string;
}
