/** Whether the database has every migration of this build. Once true it stays true: a migration is never taken back. */
import { Injectable } from '@nestjs/common';
import { migrations } from '@vlis/migrations';
import { DataSource } from 'typeorm';

@Injectable()
export class MigrationsCurrent {
  private current = false;

  constructor(private readonly dataSource: DataSource) {}

  /** Asks the database each time whether it answers; throws when it does not. */
  async check(): Promise<boolean> {
    if (this.current) {
      await this.dataSource.query('select 1');
      return true;
    }
    const [{ present }] = (await this.dataSource.query(
      `select to_regclass('schema_migration') is not null as present`,
    )) as [{ present: boolean }];
    if (!present) return false;
    const rows = (await this.dataSource.query('select name from schema_migration')) as { name: string }[];
    const done = new Set(rows.map(({ name }) => name));
    this.current = migrations.every(({ name }) => done.has(name));
    return this.current;
  }
}
