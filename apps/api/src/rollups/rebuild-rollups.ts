/**
 * Adds everything up again from the facts and compares with what the acceptances had left: the two must be identical.
 * The rebuilt table replaces the other either way, and the answer says whether they agreed.
 */
import { Injectable } from '@nestjs/common';
import type { Refusal, Viewer } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { PublishedForms } from '../forms/published-forms.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { rollupSelect } from './rollup-sql.js';

export interface Rebuilt {
  readonly rows: number;
  readonly milliseconds: number;
  readonly identical: boolean;
}

const COLUMNS = 'round_id, place_id, type, accepted, sums, counts';

@Injectable()
export class RebuildRollups {
  constructor(
    private readonly work: UnitOfWork,
    private readonly forms: PublishedForms,
  ) {}

  run(viewer: Viewer): Promise<Rebuilt | Refusal> {
    return this.work.run(viewer, 'rollup.rebuild', async (tx, audit) => {
      const started = performance.now();
      await tx.query(`set local statement_timeout = '30min'`);
      // No acceptance may move the table while it is being replaced; readers go on.
      await tx.query(`lock table rollup in exclusive mode`);
      await tx.query(`create temporary table rebuilt (like rollup) on commit drop`);
      for (const { roundId, year, formVersionId } of await roundsWithFacts(tx)) {
        const { definition } = await this.forms.get(tx, formVersionId);
        await tx.query(`insert into rebuilt (${COLUMNS}) ${rollupSelect(definition, 'year = $1 and round_id = $2')}`, [
          year,
          roundId,
        ]);
      }
      const [compared]: { rows: number; different: number }[] = await tx.query(
        `select (select count(*)::int from rebuilt) as rows,
           (select count(*)::int from (
             (select ${COLUMNS} from rebuilt except select ${COLUMNS} from rollup)
             union all (select ${COLUMNS} from rollup except select ${COLUMNS} from rebuilt)) d) as different`,
      );
      await tx.query(`delete from rollup`);
      await tx.query(`insert into rollup (${COLUMNS}) select ${COLUMNS} from rebuilt`);
      const milliseconds = Math.round(performance.now() - started);
      const answer = { rows: compared!.rows, milliseconds, identical: compared!.different === 0 };
      audit.about('rollup', []).note({ ...answer });
      return answer;
    });
  }
}

const roundsWithFacts = (
  tx: EntityManager,
): Promise<readonly { roundId: number; year: number; formVersionId: number }[]> =>
  tx.query(
    `select r.id as "roundId", r.year, r.form_version_id as "formVersionId" from round r
     where exists (select from fact f where f.year = r.year and f.round_id = r.id) order by r.id`,
  );
