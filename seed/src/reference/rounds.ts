/**
 * Rounds of the statistics form. Their days are data: see SOURCES.md for why a six-month submission is due before June.
 */
import { readPeriod, type Regime, type RoundDays } from '@vlis/domain';
import type { ReferenceRound } from './data.js';
import { readJson } from './files.js';

interface RoundsFile {
  readonly form: ReferenceRound['form'];
  readonly rounds: readonly (RoundDays & { readonly period: string })[];
}

export function readRounds(regimes: readonly Regime[]): readonly ReferenceRound[] {
  const { form, rounds } = readJson<RoundsFile>('rounds.json');
  return rounds.map(({ period: code, ...days }) => {
    const period = readPeriod(regimes, code);
    if (!period) throw new Error(`not a period: ${code}`);
    return { form, period, ...days };
  });
}
