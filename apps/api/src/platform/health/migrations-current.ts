/**
 * Whether the database has every migration of this build and none of a later one. Once true it stays true for this process:
 * migrations are never reverted, and an old version may go on running while a newer one migrates, in steps that suit both. A
 * version that starts on unknown migrations refuses.
 */
import { Injectable } from '@nestjs/common';
import { migrations } from '@vlis/migrations';
import { HealthLine } from './health-line.js';

/** Anything that runs a statement and returns its rows. */
interface Asked {
  query(sql: string): Promise<unknown>;
}

export type MigrationState = 'current' | 'pending' | 'newer';

/** Names of the migrations of the database that this build does not know. */
export const unknownMigrations = async (db: Asked): Promise<readonly string[]> => {
  const known = new Set(migrations.map(({ name }) => name));
  return (await ranMigrations(db)).filter((name) => !known.has(name));
};

async function ranMigrations(db: Asked): Promise<readonly string[]> {
  const [{ present }] = (await db.query(`select to_regclass('schema_migration') is not null as present`)) as [
    { present: boolean },
  ];
  if (!present) return [];
  const rows = (await db.query('select name from schema_migration order by id')) as { name: string }[];
  return rows.map(({ name }) => name);
}

@Injectable()
export class MigrationsCurrent {
  private current = false;

  constructor(private readonly line: HealthLine) {}

  /** Checks each time that the database answers; throws where it does not. */
  async check(): Promise<MigrationState> {
    if (this.current) {
      await this.line.query('select 1');
      return 'current';
    }
    if ((await unknownMigrations(this.line)).length) return 'newer';
    const ran = new Set(await ranMigrations(this.line));
    this.current = migrations.every(({ name }) => ran.has(name));
    return this.current ? 'current' : 'pending';
  }
}
