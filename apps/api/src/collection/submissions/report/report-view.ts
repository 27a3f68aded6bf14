/** One report as its reader sees it: the stored row as far as it is theirs to see, and what the desk and the rules say, worked out at most once. */
import { Injectable } from '@nestjs/common';
import { checkSubmission, derive, type SubmissionCheck, type Viewer } from '@vlis/domain';
import { Database } from '../../../platform/database/database.js';
import { readReports, type ReportRow } from './report.repository.js';
import type { SeenReport } from './what-was-sent.js';
import { ReportDesk, type OpenReport } from './report-desk.js';

export class ReportView {
  private opened?: Promise<OpenReport>;
  private checked?: Promise<SubmissionCheck>;

  constructor(
    readonly row: SeenReport,
    private readonly open: () => Promise<OpenReport>,
    check?: SubmissionCheck,
  ) {
    if (check) this.checked = Promise.resolve(check);
  }

  /** A report that its library has just written, out of what was written: nothing is read or checked again. */
  static written(row: ReportRow, report: OpenReport, check: SubmissionCheck): ReportView {
    const { filled, asked } = check;
    const seen: SeenReport = { ...row, sight: 'working', own: true, filled, asked };
    return new ReportView(seen, () => Promise.resolve(report), check);
  }

  get report(): Promise<OpenReport> {
    return (this.opened ??= this.open());
  }

  get check(): Promise<SubmissionCheck> {
    return (this.checked ??= this.report.then(({ questionnaire, cells, context }) =>
      checkSubmission(questionnaire, cells, context, this.row.explanations),
    ));
  }

  // The plain columns of SubmissionModel.
  get id(): number {
    return this.row.id;
  }
  get state(): SeenReport['state'] {
    return this.row.state;
  }
  get sight(): SeenReport['sight'] {
    return this.row.sight;
  }
  get revision(): number {
    return this.row.revision;
  }
  get dueOn(): string {
    return this.row.dueOn;
  }
  get submittedAt(): Date | null {
    return this.row.submittedAt;
  }
  get returnedUntil(): string | null {
    return this.row.returnedUntil;
  }
  get late(): boolean {
    return this.row.late;
  }
  get updatedAt(): Date {
    return this.row.updatedAt;
  }
  get activeWholePeriod(): boolean {
    return this.row.activeWholePeriod;
  }
  get effect(): string | null {
    return this.row.effect;
  }
  get effectItem(): string | null {
    return this.row.effectItem;
  }
}

@Injectable()
export class ReportViews {
  constructor(
    private readonly database: Database,
    private readonly desk: ReportDesk,
  ) {}

  /** Null where there is none, or none that the viewer may see: the two look alike from outside. */
  async find(viewer: Viewer, id: number): Promise<ReportView | null> {
    const [row] = await this.database.read(viewer, (db) => readReports(db, viewer, [id]));
    return row ? new ReportView(row, () => this.open(viewer, row)) : null;
  }

  /** Computed items of what was sent are derived anew, for the stored ones may be those of the rework. */
  private async open(viewer: Viewer, row: SeenReport): Promise<OpenReport> {
    const report = await this.database.read(viewer, (db) => this.desk.open(db, row, row.own));
    return row.sight === 'sent' ? { ...report, cells: derive(report.questionnaire, report.cells) } : report;
  }

  /** The report a deed has just been done to. */
  async after(viewer: Viewer, id: number): Promise<ReportView> {
    const view = await this.find(viewer, id);
    if (!view) throw new Error(`report ${id} vanished after it was written`);
    return view;
  }
}
