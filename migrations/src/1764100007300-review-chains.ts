/**
 * The chain of review becomes data: which stages a report takes stood in `library_type.reviewed_by` and in the names of states
 * and moves. Now a chain is a row; what is owed names its chain; a submission on its way says at which stage it lies.
 *
 * Steps are append-only, and what they say is not changed: `accept-at-province` becomes `accept` at the stage `province`. The
 * columns are written anew by the definition of the table, so that the triggers which refuse changes are never lifted.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

const stage = (code: string, vi: string, en: string, role: string): string =>
  JSON.stringify({ code, name: { vi, en }, role, returnsTo: ['library'] });
const PROVINCE = stage('province', 'Sở', 'province', 'province-officer');
const MINISTRY = stage('ministry', 'Bộ', 'ministry', 'ministry-analyst');

/** The two chains that there were, for the types that took them. A database without types gets its chains with them. */
const CHAINS = `
  insert into review_chain (code, name_vi, name_en, types, stages, valid_from)
  select code, name_vi, name_en, array_agg(type order by type), stages::jsonb, min(valid_from)
  from (
    select library_type.code as type, library_type.valid_from, chain.*
    from library_type
    join (values
      ('province-ministry', 'Sở rồi Bộ', 'Province, then ministry', '[${PROVINCE}, ${MINISTRY}]', true),
      ('ministry', 'Thẳng lên Bộ', 'Straight to the ministry', '[${MINISTRY}]', false)
    ) as chain (code, name_vi, name_en, stages, by_province) on by_province = ('province' = any(reviewed_by))
  ) as each group by code, name_vi, name_en, stages`;

const chainOf = (type: string): string =>
  `(case when 'province' = any(${type}.reviewed_by) then 'province-ministry' else 'ministry' end)`;
const firstOf = (chain: string): string =>
  `(case ${chain} when 'province-ministry' then 'province' else 'ministry' end)`;

const STATE = (state: string): string =>
  `(case ${state} when 'province-accepted' then 'submitted' when 'ministry-accepted' then 'official' else ${state} end)`;
const STAGE = (state: string, first: string): string =>
  `(case ${state} when 'submitted' then ${first} when 'province-accepted' then 'ministry' end)`;

export class ReviewChains1764100007300 implements MigrationInterface {
  name = 'ReviewChains1764100007300';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table review_chain (
        code        text primary key,
        name_vi     text not null,
        name_en     text not null,
        types       text[] not null,
        bodies      text[] not null default '{}',
        stages      jsonb not null,
        valid_from  date not null,
        valid_to    date,
        constraint review_chain_days_in_order check (valid_to is null or valid_from <= valid_to),
        constraint review_chain_has_stages check (jsonb_array_length(stages) > 0)
      )`);
    await db.query(CHAINS);

    await db.query(`alter table obligation add chain text references review_chain`);
    await db.query(
      `update obligation set chain = ${chainOf('kind')} from library_type kind where kind.code = obligation.type`,
    );
    await db.query(`alter table obligation alter chain set not null`);

    await translateSteps(db);

    await db.query(`alter table submission drop constraint submission_state`);
    await db.query(`alter table submission add stage text`);
    await db.query(
      `update submission set state = ${STATE('state')}, stage = ${STAGE('state', firstOf('o.chain'))}
       from obligation o where o.round_id = submission.round_id and o.library_id = submission.library_id
         and state in ('submitted', 'province-accepted', 'ministry-accepted')`,
    );
    await db.query(
      `alter table submission
         add constraint submission_state check (state in ('draft', 'submitted', 'returned', 'withdrawn', 'official')),
         add constraint submission_stage check ((state = 'submitted') = (stage is not null))`,
    );

    await db.query(`alter table cell_query drop constraint cell_query_level_check`);
    await db.query(`alter table cell_query rename level to stage`);
    await db.query(`alter table library_type drop reviewed_by`);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('forward only'));
  }
}

/** Every expression reads the row as it was. */
async function translateSteps(db: QueryRunner): Promise<void> {
  await db.query(
    `create function pg_temp.first_stage(of_submission int) returns text language sql stable as $$
       select ${firstOf('o.chain')} from public.submission s
       join public.obligation o on o.round_id = s.round_id and o.library_id = s.library_id where s.id = of_submission $$`,
  );
  const first = 'pg_temp.first_stage(submission_id)';
  await db.query(`alter table review_step add from_stage text, add to_stage text`);
  await db.query(
    `alter table review_step
       alter move type text using (case when move like 'accept-at-%' then 'accept'
         when move like 'return-from-%' then 'return' else move end),
       alter from_state type text using ${STATE('from_state')},
       alter from_stage type text using ${STAGE('from_state', first)},
       alter to_state type text using ${STATE('to_state')},
       alter to_stage type text using ${STAGE('to_state', first)}`,
  );
  await db.query(`drop function pg_temp.first_stage(int)`);
}
