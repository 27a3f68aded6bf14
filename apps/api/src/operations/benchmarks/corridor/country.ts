/**
 * The country of the benchmark: libraries and submissions of the demonstration, 2024 and after, so that the boundary
 * change of 01/07/2025 lies within. Submissions that are still with their libraries are left out; all others are
 * accepted here.
 */
import { periodCode, type PeriodCode } from '@vlis/domain';
import {
  demonstrate,
  FEWEST_UNITS,
  type DemoLibrary,
  type DemoSubmission,
  type ReferenceData,
  type ReferenceRound,
} from '@vlis/seed';
import { lotsOf } from '../../provisioning/index.js';
import type { Size } from './size.js';

const FIRST_YEAR = 2024;
/** Submissions of so many libraries are in memory at a time. */
const LOT = 1000;

export interface SentSubmission {
  readonly library: string;
  readonly submission: DemoSubmission;
}

export interface Country {
  readonly libraries: readonly DemoLibrary[];
  readonly rounds: readonly ReferenceRound[];
  /** Libraries in lots of whole provinces. */
  readonly lots: readonly (readonly DemoLibrary[])[];
  /** What the libraries of a lot have sent, by period. */
  sentBy(lot: readonly DemoLibrary[]): ReadonlyMap<PeriodCode, readonly SentSubmission[]>;
}

export function countryOf(reference: ReferenceData, { units, rounds, seed }: Size): Country {
  const years = Math.ceil(rounds / 2);
  const demonstration = demonstrate(reference, {
    ...{
      seed,
      units: Math.max(units, FEWEST_UNITS),
      firstYear: FIRST_YEAR,
      years,
      today: `${FIRST_YEAR + years}-06-30`,
    },
  });
  const all = demonstration.libraries;
  // Below the least size of a demonstration: every so-manieth library of it.
  const libraries = all.filter(
    (_, i) => Math.floor((i * units) / all.length) !== Math.floor(((i - 1) * units) / all.length),
  );
  return {
    libraries,
    rounds: demonstration.rounds.slice(0, rounds),
    lots: lotsOf(libraries, LOT),
    sentBy(lot) {
      const sent = new Map<PeriodCode, SentSubmission[]>(
        demonstration.rounds.map(({ period }) => [periodCode(period), []]),
      );
      for (const library of lot) {
        for (const submission of demonstration.submissionsFor(library)) {
          if (submission.state !== 'draft') sent.get(submission.period)?.push({ library: library.key, submission });
        }
      }
      return sent;
    },
  };
}
