/** A round as figures need it: its own form version, what the types are asked, and the indicators of its period. */
import { askedByType, type AskedByType, type AskedType, type CompiledForm, type Indicator } from '@vlis/domain';
import type { RoundRow } from '../../../collection/calendar/index.js';
import type { OpenSource } from '../source/figure-source.js';

export interface FormReading {
  readonly form: CompiledForm;
  /** By code, as they stand on the last day of the period. */
  readonly indicators: ReadonlyMap<string, Indicator>;
}

/** A round with its own form version; rounds of ten years may have several. */
export interface RoundReading extends FormReading {
  readonly round: RoundRow;
  readonly asked: AskedByType;
}

/** Rounds of the same kind and form version share what the types are asked. */
export async function readingsOf(
  source: Pick<OpenSource, 'form' | 'indicators'>,
  rounds: readonly RoundRow[],
  types: Iterable<AskedType>,
): Promise<readonly RoundReading[]> {
  const asked = new Map<string, AskedByType>();
  const all = [...types];
  const readings: RoundReading[] = [];
  for (const round of rounds) {
    const form = await source.form(round.formVersionId);
    const key = `${round.formVersionId}/${round.kind}`;
    const byType = asked.get(key) ?? askedByType(form, all, round.kind);
    asked.set(key, byType);
    const indicators = await source.indicators(form, round.endsOn);
    readings.push({ form, indicators, round, asked: byType });
  }
  return readings;
}
