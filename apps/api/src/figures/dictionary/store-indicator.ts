/**
 * Puts a version into the dictionary, inside somebody's transaction: decided by the domain, stored for good, and the one
 * before ended. What it adds to the sums is another matter (rollups).
 */
import {
  decidePublishIndicator,
  isRefusal,
  issue,
  refuse,
  type FormDefinition,
  type IndicatorDocument,
  type IndicatorVersion,
  type Refusal,
} from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { loadIndicatorVersions } from './indicator-rows.js';

/** The newest published version of a form, whose items an indicator may read. */
async function newestForm(tx: EntityManager, code: string) {
  const [row]: { formId: number; definition: FormDefinition }[] = await tx.query(
    `select form.id as "formId", version.definition from form
     join form_version version on version.form_id = form.id and version.status = 'published'
     where form.code = $1 order by version.number desc limit 1`,
    [code],
  );
  return row;
}

const columnsOfTypes = async (tx: EntityManager): Promise<ReadonlySet<string>> => {
  const rows: { column: string }[] = await tx.query('select distinct answers_as as "column" from library_type');
  return new Set(rows.map(({ column }) => column));
};

/** Whoever stores has moved the stamp, so that versions of one indicator come one after the other. */
export async function storeIndicator(
  tx: EntityManager,
  document: IndicatorDocument,
  now: Date,
): Promise<IndicatorVersion | Refusal> {
  const form = await newestForm(tx, document.form);
  if (!form) {
    const unknown = issue('BAD_INDICATOR', 'form', { path: 'form', detail: `unknown form: ${document.form}` });
    return refuse('INVALID_INDICATOR', [unknown], { count: '1' });
  }
  const all = await loadIndicatorVersions(tx, document.form);
  const versions = all.filter(({ code }) => code === document.code);
  const decided = decidePublishIndicator(document, versions, {
    items: new Map(form.definition.items.map((item) => [item.code, item])),
    types: await columnsOfTypes(tx),
    indicators: new Set(all.map(({ code }) => code)),
  });
  if (isRefusal(decided)) return decided;
  const { formula, ends } = decided;
  if (ends) await tx.query('update indicator_version set valid_to = $2 where id = $1', [versions.at(-1)!.id, ends]);
  const { form: _, code, version, validFrom, validTo, ...definition } = document;
  await tx.query(
    `with named as (
       insert into indicator (form_id, code) values ($1, $2) on conflict on constraint indicator_once do nothing returning id
     )
     insert into indicator_version (indicator_id, version, formula, definition, valid_from, valid_to, published_at)
     select id, $3, $4, $5, $6, $7, $8
     from (select id from named union all select id from indicator where form_id = $1 and code = $2) as indicator`,
    [form.formId, code, version, formula, JSON.stringify(definition), validFrom, validTo, now],
  );
  return { ...document, formula };
}
