import { isRefusal } from '@vlis/domain';
import { DataSource } from 'typeorm';
import { systemViewer } from '../../platform/access/system-viewer.js';
import { verifyChain } from '../../platform/audit/chain/verify-chain.js';
import { CommandFault, type Command } from '../../platform/command/command.js';
import { RebuildRollups } from '../../figures/rollups/index.js';
import { withApplication } from './application.js';

/** What a drill wants to know of a restored copy. */
export interface RestoredState {
  readonly reports: number;
  readonly auditEntries: number;
  /** The application cannot change the audit. */
  readonly auditStays: boolean;
  /** Every link of its chain holds. */
  readonly auditWhole: boolean;
  readonly rollupRows: number;
  /** Adding everything up again gave the same table. */
  readonly rollupsIdentical: boolean;
}

const auditStays = async (db: DataSource): Promise<boolean> => {
  const runner = db.createQueryRunner();
  try {
    await runner.startTransaction();
    await runner.query('update audit_entry set actor = actor');
    return false;
  } catch {
    return true;
  } finally {
    await runner.rollbackTransaction().catch(() => undefined);
    await runner.release();
  }
};

export const checkRestored: Command = {
  name: 'check-restored',
  usage: '',
  about: 'Kiểm tra một bản phục hồi, trên bản sao / checks a restored copy: roll-ups, audit; prints JSON',
  run: () =>
    withApplication(async (app) => {
      const db = app.get(DataSource);
      const [counts]: { reports: number; auditEntries: number }[] = await db.query(
        `select (select count(*)::int from submission) as reports, (select count(*)::int from audit_entry) as "auditEntries"`,
      );
      const rebuilt = await app.get(RebuildRollups, { strict: false }).run(systemViewer('drill'));
      if (isRefusal(rebuilt)) throw new CommandFault(rebuilt.code);
      const state: RestoredState = {
        ...counts!,
        auditStays: await auditStays(db),
        auditWhole: (await verifyChain(db)).broken.length === 0,
        rollupRows: rebuilt.rows,
        rollupsIdentical: rebuilt.identical,
      };
      console.log(JSON.stringify(state));
    }),
};
