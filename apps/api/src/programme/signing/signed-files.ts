/**
 * Files that go with a signature: the scan of the paper, or the document that was signed digitally. By SQL, as the files of returns are: a
 * file is attached by a condition, once, and only by whoever has sent it.
 */
import type { Viewer } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import type { FoundFile } from '../../platform/files/hand-out-file.js';
import { mayAtProvince } from '../reports/index.js';

export interface SignedFile {
  readonly id: number;
  readonly name: string;
  readonly bytes: number;
  readonly at: Date;
  /** Name of the person. */
  readonly by: string;
}

/** More than a paper and its annexes is a mistake. */
export const MOST_FILES = 10;

/** False where the viewer has no such file that is not attached yet. */
export async function attachTo(
  tx: EntityManager,
  { accountId }: Viewer,
  { stepId, fileId, at }: { readonly stepId: number; readonly fileId: number; readonly at: Date },
): Promise<boolean> {
  const attached: object[] = await tx.query(
    `insert into province_report_file (file_id, step_id, attached_at, attached_by)
     select id, $2, $4, $3 from file where id = $1 and account_id = $3
       and not exists (select from province_report_file where file_id = $1)
       and not exists (select from review_step_file where file_id = $1)
     returning file_id`,
    [fileId, stepId, accountId, at],
  );
  return attached.length === 1;
}

/** In the order in which they were attached. */
export const filesOf = (db: EntityManager, stepId: number): Promise<readonly SignedFile[]> =>
  db.query(
    `select file.id, file.name, file.bytes, f.attached_at as at, account.name as by
     from province_report_file f join file on file.id = f.file_id join account on account.id = f.attached_by
     where f.step_id = $1 order by f.attached_at, file.id`,
    [stepId],
  );

/** The file, where the viewer may read the report that it goes with. */
export async function findSignedFile(db: EntityManager, viewer: Viewer, id: number): Promise<FoundFile | undefined> {
  const [found]: (FoundFile & { readonly provinceId: number })[] = await db.query(
    `select file.id, file.name, file.bytes, file.media_type as "mediaType", r.province_id as "provinceId"
     from province_report_file f join file on file.id = f.file_id
     join province_report_step s on s.id = f.step_id join province_report r on r.id = s.province_report_id
     where file.id = $1`,
    [id],
  );
  return found && (await mayAtProvince(db, viewer, 'province-report.read', found.provinceId)) ? found : undefined;
}
