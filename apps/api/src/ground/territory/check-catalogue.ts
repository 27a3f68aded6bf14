/** The checks on a catalogue of units before anything is written: each unit once, days in order, a name. */
import {
  checkEncoding,
  isNamed,
  issue,
  refuse,
  unitKey,
  type AdministrativeUnit,
  type Issue,
  type Refusal,
} from '@vlis/domain';

export function checkCatalogue(units: readonly AdministrativeUnit[]): Refusal | undefined {
  const seen = new Set<string>();
  const issues: Issue[] = [];
  for (const [row, unit] of units.entries()) {
    const key = unitKey(unit);
    const { validFrom: from, validTo: to } = unit;
    if (seen.has(key)) issues.push(issue('DUPLICATE_UNIT', `units.${row}`, { unit: key }));
    seen.add(key);
    if (to !== null && to < from) issues.push(issue('DAYS_OUT_OF_ORDER', `units.${row}.validTo`, { from, to }));
    if (!isNamed(unit.name.vi)) issues.push(issue('NAME_REQUIRED', `units.${row}.name`));
    issues.push(...checkEncoding(`units.${row}.name`, unit.name.vi, unit.name.en));
  }
  return issues.length ? refuseCatalogue(issues) : undefined;
}

export const refuseCatalogue = (issues: readonly Issue[]): Refusal =>
  refuse('INVALID_INPUT', issues, { detail: issues[0]!.path });
