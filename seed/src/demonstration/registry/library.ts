/** A library of the demonstration as the register keeps it: its states from day to day, and its end if it has one. */
import type { IsoDate, LocalizedText, UnitKey } from '@vlis/domain';

export interface DemoState {
  readonly validFrom: IsoDate;
  /** Last day; null: still so. */
  readonly validTo: IsoDate | null;
  readonly name: LocalizedText;
  /** Code of a LibraryType. */
  readonly type: string;
  readonly status: 'active' | 'suspended';
  readonly province: UnitKey;
  readonly commune: UnitKey;
}

/** What became of a library that ended. */
export type Outcome =
  /** Taken into another of its kind. */
  | 'merged'
  /** A district library that is now a service point of the provincial library. */
  | 'branch'
  /** A district library whose stock is now a commune library's. */
  | 'commune'
  /** Gone, with nobody to follow. */
  | 'closed';

export interface DemoEnd {
  /** Last day. */
  readonly on: IsoDate;
  readonly outcome: Outcome;
  /** Key of the library that took over; null: none. */
  readonly successor: string | null;
}

export interface DemoLibrary {
  /** `demo:T:66`, `demo:X:22015`, `demo:G:00412`: the same at every size of the demonstration. */
  readonly key: string;
  /** In order of time, without gaps. */
  readonly states: readonly DemoState[];
  readonly end: DemoEnd | null;
}

/** The state on a day, or undefined before the beginning and after the end. */
export const stateOn = ({ states }: Pick<DemoLibrary, 'states'>, day: IsoDate): DemoState | undefined =>
  states.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo));
