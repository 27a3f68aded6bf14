/**
 * Gives measures their slots. Those of a form version are laid with its first official submission; what a new version of an
 * indicator adds comes after them. A key that has a slot keeps it.
 */
import {
  itemMeasures,
  itemsReadBy,
  measuresOf,
  indicatorMeasures,
  printExpression,
  type FormDefinition,
  type IndicatorVersion,
  type IsoDate,
  type Measure,
} from '@vlis/domain';
import type { EntityManager } from 'typeorm';

/** Items are added up in every round: this is the first day that one may have. */
const ALWAYS: IsoDate = '1900-01-01';

/** Those that read nothing but items of the form. */
export const readableIn = <V extends IndicatorVersion>(
  { items }: Pick<FormDefinition, 'items'>,
  versions: readonly V[],
): readonly V[] => {
  const codes = new Set(items.map(({ code }) => code));
  return versions.filter((version) => itemsReadBy(version).every((code) => codes.has(code)));
};

/** @param versions of every indicator of the form, each of them after the one before */
export function layMeasures(
  tx: EntityManager,
  formVersionId: number,
  definition: FormDefinition,
  versions: readonly IndicatorVersion[],
): Promise<void> {
  const readable = readableIn(definition, versions);
  // A formula counts from the first day of the version that brought it.
  const since = new Map<string, IsoDate>(itemMeasures(definition).map(({ key }) => [key, ALWAYS]));
  for (const version of readable) {
    for (const { key } of indicatorMeasures(version)) if (!since.has(key)) since.set(key, version.validFrom);
  }
  return addMeasures(tx, formVersionId, measuresOf(definition, readable), (key) => since.get(key)!);
}

/** Adds those whose keys are not there. Whoever does it holds the stamp. */
export async function addMeasures(
  tx: EntityManager,
  formVersionId: number,
  measures: readonly Measure[],
  from: (key: string) => IsoDate,
): Promise<void> {
  const print = ({ alongside }: Measure): string | null => (alongside ? printExpression(alongside) : null);
  await tx.query(
    `insert into measure (form_version_id, slot, key, expression, alongside, valid_from)
     select $1, coalesce((select max(slot) from measure where form_version_id = $1), 0) + row_number() over (order by at),
       key, expression, alongside, since
     from unnest($2::text[], $3::text[], $4::text[], $5::date[]) with ordinality
       as added (key, expression, alongside, since, at)
     where not exists (select from measure there where there.form_version_id = $1 and there.key = added.key)
     on conflict do nothing`,
    [
      formVersionId,
      measures.map(({ key }) => key),
      measures.map(({ expression }) => printExpression(expression)),
      measures.map(print),
      measures.map(({ key }) => from(key)),
    ],
  );
}
