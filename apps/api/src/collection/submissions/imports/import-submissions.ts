/**
 * Takes many reports at once: from a province's workbook, a library system, a census of another country or the
 * demonstration. The same reading, deriving, validating and refusing as for one report typed by hand; all rows or none.
 *
 * A closed round may be filled by those whose import right is national (backfill); the report is then marked late
 * unless the caller says on which day it had come.
 */
import { Injectable } from '@nestjs/common';
import { issue, refuse, refuseByRound, scopesFor, type Issue, type Refusal, type Viewer } from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { writeByParts } from '../../../platform/database/write-by-parts.js';
import { closeMended } from '../report/open-queries.js';
import { ReportDesk } from '../report/report-desk.js';
import { holdSteps } from '../report/review-steps.js';
import { saveReports } from '../report/save-report.js';
import { Weigher } from '../report/weigher.js';
import { duplicates, expectedIn, staleRows } from './check-rows.js';
import { draftRow, type Draft, type Drafting } from './draft-row.js';
import { MAXIMUM_ROWS, type ImportCommand, type Imported } from './import-command.js';
import { lockDuties, loadImportRound, readDuties, type ImportRound, type LockedDuty } from './import-duties.js';
import { entersSomething, nameOf, type ImportRow } from './import-row.js';

/** Rows that are checked while PostgreSQL writes those before. */
const ROWS_AT_ONCE = 100;

@Injectable()
export class ImportSubmissions {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly desk: ReportDesk,
    private readonly weigher: Weigher,
  ) {}

  async run(viewer: Viewer, command: ImportCommand): Promise<Imported | Refusal> {
    if (command.rows.length > MAXIMUM_ROWS) {
      return refuse('TOO_MANY_ROWS', [], { maximum: `${MAXIMUM_ROWS}`, count: `${command.rows.length}` });
    }
    return this.work.run(viewer, 'submission.import', async (tx, audit) => {
      const round = await loadImportRound(tx, command.roundId);
      if (!round) return refuse('NOT_FOUND');
      const gate = this.gate(viewer, round);
      if (gate) return gate;
      const wrong = duplicates(command.rows);
      if (wrong.length) return refuse('INVALID_CELLS', wrong, { count: `${wrong.length}` });

      const begins = command.rows.filter((row) => command.submit || entersSomething(row));
      const duties = await lockDuties(tx, viewer, round, idsOf(command.rows), idsOf(begins));
      const owing = await this.owing(tx, viewer, round, command.rows, duties);
      const stale = staleRows(command.rows, duties);
      if (stale.length) return refuse('STALE_REVISION', stale, expectedIn(stale));
      const said = new Map(command.rows.map(({ libraryId, partialPeriod }) => [libraryId, partialPeriod]));
      const reports = [...duties.values()].map((duty) => ({
        ...duty,
        partialPeriod: said.get(duty.libraryId) ?? duty.partialPeriod,
      }));
      const prepared = await this.desk.prepare(tx, round, reports);
      const weigh = command.submit ? await this.weigher.scales(tx, round, reports) : () => undefined;
      const drafting: Drafting = { ...command, weigh, now: this.clock.now() };
      const issues: Issue[] = [];
      const drafts: Draft[] = [];
      const check = (row: ImportRow, n: number): Draft[] => {
        const duty = duties.get(row.libraryId);
        const place = `rows.${n}`;
        if (!owing.has(row.libraryId)) issues.push(issue('UNKNOWN_LIBRARY', place, { library: nameOf(row) }));
        const result = duty && draftRow(drafting, row, duty, prepared.get(row.libraryId)!);
        if (result && 'wrong' in result)
          issues.push(...result.wrong.map((w) => ({ ...w, path: `${place}.${w.path}` })));
        return result && 'write' in result ? [result] : [];
      };
      await writeByParts(
        command.rows.map((row, n) => [row, n] as const),
        ROWS_AT_ONCE,
        (part) => part.flatMap(([row, n]) => check(row, n)),
        async (part) => {
          // With one row that is wrong none of them stays: no more need be written, only all that is wrong be said.
          if (!issues.length) await this.save(tx, viewer, part, drafting.now);
          drafts.push(...part);
        },
      );
      if (issues.length) return refuse('INVALID_CELLS', issues, { count: `${issues.length}` });
      audit.about('round', [round.id]).note({ submissions: drafts.map(({ write }) => write.id) });
      return this.send(tx, viewer, drafts, command.rows.length, drafting.now);
    });
  }

  /** Libraries of the rows that owe the report, also those whose report is not begun because nothing is entered in it. */
  private async owing(
    tx: EntityManager,
    viewer: Viewer,
    round: ImportRound,
    rows: readonly ImportRow[],
    duties: ReadonlyMap<number, LockedDuty>,
  ): Promise<ReadonlySet<number>> {
    const others = idsOf(rows).filter((id) => !duties.has(id));
    const more = others.length ? await readDuties(tx, viewer, round, others) : [];
    return new Set([...duties.keys(), ...idsOf(more)]);
  }

  private gate(viewer: Viewer, round: ImportRound): Refusal | undefined {
    const backfill = scopesFor(viewer, 'submission.import').some(({ kind }) => kind === 'nation');
    return backfill ? undefined : refuseByRound({ days: round.days, returnedUntil: null }, this.clock.today());
  }

  private save(tx: EntityManager, viewer: Viewer, drafts: readonly Draft[], now: Date): Promise<void> {
    const touched = drafts.filter(isTouched);
    const revisions = drafts.flatMap(({ revision }) => revision ?? []);
    return saveReports(
      tx,
      viewer.accountId,
      touched.map(({ write }) => write),
      revisions,
      now,
    );
  }

  /** What is left to write when all reports stand. */
  private async send(
    tx: EntityManager,
    viewer: Viewer,
    drafts: readonly Draft[],
    rows: number,
    now: Date,
  ): Promise<Imported> {
    const sendings = drafts.flatMap(({ sending }) => sending ?? []);
    const mended = sendings.flatMap((sending) => sending.mended);
    const steps = sendings.map(({ step }) => step);
    await closeMended(tx, viewer.accountId, mended, now);
    await holdSteps(tx, viewer.accountId, steps, now);
    return {
      ids: drafts.map(({ write }) => write.id),
      saved: drafts.filter(({ revision }) => revision).length,
      submitted: steps.length,
      unchanged: rows - drafts.filter(isTouched).length,
    };
  }
}

const idsOf = (rows: readonly { readonly libraryId: number }[]): number[] => rows.map(({ libraryId }) => libraryId);

const isTouched = ({ revision, sending }: Draft): boolean => revision !== undefined || sending !== undefined;
