/**
 * Library types of Luật Thư viện 46/2019/QH14, Điều 9 khoản 1, as data: public libraries are kept by level, and the
 * district level (H) is history since 30/06/2025. QL is not a library but a managing body that answers section L.
 */
import type { IsoDate } from '../calendar/day.js';
import type { LocalizedText } from '../shared/text.js';

export type FormLength = 'full' | 'short';

export interface LibraryType {
  readonly code: string;
  readonly name: LocalizedText;
  /** Full form, or the short one of 44 items (X, G, C, F). */
  readonly form: FormLength;
  /** Whose column of the form this type answers: itself, but district libraries (H) answer as T. */
  readonly answersAs: string;
  /** False for the managing body: it reports, but is no library and is counted as none. */
  readonly isLibrary: boolean;
  readonly isPublic: boolean;
  /** Code of the body that governs a library of this type where the library names no other. */
  readonly governedBy: string;
  readonly article: string;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
}
