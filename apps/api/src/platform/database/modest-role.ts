/**
 * The application does not start with a database role that may do more than it needs: the owner of the tables could erase the
 * audit, however well the application behaves (docs/decisions/0018-two-roles.md).
 */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ConfigRefusal } from '../config/config.js';

const POWERS = `
  select current_user as role, array_remove(array[
    case when rolsuper then 'superuser' end,
    case when rolcreaterole then 'createrole' end,
    case when rolcreatedb then 'createdb' end,
    case when rolreplication then 'replication' end,
    case when rolbypassrls then 'bypassrls' end,
    case when exists (select from pg_auth_members where member = r.oid) then 'member of another role' end,
    case when exists (select from pg_database where datdba = r.oid) then 'owns a database' end,
    case when exists (select from pg_class where relowner = r.oid and relpersistence <> 't') then 'owns tables' end,
    case when exists (select from pg_proc where proowner = r.oid) then 'owns functions' end,
    case when has_database_privilege(current_database(), 'create') then 'may create schemas' end,
    case when has_schema_privilege('public', 'create') then 'may create tables' end
  ], null) as powers
  from pg_roles r where rolname = current_user`;

@Injectable()
export class ModestRole implements OnModuleInit {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws ConfigRefusal naming what the role may do and must not */
  async onModuleInit(): Promise<void> {
    const [{ role, powers }] = (await this.dataSource.query(POWERS)) as [{ role: string; powers: readonly string[] }];
    if (!powers.length) return;
    throw new ConfigRefusal(
      `DATABASE_URL: vai trò ${role} có quyền quá rộng (${powers.join(', ')}). Xem docs/how-to/production.md.\n` +
        `DATABASE_URL: the role ${role} may do too much (${powers.join(', ')}). See docs/how-to/production.md.`,
    );
  }
}
