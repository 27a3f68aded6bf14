/**
 * Takes many reports at once: from a province's workbook, a library system, a census of another country or the
 * demonstration. The same reading, deriving, validating and refusing as for one report typed by hand; all rows or none.
 *
 * A closed round may be filled by those whose import right is national (backfill); the report is then marked late
 * unless the caller says on which day it had come.
 */
import { Injectable } from '@nestjs/common';
import {
  afterMove,
  cellsToLookAt,
  decodeCells,
  changedCells,
  changedTexts,
  declaring,
  derive,
  encodeCells,
  isEditable,
  isLate,
  issue,
  issueKey,
  openIssues,
  refuse,
  scopesFor,
  validate,
  type Cells,
  type Issue,
  type Questionnaire,
  type ReportContext,
  type Refusal,
  type Viewer,
} from '@vlis/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { duplicates, expectedIn, staleRows } from './check-rows.js';
import { lockDuties, loadImportRound, readDuties, type ImportRound, type LockedDuty } from './import-duties.js';
import { entersSomething, nameOf, type ImportRow } from './import-row.js';
import { checkCells } from '../report/read-cells.js';
import { closeMended, unansweredIn, type OpenQuery } from '../report/open-queries.js';
import { ReportDesk, type Prepared } from '../report/report-desk.js';
import { holdSteps, type Step } from '../report/review-steps.js';
import { refuseByPhase } from '../report/round-gate.js';
import { saveReports, type ReportWrite, type RevisionWrite } from '../report/save-report.js';
import { standingWith } from '../report/standing.js';
import { Weigher, type Weighable } from '../report/weigher.js';

export interface ImportCommand {
  readonly roundId: number;
  readonly rows: readonly ImportRow[];
  readonly submit: boolean;
  /** Given for every warning that has no explanation of its own. */
  readonly explanation?: string;
  /** Sees each row as it was checked, for those who study the checks themselves (the census). */
  readonly onChecked?: (row: ImportRow, checked: CheckedReport) => void;
}

export interface CheckedReport {
  readonly questionnaire: Questionnaire;
  readonly cells: Cells;
  readonly context: ReportContext;
}

export interface Imported {
  readonly ids: readonly number[];
  readonly saved: number;
  readonly submitted: number;
  readonly unchanged: number;
}

export const MAXIMUM_ROWS = 1000;

interface Draft {
  readonly write: ReportWrite;
  readonly weighable: Weighable;
  readonly changes: RevisionWrite['changes'];
  readonly explained: RevisionWrite['explained'];
  /** Items a reviewer has asked about, and those changed since. */
  readonly reviewed: readonly string[];
  readonly step?: Step;
  /** Questions that the figures of a report that is sent have answered. */
  readonly mended?: readonly OpenQuery[];
}

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
      const issues: Issue[] = [];
      const drafts = command.rows.flatMap((row, n) => {
        const duty = duties.get(row.libraryId);
        const place = `rows.${n}`;
        if (!owing.has(row.libraryId)) issues.push(issue('UNKNOWN_LIBRARY', place, { library: nameOf(row) }));
        const result = duty && this.draft(command, row, duty, prepared.get(row.libraryId)!);
        if (result && 'wrong' in result)
          issues.push(...result.wrong.map((w) => ({ ...w, path: `${place}.${w.path}` })));
        return result && 'write' in result ? [result] : [];
      });
      if (issues.length) return refuse('INVALID_CELLS', issues, { count: `${issues.length}` });
      audit.about('round', [round.id]).note({ submissions: drafts.map(({ write }) => write.id) });
      const weighed = command.submit ? await this.weigh(tx, round, drafts) : drafts;
      return this.store(tx, viewer, weighed, command.rows.length);
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
    return backfill ? undefined : refuseByPhase(round.days, this.clock.today());
  }

  private draft(
    command: ImportCommand,
    row: ImportRow,
    duty: LockedDuty,
    { type, questionnaire, context }: Prepared,
  ): Draft | { readonly wrong: readonly Issue[] } {
    if (!isEditable(duty.state)) return { wrong: [issue('NOT_EDITABLE', 'state', { state: duty.state })] };
    const unreadable = checkCells(questionnaire, row.cells);
    if (unreadable.length) return { wrong: unreadable };
    const before = decodeCells(duty.cells);
    const cells = derive(questionnaire, new Map([...before, ...row.cells]));
    const explanations = { ...duty.explanations, ...row.explanations };
    const issues = validate(questionnaire, cells, context);
    command.onChecked?.(row, { questionnaire, cells, context });
    for (const found of command.explanation ? openIssues(issues, explanations).warnings : []) {
      explanations[issueKey(found)] = command.explanation!;
    }
    const standing = standingWith(questionnaire, cells, issues, explanations);
    const open = openIssues(issues, explanations);
    const unanswered = unansweredIn(duty.queries, cells);
    const blocking = command.submit ? [...open.errors, ...unanswered, ...open.warnings] : [];
    if (blocking.length) return { wrong: blocking };

    const { partialPeriod = null } = row;
    const mine = partialPeriod === null ? row.cells : declaring(row.cells, partialPeriod);
    const changes = changedCells(declaring(before, duty.partialPeriod), mine);
    const explained = changedTexts(duty.explanations, explanations);
    const submittedAt = command.submit ? (row.submittedAt ?? this.clock.now()) : null;
    const to = command.submit ? afterMove(duty.state, 'submit', type.reviewedBy)! : duty.state;
    const revision = duty.revision + (isChange({ changes, explained }) ? 1 : 0);
    const late = submittedAt !== null && isLate(submittedAt, duty.dueOn);
    return {
      write: {
        ...{ id: duty.submissionId, state: to, revision, explanations, standing, submittedAt, late, partialPeriod },
        cells: encodeCells(cells),
      },
      weighable: { ...duty, questionnaire, cells, prevYear: context.prevYear },
      changes,
      explained,
      reviewed: duty.reviewed ? [...duty.reviewed, ...changes.keys()] : [],
      ...(command.submit && {
        step: { submissionId: duty.submissionId, move: 'submit', from: duty.state, to, revision, at: submittedAt! },
        mended: duty.queries,
      }),
    };
  }

  private async weigh(tx: EntityManager, round: ImportRound, drafts: readonly Draft[]): Promise<readonly Draft[]> {
    const effects = await this.weigher.weigh(
      tx,
      round,
      drafts.map(({ weighable }) => weighable),
    );
    return drafts.map((draft) => {
      const effect = effects.get(draft.weighable.libraryId) ?? null;
      const { weighable, write, reviewed } = draft;
      const { explanations, standing } = write;
      const known = { ...weighable, issues: standing.issues, explanations, effect, reviewed };
      return { ...draft, write: { ...write, effect, toLookAt: cellsToLookAt(weighable.questionnaire, known).size } };
    });
  }

  private async store(tx: EntityManager, viewer: Viewer, drafts: readonly Draft[], rows: number): Promise<Imported> {
    const now = this.clock.now();
    const changed = drafts.filter(isChange);
    const touched = drafts.filter((draft) => isChange(draft) || draft.step);
    const writes = touched.map(({ write }) => write);
    const revisions = changed.map(({ write: { id, revision, cells }, changes, explained }) => ({
      ...{ submissionId: id, revision, changes, cells, explained },
    }));
    await saveReports(tx, viewer.accountId, writes, revisions, now);
    const steps = drafts.flatMap(({ step }) => (step ? [step] : []));
    const mended = drafts.flatMap((draft) => draft.mended ?? []);
    await closeMended(tx, viewer.accountId, mended, now);
    await holdSteps(tx, viewer.accountId, steps, now);
    return {
      ids: drafts.map(({ write }) => write.id),
      saved: changed.length,
      submitted: steps.length,
      unchanged: rows - touched.length,
    };
  }
}

const idsOf = (rows: readonly { readonly libraryId: number }[]): number[] => rows.map(({ libraryId }) => libraryId);

const isChange = ({ changes, explained }: Pick<Draft, 'changes' | 'explained'>): boolean =>
  changes.size > 0 || Object.keys(explained).length > 0;
