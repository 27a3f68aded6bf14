/**
 * Whom a library answers to, and restricted units counted in the nation alone. What is there gets the body of its type;
 * libraries of the armed forces whose name says police, the Ministry of Public Security.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The bodies of the types' defaults; the reference data complete and correct them. Code, names, kind, restricted. */
const DEFAULTS = `
  ('BVHTTDL', 'Bộ Văn hóa, Thể thao và Du lịch', 'Ministry of Culture, Sports and Tourism', 'ministry', false),
  ('UBND-T', 'Ủy ban nhân dân tỉnh, thành phố', 'People’s Committee of the province or city', 'committee', false),
  ('UBND-X', 'Ủy ban nhân dân xã, phường, đặc khu', 'People’s Committee of the commune, ward or special zone', 'committee', false),
  ('BGDDT', 'Bộ Giáo dục và Đào tạo', 'Ministry of Education and Training', 'ministry', false),
  ('BQP', 'Bộ Quốc phòng', 'Ministry of National Defence', 'ministry', true),
  ('BCA', 'Bộ Công an', 'Ministry of Public Security', 'ministry', true),
  ('KHAC', 'Cơ quan, tổ chức khác ở trung ương và địa phương', 'Another agency or organisation', 'other', false),
  ('CD', 'Cộng đồng, cá nhân có thư viện', 'A community or private owner', 'other', false),
  ('NN', 'Tổ chức, cá nhân nước ngoài', 'A foreign organisation or person', 'other', false)`;

const BY_TYPE = `case code when 'N' then 'BVHTTDL' when 'T' then 'UBND-T' when 'H' then 'UBND-T' when 'QL' then 'UBND-T'
  when 'X' then 'UBND-X' when 'U' then 'BGDDT' when 'G' then 'BGDDT' when 'V' then 'BQP' when 'C' then 'CD'
  when 'F' then 'NN' else 'KHAC' end`;

export class GoverningBodies1764100005000 implements MigrationInterface {
  name = 'GoverningBodies1764100005000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table governing_body (
        code          text primary key,
        name_vi       text not null,
        name_en       text not null,
        kind          text not null check (kind in ('ministry', 'committee', 'other')),
        restricted    boolean not null,
        valid_from    date not null,
        valid_to      date,
        succeeded_by  text references governing_body deferrable initially deferred,
        constraint governing_body_days_in_order check (valid_to is null or valid_from <= valid_to)
      )`);
    await db.query(
      `insert into governing_body (code, name_vi, name_en, kind, restricted, valid_from)
       select code, vi, en, kind, restricted, date '1976-07-02'
       from (values ${DEFAULTS}) as known (code, vi, en, kind, restricted)`,
    );

    await db.query(`alter table library_type add governed_by text references governing_body`);
    await db.query(`update library_type set governed_by = ${BY_TYPE}`);
    await db.query(`alter table library_type alter governed_by set not null`);
    // No province can review what none may see.
    await db.query(`update library_type set reviewed_by = '{ministry}' where code = 'V'`);

    await db.query(`alter table library_state add body text references governing_body`);
    await db.query(
      `update library_state set body = case
         when type = 'V' and search_key like '%cong an%' then 'BCA' else library_type.governed_by end
       from library_type where library_type.code = library_state.type`,
    );
    await db.query(`alter table library_state alter body set not null`);

    await db.query(`alter table obligation add body text references governing_body`);
    await db.query(
      `update obligation set body = coalesce(
         (select state.body from library_state state join round on round.id = obligation.round_id
          where state.library_id = obligation.library_id and state.type = obligation.type
            and state.valid_from <= round.cutoff_on and (state.valid_to is null or state.valid_to >= round.cutoff_on)),
         library_type.governed_by)
       from library_type where library_type.code = obligation.type`,
    );
    await db.query(`alter table obligation alter body set not null`);
    await db.query(`create index obligation_body on obligation (body, round_id)`);

    await db.query(`alter table account_role add body text references governing_body`);
    await db.query(`alter table account_role drop constraint account_role_one_scope`);
    await db.query(
      `alter table account_role add constraint account_role_one_scope check (num_nonnulls(unit_id, library_id, body) <= 1)`,
    );
    await db.query(
      `update account_role set body = 'BGDDT' from account
       where account.id = account_role.account_id and account.username = 'nganh.giaoduc'
         and account_role.role = 'sector-officer' and num_nonnulls(unit_id, library_id) = 0`,
    );
    await countInTheNation(db);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('forward only'));
  }
}

/** Sums, facts and duties of restricted units leave their provinces; before this, they are a type of their own. */
async function countInTheNation(db: QueryRunner): Promise<void> {
  const nation = `(select id from admin_unit where level = 'nation' order by valid_from desc limit 1)`;
  const restricted = `(select library_type.code from library_type
    join governing_body on governing_body.code = library_type.governed_by and governing_body.restricted)`;
  await db.query(`update fact set province_id = ${nation} where type in ${restricted}`);
  await db.query(
    `with moved as (delete from obligation_total where type in ${restricted} returning *)
     insert into obligation_total (round_id, province_id, type, obliged)
     select round_id, ${nation}, type, sum(obliged) from moved group by round_id, type`,
  );
  await db.query(
    `with moved as (delete from rollup where type in ${restricted} returning *),
       added as (
         select round_id, type, n, sum(sum) as sum, sum(count)::int as count
         from moved, unnest(sums, counts) with ordinality as one (sum, count, n) group by round_id, type, n),
       whole as (
         select round_id, type, array_agg(sum order by n) as sums, array_agg(count order by n) as counts
         from added group by round_id, type)
     insert into rollup (round_id, place_id, type, accepted, sums, counts)
     select round_id, ${nation}, type, (select sum(accepted)::int from moved
       where moved.round_id = whole.round_id and moved.type = whole.type), sums, counts
     from whole`,
  );
}
