/**
 * The audit becomes a chain: each entry holds a hash over itself and the entry before it, so that one changed, taken out or
 * slipped in afterwards is found. There are 32 chains, the lanes, and a deed takes one that nobody holds: with a single one
 * every deed would wait for the commit of the one before. Entries are added by one function alone, which runs with the owner's
 * rights; nobody inserts into the table.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

const LANES = 32;

export class AuditChain1764100004000 implements MigrationInterface {
  name = 'AuditChain1764100004000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table audit_entry
        add column outcome  text not null default 'done',
        add column refusal  text,
        add column lane     smallint,
        add column position bigint,
        add column hash     bytea,
        add constraint audit_entry_outcome check ((outcome = 'refused') = (refusal is not null) and outcome in ('done', 'refused'))`);
    // Room on every page: a head is written anew by each deed, and stays on its page that way.
    await db.query(`
      create table audit_lane (
        lane    smallint primary key,
        entries bigint not null default 0,
        hash    bytea not null default ''
      ) with (fillfactor = 10)`);
    await db.query(`insert into audit_lane (lane) select generate_series(0, ${LANES - 1})`);

    // As a JSON array of texts: quoted and escaped, so that no two entries are written the same way.
    await db.query(`
      create function audit_entry_hash(previous bytea, entry audit_entry) returns bytea language sql stable as $$
        select sha256(convert_to(json_build_array(
          encode(previous, 'hex'), entry.lane::text, entry.position::text, entry.id::text,
          (extract(epoch from entry.at) * 1000000)::bigint::text, entry.account_id::text, entry.actor, entry.action,
          entry.outcome, entry.refusal, entry.subject_kind, entry.subject_ids::text, entry.details::text, entry.ip::text,
          entry.correlation_id)::text, 'UTF8')) $$`);

    // The entries there are, in the order of their numbers, on the first lane.
    await db.query(`alter table audit_entry disable trigger audit_entry_stays`);
    await db.query(`
      do $$
      declare
        entry audit_entry;
        last bytea := '';
        n bigint := 0;
      begin
        for entry in select * from audit_entry order by id loop
          n := n + 1;
          entry.lane := 0;
          entry.position := n;
          last := audit_entry_hash(last, entry);
          update audit_entry set lane = 0, position = n, hash = last where id = entry.id;
        end loop;
        update audit_lane set entries = n, hash = last where lane = 0;
      end $$`);
    await db.query(`alter table audit_entry enable trigger audit_entry_stays`);
    await db.query(`
      alter table audit_entry
        alter column lane set not null, alter column position set not null, alter column hash set not null,
        add constraint audit_entry_place unique (lane, position)`);

    // The lane of this connection, or any that is free, or, where none is, the one of this connection when it becomes so.
    await db.query(`
      create function append_audit(
        account_id integer, actor text, action text, subject_kind text, subject_ids text[], details jsonb,
        ip inet, correlation_id text, outcome text, refusal text
      ) returns bigint language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      declare
        own smallint := pg_backend_pid() % ${LANES};
        head public.audit_lane;
        entry public.audit_entry;
      begin
        select l.* into head from public.audit_lane l where l.lane = own for update skip locked;
        if not found then
          select l.* into head from public.audit_lane l for update skip locked limit 1;
        end if;
        if not found then
          select l.* into head from public.audit_lane l where l.lane = own for update;
        end if;
        entry.id := nextval('public.audit_entry_id_seq');
        entry.at := clock_timestamp();
        entry.account_id := account_id;
        entry.actor := actor;
        entry.action := action;
        entry.subject_kind := subject_kind;
        entry.subject_ids := subject_ids;
        entry.details := details;
        entry.ip := ip;
        entry.correlation_id := correlation_id;
        entry.outcome := outcome;
        entry.refusal := refusal;
        entry.lane := head.lane;
        entry.position := head.entries + 1;
        entry.hash := public.audit_entry_hash(head.hash, entry);
        insert into public.audit_entry overriding system value select entry.*;
        update public.audit_lane l set entries = entry.position, hash = entry.hash where l.lane = head.lane;
        return entry.id;
      end $$`);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('forward only'));
  }
}
