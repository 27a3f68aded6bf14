/**
 * Which items of published forms are key figures. New marks are added, existing ones stay. Where the document of a new form
 * version marks no item, the version keeps the marks of the version before it, for the items it still has.
 */
import { checkKeyFigures, issue, refuse, type FormDefinition, type KeyFigureMark, type Refusal } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { insert } from '../../platform/database/insert.js';
import { FormVersionEntity } from './form.entity.js';
import { loadDefinitions } from './form-versions.js';
import { KeyFigureEntity, loadKeyFigures } from './key-figure.entity.js';

const keyOf = ({ code, validFrom }: KeyFigureMark): string => `${code}.${validFrom}`;

/** @returns how many marks the version has afterwards */
export async function landKeyFigures(
  tx: EntityManager,
  formVersionId: number,
  definition: FormDefinition,
  marks: readonly KeyFigureMark[],
): Promise<number | Refusal> {
  const landed = await loadKeyFigures(tx, [formVersionId]);
  const known = new Map(landed.map((mark) => [keyOf(mark), mark]));
  const fresh = marks.filter((mark) => !known.has(keyOf(mark)));
  const issues = [
    ...checkKeyFigures(definition, [...landed, ...fresh]),
    ...marks
      .filter((mark) => known.has(keyOf(mark)) && known.get(keyOf(mark))!.place !== mark.place)
      .map(({ code }) => issue('BAD_DEFINITION', `key-figure.${code}`, { detail: 'another mark of that day stands' })),
  ];
  if (issues.length) return refuse('INVALID_DEFINITION', issues, { count: `${issues.length}` });
  await addMarks(tx, formVersionId, fresh);
  return landed.length + fresh.length;
}

/** From before any form, so that it counts as long as the version is asked. */
const ALWAYS = '1900-01-01';

export async function keepMarksOfVersionBefore(
  tx: EntityManager,
  { id: formVersionId, formId }: { readonly id: number; readonly formId: number },
  { version, items }: FormDefinition,
): Promise<void> {
  if (items.some(({ keyFigure }) => keyFigure !== undefined)) return;
  const before = await tx.findOneBy(FormVersionEntity, { formId, number: version - 1 });
  const [document] = before ? await loadDefinitions(tx, [before.id]) : [];
  const codes = new Set(items.map(({ code }) => code));
  const marks = (document?.definition.items ?? []).flatMap(({ code, keyFigure }): KeyFigureMark[] =>
    keyFigure !== undefined && codes.has(code) ? [{ code, validFrom: ALWAYS, place: keyFigure }] : [],
  );
  await addMarks(tx, formVersionId, marks);
}

async function addMarks(tx: EntityManager, formVersionId: number, marks: readonly KeyFigureMark[]): Promise<void> {
  const rows = marks.map((mark) => ({ ...mark, formVersionId }));
  if (rows.length) await insert(tx, KeyFigureEntity, rows).execute();
}
