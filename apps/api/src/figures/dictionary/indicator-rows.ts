/** The dictionary of indicators as stored: versions, each with its days. */
import type { IndicatorContent, IndicatorDocument, IndicatorVersion, IsoDate } from '@vlis/domain';
import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';

export interface IndicatorRow extends IndicatorVersion {
  readonly id: number;
  readonly indicatorId: number;
  readonly formId: number;
  readonly publishedAt: Date;
}

/**
 * Whether a document says what a version that is there says. The last day that a later version has set does not count: the
 * document was published without one.
 */
export function says(
  { id: _, indicatorId: __, formId: ___, publishedAt: ____, formula: _____, validTo, ...said }: IndicatorRow,
  document: IndicatorDocument,
): boolean {
  return isDeepStrictEqual({ ...said, validTo: document.validTo === null ? null : validTo }, document);
}

interface Stored extends Pick<
  IndicatorRow,
  'id' | 'indicatorId' | 'formId' | 'form' | 'code' | 'version' | 'formula' | 'publishedAt'
> {
  readonly definition: Omit<IndicatorContent, 'code'>;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
}

/** Every version of every indicator, in the order of the dictionary; of one form where it is named. */
export async function loadIndicatorVersions(db: EntityManager, form?: string): Promise<readonly IndicatorRow[]> {
  const rows: Stored[] = await db.query(
    `select version.id, indicator.id as "indicatorId", indicator.form_id as "formId", form.code as form, indicator.code,
       version.version, version.formula, version.definition, version.valid_from::text as "validFrom",
       version.valid_to::text as "validTo", version.published_at as "publishedAt"
     from indicator_version version
     join indicator on indicator.id = version.indicator_id
     join form on form.id = indicator.form_id
     where $1::text is null or form.code = $1
     order by indicator.id, version.version`,
    [form ?? null],
  );
  return rows.map(({ definition, ...row }) => ({ ...row, ...definition }));
}
