/** Outlines as stored, and how the reference data add those that are new. */
import type { ReportOutline } from '@vlis/domain';
import type { ReferenceData } from '@vlis/seed';
import type { EntityManager } from 'typeorm';
import type { ReferenceStep } from '../../platform/command/reference-step.js';
import { ReportOutlineEntity } from './report-outline.entity.js';

/** The newest version of each, in the order of their codes. */
export async function loadOutlines(db: EntityManager): Promise<readonly ReportOutline[]> {
  const rows = await db.find(ReportOutlineEntity, { order: { code: 'asc', version: 'asc' } });
  return [...new Map(rows.map(({ code, document }) => [code, document])).values()];
}

/** The version by which a report was begun. Undefined: there is none. */
export async function loadOutline(
  db: EntityManager,
  { code, version }: { readonly code: string; readonly version: number },
): Promise<ReportOutline | undefined> {
  return (await db.findOneBy(ReportOutlineEntity, { code, version }))?.document;
}

/** A version that is there already stays as it is. @returns how many the reference data have */
async function loadReferenceOutlines(tx: EntityManager, { reportOutlines: outlines }: ReferenceData): Promise<number> {
  const rows = outlines.map((document) => ({ code: document.code, version: document.version, document }));
  await tx.createQueryBuilder().insert().into(ReportOutlineEntity).values(rows).orIgnore().execute();
  return rows.length;
}

export const loadOutlinesOfReference: ReferenceStep = { name: 'report-outlines', load: loadReferenceOutlines };
