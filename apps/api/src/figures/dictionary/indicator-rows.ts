/** The dictionary of indicators as stored: versions, each with its days. */
import type { IndicatorDocument, IndicatorVersion } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { isSameDocument } from '../../platform/schema/same-document.js';
import { IndicatorVersionEntity } from './indicator.entity.js';

export interface IndicatorVersionRow extends IndicatorVersion {
  readonly id: number;
  readonly indicatorId: number;
  readonly formId: number;
  readonly publishedAt: Date;
}

/**
 * Whether a document and a stored version are the same. The last day that a later version has set does not count: the
 * document was published without one.
 */
export function isSameVersion(
  { id: _, indicatorId: __, formId: ___, publishedAt: ____, formula: _____, validTo, ...content }: IndicatorVersionRow,
  document: IndicatorDocument,
): boolean {
  return isSameDocument({ ...content, validTo: document.validTo === null ? null : validTo }, document);
}

/** Every version of every indicator, in the order of the dictionary; of one form where it is named. */
export async function loadIndicatorVersions(db: EntityManager, form?: string): Promise<readonly IndicatorVersionRow[]> {
  const versions = await db.find(IndicatorVersionEntity, {
    ...(form !== undefined && { where: { indicator: { form: { code: form } } } }),
    relations: { indicator: { form: true } },
    order: { indicatorId: 'asc', version: 'asc' },
  });
  return versions.map(({ definition, indicator, ...version }) => ({
    ...{ ...version, ...definition },
    ...{ code: indicator.code, formId: indicator.formId, form: indicator.form.code },
  }));
}
