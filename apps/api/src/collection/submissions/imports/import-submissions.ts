/**
 * Takes many submissions at once: from a province's workbook, a library system, a census of another country or the demonstration.
 * `decideImport` of the domain decides each row by the same rules as one submission typed by hand. Either all rows are written or
 * none.
 *
 * Accounts with a national right to import may also fill a closed round (backfill); the submission is then marked late unless the
 * caller says on which day it had come.
 */
import { Injectable } from '@nestjs/common';
import {
  entersSomething,
  refuse,
  refuseImport,
  refuseRows,
  refuseTwice,
  refuseUnseen,
  scopesFor,
  type ImportRow,
  type Issue,
  type Refusal,
  type Viewer,
} from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { writeByParts } from '../../../platform/database/write-by-parts.js';
import { closeMended } from '../record/open-queries.js';
import { SubmissionReader } from '../record/submission-reader.js';
import { holdSteps } from '../record/review-steps.js';
import { saveSubmissions } from '../record/save-submission.js';
import { Weigher } from '../record/weigher.js';
import { decideRow } from './decide-row.js';
import { isTouched, type ImportWrite } from './import-write.js';
import { MAXIMUM_ROWS, type ImportCommand, type Imported } from './import-command.js';
import {
  lockObligations,
  loadImportRound,
  readObligations,
  type ImportRound,
  type LockedObligation,
} from './import-obligations.js';

/** Rows that are checked while PostgreSQL writes the rows before them. */
const ROWS_AT_ONCE = 100;

@Injectable()
export class ImportSubmissions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: SubmissionReader,
    private readonly weigher: Weigher,
  ) {}

  async run(viewer: Viewer, command: ImportCommand): Promise<Imported | Refusal> {
    if (command.rows.length > MAXIMUM_ROWS) {
      return refuse('TOO_MANY_ROWS', [], { maximum: `${MAXIMUM_ROWS}`, count: `${command.rows.length}` });
    }
    return this.database.run(viewer, 'submission.import', async (tx, audit) => {
      const round = await loadImportRound(tx, command.roundId);
      if (!round) return refuse('NOT_FOUND');
      const { rows, submit } = command;
      const refusal = refuseImport(round.days, isNational(viewer), this.clock.today()) ?? refuseTwice(rows);
      if (refusal) return refusal;

      const begins = rows.filter((row) => submit || entersSomething(row));
      const obligations = await lockObligations(tx, viewer, round, idsOf(rows), idsOf(begins));
      const owing = await this.owing(tx, viewer, round, rows, obligations);
      const unseen = refuseUnseen(rows, obligations);
      if (unseen) return unseen;
      const submissions = [...obligations.values()];
      const prepared = await this.reader.prepare(tx, round, submissions);
      const weigh = submit ? await this.weigher.scales(tx, round, submissions) : () => undefined;
      const now = this.clock.now();
      const loaded = { obligations, owing, prepared, weigh, now };
      const issues: Issue[] = [];
      const writes: ImportWrite[] = [];
      const decide = ([row, n]: readonly [ImportRow, number]): ImportWrite[] => {
        const decided = decideRow(command, loaded, row, n) ?? [];
        if ('write' in decided) return [decided];
        issues.push(...decided);
        return [];
      };
      await writeByParts(
        rows.map((row, n) => [row, n] as const),
        ROWS_AT_ONCE,
        (part) => part.flatMap(decide),
        async (part) => {
          // One wrong row undoes the whole import: from then on rows are only checked, to list every issue, and not written.
          if (!issues.length) await this.save(tx, viewer, part, now);
          writes.push(...part);
        },
      );
      const wrong = refuseRows(issues);
      if (wrong) return wrong;
      audit.about('round', [round.id]).note({ submissions: writes.map(({ write }) => write.id) });
      return this.send(tx, viewer, writes, rows.length, now);
    });
  }

  /** Libraries of the rows that owe the submission; also those whose submission is not begun because nothing is entered in it. */
  private async owing(
    tx: EntityManager,
    viewer: Viewer,
    round: ImportRound,
    rows: readonly ImportRow[],
    obligations: ReadonlyMap<number, LockedObligation>,
  ): Promise<ReadonlySet<number>> {
    const others = idsOf(rows).filter((id) => !obligations.has(id));
    const more = others.length ? await readObligations(tx, viewer, round, others) : [];
    return new Set([...obligations.keys(), ...idsOf(more)]);
  }

  private save(tx: EntityManager, viewer: Viewer, writes: readonly ImportWrite[], now: Date): Promise<void> {
    const touched = writes.filter(isTouched);
    const revisions = writes.flatMap(({ revision }) => revision ?? []);
    return saveSubmissions(
      tx,
      viewer.accountId,
      touched.map(({ write }) => write),
      revisions,
      now,
    );
  }

  /** What is written after all submissions: answered queries and review steps. */
  private async send(
    tx: EntityManager,
    viewer: Viewer,
    writes: readonly ImportWrite[],
    rows: number,
    now: Date,
  ): Promise<Imported> {
    const submits = writes.flatMap(({ submit }) => submit ?? []);
    const mended = submits.flatMap((submit) => submit.mended);
    const steps = submits.map(({ step }) => step);
    await closeMended(tx, viewer.accountId, mended, now);
    await holdSteps(tx, viewer.accountId, steps, now);
    return {
      ids: writes.map(({ write }) => write.id),
      saved: writes.filter(({ revision }) => revision).length,
      submitted: steps.length,
      unchanged: rows - writes.filter(isTouched).length,
    };
  }
}

const idsOf = (rows: readonly { readonly libraryId: number }[]): number[] => rows.map(({ libraryId }) => libraryId);

const isNational = (viewer: Viewer): boolean =>
  scopesFor(viewer, 'submission.import').some(({ kind }) => kind === 'nation');
