/**
 * A returned report as it was sent, for everybody but its library, while that is reworking it. Kept from the return to the
 * next submission; of the reports that are being reworked now it is read back out of their histories.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WhatWasSent1764100005100 implements MigrationInterface {
  name = 'WhatWasSent1764100005100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table submission add sent jsonb`);
    // A cell has the value before the first change since; a blank before it is a blank. Computed items are left out, for
    // whoever reads derives them anew: they would show the changes. Nobody counted the flags of that day.
    await db.query(`
      with sent as (
        select distinct on (submission_id) submission_id, revision from review_step
        where move = 'submit' order by submission_id, id desc
      ), changed as (
        select distinct on (later.submission_id, change.key) later.submission_id, change.key, change.value -> 0 as before
        from sent
        join submission_revision later on later.submission_id = sent.submission_id and later.revision > sent.revision
        cross join lateral jsonb_each(later.changes) change
        order by later.submission_id, change.key, later.revision
      ), explained as (
        select distinct on (later.submission_id, change.key) later.submission_id, change.key, change.value -> 0 as before
        from sent
        join submission_revision later on later.submission_id = sent.submission_id and later.revision > sent.revision
        cross join lateral jsonb_each(later.explained) change
        order by later.submission_id, change.key, later.revision
      ), whole as (
        select report.id, sent.revision, sent.revision = report.revision as untouched,
          (report.cells || coalesce((select jsonb_object_agg(key, before) from changed where submission_id = report.id
             and key not like 'report.%'), '{}')) as cells,
          (report.explanations || coalesce((select jsonb_object_agg(key, before) from explained
             where submission_id = report.id), '{}')) as explanations,
          (select array_agg(key) from changed where submission_id = report.id and before = 'null') as blank,
          (select array_agg(key) from explained where submission_id = report.id and before in ('null', '""')) as silent,
          (select array_agg(item ->> 'code') from form_version version, jsonb_array_elements(version.definition -> 'items') item
           where version.id = report.form_version_id and item ? 'formula') as computed,
          (select before from changed where submission_id = report.id and key = 'report.partial_period') as declared
        from submission report join sent on sent.submission_id = report.id
        where report.state = 'returned'
      )
      update submission report set sent = jsonb_build_object(
        'revision', whole.revision,
        'cells', whole.cells - coalesce(whole.blank, '{}') - coalesce(whole.computed, '{}'),
        'explanations', whole.explanations - coalesce(whole.silent, '{}'),
        'partialPeriod', case when whole.declared is null then to_jsonb(report.partial_period)
          else to_jsonb(whole.declared = '"1"') end,
        'errors', case when whole.untouched then report.errors end,
        'warnings', case when whole.untouched then report.warnings end,
        'openWarnings', case when whole.untouched then report.open_warnings end)
      from whole where whole.id = report.id`);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('forward only'));
  }
}
