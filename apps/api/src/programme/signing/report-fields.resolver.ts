/** Where a report is, as fields of it: its steps, its seal, the points of the Ministry, and what a version changed. */
import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import {
  can,
  changesBetween,
  checkSeal,
  isRefusal,
  mayStep,
  REPORT_STEPS,
  type ProvinceReportStep,
  type Viewer,
} from '@vlis/domain';
import { CurrentViewer } from '../../platform/access/current-viewer.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Costs } from '../../platform/graphql/costs.js';
import { ProvinceReportModel, signatureNow, versionsOf, type KeptReport } from '../reports/index.js';
import { sha256 } from './digest.js';
import { openReturn, readPoints } from './points.js';
import { filesOf } from './signed-files.js';
import { findSigner } from './signer.js';
import {
  ReportChangesModel,
  ReportPointModel,
  ReportSealModel,
  ReportStateEnum,
  ReportStepEnum,
  ReportStepModel,
  SignedFileModel,
} from './signing.model.js';

const OF_MINISTRY: readonly ProvinceReportStep[] = ['return', 'receive'];

@Resolver(() => ProvinceReportModel)
export class ReportFieldsResolver {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Costs({})
  @ResolveField(() => ReportStateEnum)
  state(@Parent() { progress }: KeptReport): string {
    return progress.state;
  }

  @Costs({})
  @ResolveField(() => Int, {
    nullable: true,
    description: 'Which version the text and the figures are. Null: they are not sent.',
  })
  version(@Parent() { version }: KeptReport): number | null {
    return version?.sent?.version ?? null;
  }

  @Costs({ rows: 10 })
  @ResolveField(() => [ReportStepModel], { description: 'In the order in which they were taken.' })
  steps(@Parent() { progress }: KeptReport): ReportStepModel[] {
    return progress.steps.map(({ account, signature, ...step }) => ({ ...step, by: account.name, signature }));
  }

  @Costs({ rows: 3 })
  @ResolveField(() => [ReportStepEnum], { description: 'Steps that the viewer may take now.' })
  async maySteps(@Parent() report: KeptReport, @CurrentViewer() viewer: Viewer): Promise<readonly string[]> {
    const { province, progress } = report;
    const possible = REPORT_STEPS.filter((step) => mayStep(progress.state, step));
    const signer = await this.database.read(viewer, (db) =>
      findSigner(db, viewer, { provinceId: province.id, today: this.clock.today() }),
    );
    const place = { provinceId: province.id, body: '', restricted: false };
    const receives = can(viewer, 'province-report.receive', place);
    return possible.filter((step) => (OF_MINISTRY.includes(step) ? receives : !isRefusal(signer)));
  }

  @Costs({})
  @ResolveField(() => ReportSealModel, { nullable: true, description: 'Null: it is not signed.' })
  seal(@Parent() { version, progress }: KeptReport): ReportSealModel | null {
    const signature = (version?.signed ?? signatureNow(progress))?.signature;
    return signature ? checkSeal(signature.content, signature, sha256) : null;
  }

  @Costs({ statements: 1, rows: 10 })
  @ResolveField(() => [ReportPointModel], { description: 'Those of the last return first.' })
  async points(@Parent() report: KeptReport, @CurrentViewer() viewer: Viewer): Promise<ReportPointModel[]> {
    const points = await this.database.read(viewer, (db) => readPoints(db, report));
    const open = openReturn(report);
    return points.map(({ step, answeredBy, ...point }) => ({
      ...point,
      version: step.version!,
      answeredBy: answeredBy?.name ?? null,
      open: step.id === open,
    }));
  }

  @Costs({ statements: 1, rows: 2 })
  @ResolveField(() => [SignedFileModel], { description: 'Of the signature of what is read.' })
  signedFiles(@Parent() report: KeptReport, @CurrentViewer() viewer: Viewer): Promise<readonly SignedFileModel[]> {
    const signed = report.version?.signed ?? signatureNow(report.progress);
    return signed ? this.database.read(viewer, (db) => filesOf(db, signed.id)) : Promise.resolve([]);
  }

  @Costs({})
  @ResolveField(() => ReportChangesModel, {
    nullable: true,
    description: 'Against the version before. Null: there is none.',
  })
  changes(@Parent() { version, progress }: KeptReport): ReportChangesModel | null {
    const versions = versionsOf(progress);
    const nth = versions.findIndex(({ sent }) => sent.id === version?.sent?.id);
    const [before, after] = [versions[nth - 1], versions[nth]].map((one) => one?.signed.signature?.content);
    if (!before || !after) return null;
    const { sections, figures } = changesBetween(before, after);
    return { sections, figures: figures.map(({ key, was, is }) => ({ key, was: was ?? null, is: is ?? null })) };
  }
}
