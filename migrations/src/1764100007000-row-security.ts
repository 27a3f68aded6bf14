/**
 * Row-level security: the second wall behind the conditions of the repositories (docs/decisions/0042). A transaction says for
 * whom it runs by settings of its own (`vlis.account` …); without them a query sees no row of these tables. The owner of
 * the tables passes the policies by.
 *
 * A setting is read in a subquery, so that it is looked up once for a statement and not once for a row.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Null where it was never set, and where it is empty again after another transaction. */
const current = (name: string): string => `nullif(current_setting('vlis.${name}', true), '')`;
const setting = (name: string): string => `(select ${current(name)})`;
const list = (name: string, type: 'integer' | 'text'): string => `array(select unnest(${current(name)}::${type}[]))`;

/** Somebody has been named for whom the transaction runs. */
const STATED = `${setting('account')} is not null`;
/** The system itself: whoever signs in is nobody yet. */
const SYSTEM = `${setting('account')} = '0'`;

/** The body of a library that anybody may know of. */
const OPEN = `body <> all (array(select code from governing_body where governing_body.restricted))`;

/** Of restricted libraries only what the right reaches; that there are the others is no secret. */
const REGISTER = `${STATED} and (
  ${setting('register_reach')} = 'whole' or ${OPEN}
  or library_id = any (${list('register_libraries', 'integer')}) or body = any (${list('register_bodies', 'text')}))`;

const REPORTS = `
  ${setting('reports_reach')} = 'whole'
  or ((${setting('reports_reach')} = 'nation' or province_id = any (${list('reports_provinces', 'integer')})) and ${OPEN})
  or library_id = any (${list('reports_libraries', 'integer')}) or body = any (${list('reports_bodies', 'text')})`;

/** A report is seen where what is owed is seen, and what belongs to a report where the report is. */
const OF_OBLIGATION = `${setting('reports_reach')} = 'whole'
  or library_id = any (${list('reports_libraries', 'integer')}) or exists (
  select from obligation o where o.round_id = submission.round_id and o.library_id = submission.library_id)`;
const ofSubmission = (table: string): string => `${setting('reports_reach')} = 'whole' or exists (
  select from submission s where s.id = ${table}.submission_id)`;

/** Which rows a statement sees. */
const SEEN: Readonly<Record<string, string>> = {
  account: STATED,
  account_role: STATED,
  audit_entry: SYSTEM,
  audit_lane: SYSTEM,
  earlier_answer: `${setting('reports_reach')} = 'whole' or exists (
    select from cell_query q where q.id = earlier_answer.query_id)`,
  ended_session: SYSTEM,
  fact: STATED,
  library: STATED,
  library_state: REGISTER,
  logout_token: SYSTEM,
  obligation: REPORTS,
  obligation_total: STATED,
  review_exception: `${setting('reports_reach')} <> 'places' or account_id::text = ${setting('account')}`,
  rollup: STATED,
  submission: OF_OBLIGATION,
  ...Object.fromEntries(
    ['cell_query', 'review_step', 'submission_revision'].map((table) => [table, ofSubmission(table)]),
  ),
};

export class RowSecurity1764100007000 implements MigrationInterface {
  name = 'RowSecurity1764100007000';

  async up(db: QueryRunner): Promise<void> {
    for (const [table, seen] of Object.entries(SEEN)) {
      await db.query(`alter table ${table} enable row level security`);
      await db.query(`create policy seen on ${table} for select using (${seen})`);
      // What may be written is decided by the deed and by privileges; a row that is changed or deleted must be seen.
      await db.query(`create policy added on ${table} for insert with check (${STATED})`);
      await db.query(`create policy changed on ${table} for update using (${seen}) with check (${STATED})`);
      await db.query(`create policy deleted on ${table} for delete using (${seen})`);
    }
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('forward only'));
  }
}
