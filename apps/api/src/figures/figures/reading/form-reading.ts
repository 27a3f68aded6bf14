/**
 * A published form as figures need it: where each measure stands in the stored arrays, and what stands behind it. A
 * published form is immutable, so what was worked out for it once holds for as long as the form is kept.
 */
import {
  askedByType,
  itemsOf,
  measuresOf,
  sumKeysOf,
  type AskedByType,
  type AskedType,
  type CompiledForm,
  type Indicator,
} from '@vlis/domain';
import type { RoundRow } from '../../../collection/calendar/index.js';
import type { OpenSource } from '../source/figure-source.js';

export interface FormReading {
  readonly form: CompiledForm;
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** Where a measure stands in `sums` and `counts`, from 1 as PostgreSQL counts. */
  readonly positions: ReadonlyMap<string, number>;
  /** Items that an indicator reads, by its code: a library is waited for when it is asked all of them. */
  readonly behind: ReadonlyMap<string, readonly string[]>;
}

/** A round with its own form version; rounds of ten years may have several. */
export interface RoundReading extends FormReading {
  readonly round: RoundRow;
  readonly asked: AskedByType;
}

const known = new WeakMap<CompiledForm, FormReading>();

function readingOf(form: CompiledForm): FormReading {
  const kept = known.get(form);
  if (kept) return kept;
  const { indicators } = form.definition;
  const measures = measuresOf(form.definition);
  const items = new Map(measures.map((measure) => [measure.key, itemsOf(measure)]));
  const behind = indicators.map((one): [string, readonly string[]] => [
    one.code,
    [...new Set(sumKeysOf(one).flatMap((key) => items.get(key)!))],
  ]);
  const reading = {
    form,
    indicators: new Map(indicators.map((one) => [one.code, one])),
    positions: new Map(measures.map(({ key }, i) => [key, i + 1])),
    behind: new Map(behind),
  };
  known.set(form, reading);
  return reading;
}

/** Rounds of the same kind and form version share what the types are asked. */
export async function readingsOf(
  source: Pick<OpenSource, 'form'>,
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
    readings.push({ ...readingOf(form), round, asked: byType });
  }
  return readings;
}
