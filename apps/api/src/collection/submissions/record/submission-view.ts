/**
 * One submission as its reader sees it: the stored row as far as the reader may see it, and what the rules find in it, computed
 * at most once.
 */
import { Injectable } from '@nestjs/common';
import { checkSubmission, derive, type SubmissionCheck, type Viewer } from '@vlis/domain';
import { Database } from '../../../platform/database/database.js';
import { readSubmissions, type SubmissionRow } from './submission.repository.js';
import type { SeenSubmission } from './what-was-sent.js';
import { SubmissionReader, type OpenedSubmission } from './submission-reader.js';

export class SubmissionView {
  private opened?: Promise<OpenedSubmission>;
  private checked?: Promise<SubmissionCheck>;

  constructor(
    readonly row: SeenSubmission,
    private readonly open: () => Promise<OpenedSubmission>,
    check?: SubmissionCheck,
  ) {
    if (check) this.checked = Promise.resolve(check);
  }

  /** A submission that its library has just written, made of the written values: nothing is read or checked again. */
  static written(row: SubmissionRow, submission: OpenedSubmission, check: SubmissionCheck): SubmissionView {
    const { filled, asked } = check;
    const seen: SeenSubmission = { ...row, sight: 'working', own: true, filled, asked };
    return new SubmissionView(seen, () => Promise.resolve(submission), check);
  }

  get submission(): Promise<OpenedSubmission> {
    return (this.opened ??= this.open());
  }

  get check(): Promise<SubmissionCheck> {
    return (this.checked ??= this.submission.then(({ questionnaire, cells, context }) =>
      checkSubmission(questionnaire, cells, context, this.row.explanations),
    ));
  }

  // The plain columns of SubmissionModel.
  get id(): number {
    return this.row.id;
  }
  get state(): SeenSubmission['state'] {
    return this.row.state;
  }
  get sight(): SeenSubmission['sight'] {
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
  get influence(): string | null {
    return this.row.influence;
  }
  get influenceItem(): string | null {
    return this.row.influenceItem;
  }
}

@Injectable()
export class SubmissionViews {
  constructor(
    private readonly database: Database,
    private readonly reader: SubmissionReader,
  ) {}

  /** Null where there is no such submission, and where the viewer may not see it: both have the same answer. */
  async find(viewer: Viewer, id: number): Promise<SubmissionView | null> {
    const [row] = await this.database.read(viewer, (db) => readSubmissions(db, viewer, [id]));
    return row ? new SubmissionView(row, () => this.open(viewer, row)) : null;
  }

  /** Computed items of the sent cells are derived anew, because the stored ones may belong to the cells being reworked. */
  private async open(viewer: Viewer, row: SeenSubmission): Promise<OpenedSubmission> {
    const submission = await this.database.read(viewer, (db) => this.reader.open(db, row, row.own));
    return row.sight === 'sent'
      ? { ...submission, cells: derive(submission.questionnaire, submission.cells) }
      : submission;
  }

  /** The submission after an action on it. */
  async after(viewer: Viewer, id: number): Promise<SubmissionView> {
    const view = await this.find(viewer, id);
    if (!view) throw new Error(`submission ${id} vanished after it was written`);
    return view;
  }
}
