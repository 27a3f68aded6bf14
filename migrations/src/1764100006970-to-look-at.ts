/**
 * How many cells of a sent report are to look at, so that lists find and order reports by one number. Of those that were
 * sent before it is put together from what was counted then: questions of rules, explained or not, for nobody has weighed
 * them; questions of reviewers; a total that is moved much. Numbers unlike before are asked about from the next submission on.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ToLookAt1764100006970 implements MigrationInterface {
  name = 'ToLookAt1764100006970';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table submission add column to_look_at smallint`);
    await db.query(`
      update submission s set to_look_at =
        coalesce((s.sent ->> 'errors')::int, case when s.state <> 'returned' then s.errors end, 0)
        + coalesce((s.sent ->> 'warnings')::int, case when s.state <> 'returned' then s.warnings end, 0)
        + (select count(distinct q.item)::int from cell_query q where q.submission_id = s.id)
        + case when s.effect >= 0.1 then 1 else 0 end
      where s.state <> 'draft'`);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('forward only'));
  }
}
