/** Versions of forms as stored, without their documents: these have some 90 KB each and are asked for one at a time. */
import { inTodaysWords, partOfForm, withKeyFigures, type FormDefinition } from '@vlis/domain';
import { Any, type EntityManager } from 'typeorm';
import { loadRewordings } from './form-texts.js';
import { FormVersionEntity, type FormStatus } from './form.entity.js';
import { loadKeyFigures } from './key-figure.entity.js';

export interface FormVersionRow {
  readonly id: number;
  readonly formId: number;
  readonly formCode: string;
  readonly number: number;
  readonly status: FormStatus;
  readonly publishedAt: Date | null;
}

/** All versions, or those with these ids; by form, the latest first. */
export async function loadFormVersions(db: EntityManager, ids?: readonly number[]): Promise<readonly FormVersionRow[]> {
  const versions = await db.find(FormVersionEntity, {
    ...(ids && { where: { id: Any([...ids]) } }),
    relations: { form: true },
    order: { form: { code: 'asc' }, number: 'desc' },
  });
  return versions.map(({ form, ...version }) => ({ ...version, formCode: form.code }));
}

interface Document {
  readonly id: number;
  readonly definition: FormDefinition;
}

/** The documents of these versions by id, with today's rewordings and key figures. Everything else is as it was published. */
export async function loadDefinitions(db: EntityManager, ids: readonly number[]): Promise<readonly Document[]> {
  const documents = await db.find(FormVersionEntity, {
    where: { id: Any([...ids]) },
    select: { id: true, definition: true },
  });
  const marks = await loadKeyFigures(db, ids);
  const rewordings = await loadRewordings(db, ids);
  return documents.map(({ id, definition }) => ({
    id,
    definition: inTodaysWords(
      withKeyFigures(
        partOfForm(definition),
        marks.filter(({ formVersionId }) => formVersionId === id),
      ),
      rewordings.filter(({ formVersionId }) => formVersionId === id),
    ),
  }));
}
