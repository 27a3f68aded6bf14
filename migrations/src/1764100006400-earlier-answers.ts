/**
 * Answers that were replaced by another have a table of their own. Until now they stood in the audit alone, where texts of people
 * do not belong; they are taken over from there. The entries of the audit stay as they are: nobody changes one.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EarlierAnswers1764100006400 implements MigrationInterface {
  name = 'EarlierAnswers1764100006400';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table earlier_answer (
        id          bigint generated always as identity primary key,
        query_id    int not null references cell_query,
        answer      text not null,
        answered_by int not null references account,
        answered_at timestamptz not null
      )`);
    await db.query(`create index earlier_answer_query on earlier_answer (query_id)`);
    // The last answer of each question is the one that stands in cell_query.
    await db.query(`
      insert into earlier_answer (query_id, answer, answered_by, answered_at)
      select query_id, answer, account_id, at from (
        select q.id as query_id, a.id, a.details->>'answer' as answer, a.account_id, a.at,
          lead(a.id) over (partition by q.id order by a.id) as next
        from audit_entry a join cell_query q on q.id::text = a.details->>'queryId'
        where a.action = 'query.answer' and a.outcome = 'done' and a.account_id is not null and a.details ? 'answer'
      ) answered where next is not null order by id`);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('forward only'));
  }
}
