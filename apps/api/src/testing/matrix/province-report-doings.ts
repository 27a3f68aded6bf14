/** What the doings of reports of provinces stand on: a report, its steps, a point, a delegation. */
import type { Stage } from './doings.js';

/** Whose report it is, and by which outline. */
interface Reported {
  readonly outline: string;
  /** SQL of the id of a unit. */
  readonly unit: string;
}

const OF_NATION: Reported = {
  outline: 'national-programme-206',
  unit: `(select id from admin_unit where level = 'nation' order by valid_from desc limit 1)`,
};

/** A province's report with sections that nobody has written and a figure that is stale. */
export const provinceReportId = (stage: Stage): Promise<number> =>
  plant(stage, { outline: 'programme-206', unit: `${stage.province('66')}` });

/** The same of the nation. */
export const compilationId = (stage: Stage): Promise<number> => plant(stage, OF_NATION);

async function plant(stage: Stage, { outline, unit }: Reported): Promise<number> {
  const [{ id }] = await stage.rows<{ id: number }>(
    `insert into province_report (round_id, province_id, outline, outline_version, begun_at, begun_by)
     select $1, ${unit}, $2, 1, now(), id from account where username = 'lanhdao.daklak'
     on conflict (round_id, province_id, outline) do update set begun_at = excluded.begun_at returning id`,
    [stage.roundId(), outline],
  );
  await stage.rows(
    `insert into province_report_figure (province_report_id, key, value, waiting, taken_at)
     values ($1, 'count:owed', null, 0, now()) on conflict do nothing`,
    [id],
  );
  await stage.rows(
    `insert into province_report_section (province_report_id, key, revision, passage, saved_at, saved_by)
     select $1, section ->> 'key', 1, '{"paragraphs": []}', now(), begun_by
     from province_report r join report_outline o on o.code = r.outline,
       jsonb_array_elements(o.document -> 'sections') section
     where r.id = $1 on conflict do nothing`,
    [id],
  );
  return id;
}

/** That report with these steps and no others. */
export async function steppedProvinceReport(stage: Stage, steps: readonly string[]): Promise<number> {
  const id = await provinceReportId(stage);
  await stage.rows(`delete from province_report_file`);
  await stage.rows(`delete from province_report_point`);
  await stage.rows(`delete from province_report_signature`);
  await stage.rows(`delete from province_report_step where province_report_id = $1`, [id]);
  await stage.rows(
    `with step as (
       insert into province_report_step (province_report_id, nth, step, at, account_id, version)
       select $1, nth, step, now(), (select begun_by from province_report where id = $1),
         case when step = 'sign' then null else 1 end
       from unnest($2::text[]) with ordinality given(step, nth) returning id, step)
     insert into province_report_signature (step_id, signer, post, content, parts, whole)
     select id, 'x', 'Giám đốc', '{"of": {}, "passages": {}, "figures": []}', '{}', repeat('0', 64) from step where step = 'sign'`,
    [id, steps],
  );
  return id;
}

/** Of a return of that report. */
export async function provinceReportPoint(stage: Stage): Promise<number> {
  const id = await steppedProvinceReport(stage, ['sign', 'send', 'return']);
  const [point] = await stage.rows<{ id: number }>(
    `insert into province_report_point (step_id, text)
     select id, 'Thiếu phụ lục' from province_report_step where province_report_id = $1 and step = 'return' returning id`,
    [id],
  );
  return point!.id;
}

export async function delegationId(stage: Stage): Promise<number> {
  const [{ id }] = await stage.rows<{ id: number }>(
    `insert into signing_delegation (province_id, account_id, post, basis, valid_from, valid_to, given_at, given_by)
     select $1, o.id, 'Phó Giám đốc', 'x', '2031-01-01', '2031-01-31', now(), l.id from account o, account l
     where o.username = 'chuyenvien.daklak' and l.username = 'lanhdao.daklak' returning id`,
    [stage.province('66')],
  );
  return id;
}

/** Sent by the leader and not attached to anything. */
export async function sentFileId(stage: Stage): Promise<number> {
  const [{ id }] = await stage.rows<{ id: number }>(
    `insert into file (name, media_type, bytes, sha256, account_id, at)
     select 'ban-ky.pdf', 'application/pdf', 1, repeat('0', 64), id, now() from account where username = 'lanhdao.daklak' returning id`,
  );
  return id;
}
