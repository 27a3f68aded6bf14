/**
 * The file that goes with a return. It must be the viewer's own and not attached yet; once attached it cannot be attached again.
 */
import type { Viewer } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { OBLIGATION_PLACE } from '../calendar/index.js';
import { within } from '../../platform/access/within.js';
import type { FoundFile } from '../../platform/files/hand-out-file.js';

/** False where the viewer has no such file that is not attached yet. */
export async function attachFile(
  tx: EntityManager,
  { accountId }: Viewer,
  { stepId, fileId }: { readonly stepId: string; readonly fileId: number },
): Promise<boolean> {
  const attached: object[] = await tx.query(
    `insert into review_step_file (file_id, step_id)
     select id, $2 from file where id = $1 and account_id = $3 and not exists (
       select from review_step_file where file_id = $1)
     returning file_id`,
    [fileId, stepId, accountId],
  );
  return attached.length === 1;
}

/** The file, where the viewer may see the submission that was returned with it. */
export async function findReturnFile(db: EntityManager, viewer: Viewer, id: number): Promise<FoundFile | undefined> {
  const mine = within(viewer, 'submission.read', OBLIGATION_PLACE, 2);
  const [file]: FoundFile[] = await db.query(
    `select file.id, file.name, file.bytes, file.media_type as "mediaType"
     from file join review_step_file f on f.file_id = file.id join review_step s on s.id = f.step_id
     join submission on submission.id = s.submission_id
     join obligation o on o.round_id = submission.round_id and o.library_id = submission.library_id
     where file.id = $1 and ${mine.sql}`,
    [id, ...mine.params],
  );
  return file;
}
