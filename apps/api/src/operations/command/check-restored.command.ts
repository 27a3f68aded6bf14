import { isRefusal } from '@vlis/domain';
import { systemViewer } from '../../platform/access/system-viewer.js';
import { verifyChain } from '../../platform/audit/chain/verify-chain.js';
import { Database } from '../../platform/database/database.js';
import { CommandRefusal, type Command } from '../../platform/command/command.js';
import { RebuildRollups } from '../../figures/rollups/index.js';
import { withApplication } from './application.js';

/** What a drill wants to know of a restored copy. */
export interface RestoredState {
  readonly submissions: number;
  readonly auditEntries: number;
  /** The application cannot change the audit. */
  readonly auditStays: boolean;
  /** Every link of its chain holds. */
  readonly auditWhole: boolean;
  readonly rollupRows: number;
  /** Adding everything up again gave the same table. */
  readonly rollupsIdentical: boolean;
}

/** Ends the transaction in which it was tried. */
class Changeable extends Error {}

const auditStays = (database: Database): Promise<boolean> =>
  database
    .keep(systemViewer('drill'), async (tx) => {
      await tx.query('update audit_entry set actor = actor');
      throw new Changeable();
    })
    .catch((error: unknown) => !(error instanceof Changeable));

export const checkRestored: Command = {
  name: 'check-restored',
  usage: '',
  about: 'Kiểm tra một bản phục hồi, trên bản sao / checks a restored copy: roll-ups, audit; prints JSON',
  run: (_args, application) =>
    withApplication(application, async (app) => {
      const database = app.get(Database, { strict: false });
      const drill = systemViewer('drill');
      const [counts] = await database.read<Pick<RestoredState, 'submissions' | 'auditEntries'>[]>(drill, (db) =>
        db.query(
          `select (select count(*)::int from submission) as submissions, (select count(*)::int from audit_entry) as "auditEntries"`,
        ),
      );
      const rebuilt = await app.get(RebuildRollups, { strict: false }).run(drill);
      if (isRefusal(rebuilt)) throw new CommandRefusal(rebuilt.code);
      const state: RestoredState = {
        ...counts!,
        auditStays: await auditStays(database),
        auditWhole: (await database.read(drill, (db) => verifyChain(db))).broken.length === 0,
        rollupRows: rebuilt.rows,
        rollupsIdentical: rebuilt.identical,
      };
      console.log(JSON.stringify(state));
    }),
};
