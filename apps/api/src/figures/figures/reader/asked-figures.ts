import type { Issue } from '@vlis/domain';
import type { FormReading } from '../reading/form-reading.js';
import type { AskedSum } from '../reading/read-sums.js';

/** Which figures are asked, by their codes: items (dashboards) or indicators. What a form does not have is passed over. */
export interface AskedFigures {
  knownTo(reading: FormReading): boolean;
  /** Codes that none of the forms has, with the argument in which they were asked. */
  unknown(readings: readonly FormReading[]): readonly Issue[];
  /** What has to be read of the submissions added up. */
  sums(reading: FormReading): readonly AskedSum[];
  /** Every item that these figures read, which decides what is withheld. */
  items(reading: FormReading): readonly string[];
}
