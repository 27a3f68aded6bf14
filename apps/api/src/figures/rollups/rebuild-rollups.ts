/**
 * Adds everything up again from the facts and compares with what the acceptances had left: the two must be identical.
 * Round by round, and nobody waits for it. Where they are not, the answer says so, and the roll-up is put right by short
 * actions, each with its own audit entry. Readers and acceptances go on all the while.
 */
import { Injectable } from '@nestjs/common';
import { isRefusal, type Refusal, type Viewer } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { PublishedForms } from '../../collection/forms/index.js';
import { limitStatements } from '../../platform/database/statement-allowance.js';
import { Database } from '../../platform/database/database.js';
import { holdStamp, MeasureBook, readStamp } from '../dictionary/index.js';
import {
  compareRollups,
  roundsInUse,
  type AddedUp,
  type RollupDifference,
  type RoundInUse,
} from './compare-rollups.js';
import { addUpAgain, writeUnchanged } from './correct-rollups.js';

export interface Rebuilt {
  /** Rows that the facts add up to. */
  readonly rows: number;
  readonly milliseconds: number;
  /** Whether the increments of the acceptances had left the very same table. */
  readonly identical: boolean;
}

/** Rows written by one action: some tens of milliseconds in which an acceptance waits for them. */
const ROWS_AT_ONCE = 100;

@Injectable()
export class RebuildRollups {
  constructor(
    private readonly database: Database,
    private readonly forms: PublishedForms,
    private readonly book: MeasureBook = new MeasureBook(),
  ) {}

  async run(viewer: Viewer): Promise<Rebuilt | Refusal> {
    // Their number follows from the size of the country, not from what a request asks for.
    limitStatements(Infinity);
    const started = performance.now();
    let [rows, different] = [0, 0];
    for (const round of await this.database.read(viewer, roundsInUse, 'nation')) {
      const { stamp, compared } = await this.database.read(
        viewer,
        async (db) => {
          const stamp = await readStamp(db);
          return { stamp, compared: await compareRollups(db, round, await this.addedUp(db, round, stamp)) };
        },
        'nation',
      );
      rows += compared.rows;
      different += compared.differences.length;
      const refusal = await this.correct(viewer, round, stamp, compared.differences);
      if (refusal) return refusal;
    }
    return this.database.run(viewer, 'rollup.rebuild', (_tx, audit) => {
      const answer = { rows, milliseconds: Math.round(performance.now() - started), identical: different === 0 };
      audit.about('rollup', []).note({ ...answer, different });
      return Promise.resolve(answer);
    });
  }

  private async addedUp(db: EntityManager, round: RoundInUse, stamp: number): Promise<AddedUp> {
    const { definition } = await this.forms.get(db, round.formVersionId);
    const list = await this.book.list(db, round.formVersionId, stamp);
    return { definition, measures: list.countedIn(round.endsOn) };
  }

  /** @param stamp under which they were compared: where more is added up since, all of them are added up again */
  private async correct(
    viewer: Viewer,
    round: RoundInUse,
    stamp: number,
    differences: readonly RollupDifference[],
  ): Promise<Refusal | undefined> {
    for (let start = 0; start < differences.length; start += ROWS_AT_ONCE) {
      const batch = differences.slice(start, start + ROWS_AT_ONCE);
      const changed = await this.database.run(viewer, 'rollup.rebuild', async (tx, audit) => {
        const isCurrent = (await holdStamp(tx)) === stamp;
        const left = isCurrent ? await writeUnchanged(tx, round, batch) : batch;
        const written = batch.filter((one) => !left.includes(one));
        if (written.length) audit.about('rollup', idsOf(round, written));
        else audit.nothingDone();
        return left;
      });
      if (isRefusal(changed)) return changed;
      for (const one of changed) {
        const done = await this.database.run(viewer, 'rollup.rebuild', async (tx, audit) => {
          audit.about('rollup', idsOf(round, [one]));
          await addUpAgain(tx, round, await this.addedUp(tx, round, await holdStamp(tx)), one);
          return true;
        });
        if (isRefusal(done)) return done;
      }
    }
    return undefined;
  }
}

/** As the audit names a roll-up: round, province, type and, where it is a later one, edition. */
const idsOf = ({ roundId }: RoundInUse, rows: readonly RollupDifference[]): string[] =>
  rows.map(({ placeId, type, edition }) => `${roundId}/${placeId}/${type}${edition ? `/${edition}` : ''}`);
