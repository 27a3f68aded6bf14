/** A right ends in a moment, not with its day; who gave and who ended it stands beside it. An account is closed with a reason. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RightsEnd1764100006200 implements MigrationInterface {
  name = 'RightsEnd1764100006200';

  async up(db: QueryRunner): Promise<void> {
    // What was ended before this keeps its last day; who gave or ended it stands in the audit.
    await db.query(`
      alter table account_role
        add column granted_by int references account,
        add column ended_at timestamptz,
        add column ended_by int references account`);
    await db.query(`
      alter table account
        add column closed_at timestamptz,
        add column closed_by int references account,
        add column closed_why text,
        add constraint account_closed_is_not_active check (closed_at is null or not active)`);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('forward only'));
  }
}
