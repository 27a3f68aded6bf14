/** Versions of forms as stored, without their documents: those are some 90 KB each and asked for one at a time. */
import { inTodaysWords, type FormDefinition } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { loadRewordings } from './form-texts.js';

export type FormStatus = 'draft' | 'published' | 'retired';

export interface FormVersionRow {
  readonly id: number;
  readonly formId: number;
  readonly formCode: string;
  readonly number: number;
  readonly status: FormStatus;
  readonly publishedAt: Date | null;
}

/** All versions, or those with these ids; by form, the latest first. */
export const loadFormVersions = (db: EntityManager, ids?: readonly number[]): Promise<readonly FormVersionRow[]> =>
  db.query(
    `select version.id, version.form_id as "formId", form.code as "formCode", version.number, version.status,
       version.published_at as "publishedAt"
     from form_version version join form on form.id = version.form_id
     where $1::int[] is null or version.id = any($1)
     order by form.code, version.number desc`,
    [ids ?? null],
  );

/** Documents of before the dictionary of indicators hold these too; nobody reads them there (docs/decisions/0050). */
export const PART_OF_FORM = `definition - 'indicators'`;

/** The documents of these versions in the words that stand now, by id. What the words stand for is as it was published. */
export async function loadDefinitions(
  db: EntityManager,
  ids: readonly number[],
): Promise<readonly { readonly id: number; readonly definition: FormDefinition }[]> {
  const documents: { readonly id: number; readonly definition: FormDefinition }[] = await db.query(
    `select id, ${PART_OF_FORM} as definition from form_version where id = any($1)`,
    [ids],
  );
  const rewordings = await loadRewordings(db, ids);
  return documents.map(({ id, definition }) => ({
    id,
    definition: inTodaysWords(
      definition,
      rewordings.filter(({ formVersionId }) => formVersionId === id),
    ),
  }));
}
