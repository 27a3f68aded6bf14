/** Which provinces a compilation stands on, and which have sent nothing: they are named in it, so that nobody takes it for the whole. */
import type { LocalizedText } from '../../shared/text.js';

export interface ReportingProvince {
  readonly name: LocalizedText;
  /** Of what was sent; null: nothing has been sent. */
  readonly version: number | null;
}

export interface Reporting {
  readonly sent: number;
  readonly all: number;
  /** In Vietnamese alphabetical order. */
  readonly missing: readonly string[];
}

export function reportingOf(provinces: readonly ReportingProvince[]): Reporting {
  const missing = provinces.filter(({ version }) => version === null).map(({ name }) => name.vi);
  return {
    sent: provinces.length - missing.length,
    all: provinces.length,
    missing: missing.toSorted((a, b) => a.localeCompare(b, 'vi')),
  };
}
