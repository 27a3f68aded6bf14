/**
 * That a report is a closing one is an ordinary answer, a cell of yes or no under the code A00 (decision 0055). What was declared
 * until now stood in a column of its own; it goes into the cells, into what was sent, and into the history, where each change
 * of it stood already, under the name by which rules knew it.
 *
 * The history is append-only, and what it says is not changed: the column is written anew by the definition of the table, so
 * that the trigger which refuses changes is never lifted. There the blank of before stands as the no that it counted as.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ITEM = 'A00';
const FORMER = 'report.partial_period';

export class ClosingItem1764100007600 implements MigrationInterface {
  name = 'ClosingItem1764100007600';

  async up(db: QueryRunner): Promise<void> {
    // Nobody had declared anything where it is empty: a blank stays a blank.
    await db.query(
      `update submission set cells = cells || jsonb_build_object($1::text, case when partial_period then '1' else '0' end)
       where partial_period is not null`,
      [ITEM],
    );
    await db.query(
      `update submission set sent = (sent - 'partialPeriod') || case when jsonb_typeof(sent -> 'partialPeriod') = 'boolean'
         then jsonb_build_object('cells', (sent -> 'cells')
           || jsonb_build_object($1::text, case when (sent ->> 'partialPeriod')::boolean then '1' else '0' end))
         else '{}' end
       where sent is not null`,
      [ITEM],
    );
    await db.query(
      `alter table submission_revision alter changes type jsonb using case when changes ? '${FORMER}'
         then (changes - '${FORMER}') || jsonb_build_object('${ITEM}', changes -> '${FORMER}') else changes end`,
    );
    await db.query('alter table submission drop column partial_period');
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('forward only'));
  }
}
