import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Refusal, ReportOutline, Viewer } from '@vlis/domain';
import { Allow } from '../../platform/access/allow.js';
import { CurrentViewer } from '../../platform/access/current-viewer.js';
import { Database } from '../../platform/database/database.js';
import { Costs } from '../../platform/graphql/costs.js';
import { refusalOr } from '../../platform/graphql/refusal.model.js';
import { PublishedForms } from '../../collection/forms/index.js';
import { asRead } from './as-signed.js';
import { BeginProvinceReport } from './begin-report.js';
import { itemsOfKeys } from './keep-figures.js';
import { loadOutlines } from './outlines.js';
import { ReadProvinceFigures } from './province-figures.js';
import {
  passageOf,
  BeginProvinceReportInput,
  RenewReportFiguresInput,
  SaveReportSectionInput,
} from './province-report.input.js';
import {
  EarlierSectionModel,
  ProvinceReportModel,
  ReportOutlineModel,
  type ReportFigureModel,
  type ReportSectionModel,
} from './province-report.model.js';
import { readEarlier } from './read-earlier.js';
import { readReport, type KeptReport } from './read-report.js';
import { RenewReportFigures } from './renew-figures.js';
import { SaveReportSection } from './save-section.js';
import { shownFigures, shownParagraphs, shownSection } from './shown-report.js';

const VERSION =
  'Of those that were sent. Absent: what is being written for whoever writes it, what was sent last for others.';

export const ProvinceReportResult = refusalOr('ProvinceReportResult', ProvinceReportModel);

@Resolver(() => ProvinceReportModel)
export class ProvinceReportsResolver {
  constructor(
    private readonly database: Database,
    private readonly forms: PublishedForms,
    private readonly now: ReadProvinceFigures,
    private readonly beginning: BeginProvinceReport,
    private readonly saving: SaveReportSection,
    private readonly renewing: RenewReportFigures,
  ) {}

  @Costs({ statements: 1, rows: 5 })
  @Query(() => [ReportOutlineModel], { description: 'The newest version of each.' })
  @Allow('province-report.read')
  reportOutlines(@CurrentViewer() viewer: Viewer): Promise<readonly ReportOutline[]> {
    return this.database.read(viewer, loadOutlines);
  }

  @Costs({ statements: 10 })
  @Query(() => ProvinceReportModel, { nullable: true, description: 'Null: it has not been begun, or is not theirs.' })
  @Allow('province-report.read')
  provinceReport(
    @CurrentViewer() viewer: Viewer,
    @Args('roundId', { type: () => Int }) roundId: number,
    @Args('provinceId', { type: () => Int }) provinceId: number,
    @Args('outline', { description: 'Its code.' }) outline: string,
    @Args('version', { type: () => Int, nullable: true, description: VERSION }) version?: number | null,
  ): Promise<KeptReport | undefined> {
    return this.database.read(viewer, async (db) => {
      const report = await readReport(db, viewer, this.forms, { roundId, provinceId, outline });
      return report && asRead(viewer, report, version ?? null);
    });
  }

  @Costs({ statements: 11 })
  @Query(() => EarlierSectionModel, { nullable: true, description: 'Null: nothing was written there before.' })
  @Allow('province-report.read')
  earlierReportSection(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => Int, description: 'Of the report.' }) id: number,
    @Args('section', { description: 'Its key.' }) section: string,
  ): Promise<EarlierSectionModel | undefined> {
    return this.database.read(viewer, async (db) => {
      const report = await readReport(db, viewer, this.forms, { id });
      const earlier = report && (await readEarlier(db, report, section));
      return earlier && { period: earlier.period, paragraphs: shownParagraphs(earlier.passage) };
    });
  }

  @Mutation(() => ProvinceReportResult, { description: 'Builds the draft from what has been sent.' })
  @Allow('province-report.write')
  beginProvinceReport(
    @CurrentViewer() viewer: Viewer,
    @Args('input') key: BeginProvinceReportInput,
  ): Promise<KeptReport | Refusal> {
    return this.beginning.run(viewer, { ...key });
  }

  @Mutation(() => ProvinceReportResult, { description: 'Saves one section upon the revision its writer began from.' })
  @Allow('province-report.write')
  saveReportSection(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { paragraphs, ...input }: SaveReportSectionInput,
  ): Promise<KeptReport | Refusal> {
    return this.saving.run(viewer, { ...input, passage: passageOf(paragraphs) });
  }

  @Mutation(() => ProvinceReportResult, { description: 'Takes figures anew whose data have moved.' })
  @Allow('province-report.write')
  renewReportFigures(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: RenewReportFiguresInput,
  ): Promise<KeptReport | Refusal> {
    return this.renewing.run(viewer, input);
  }

  @ResolveField()
  sections(@Parent() report: KeptReport): ReportSectionModel[] {
    return report.outline.sections.map((section) => shownSection(section, report));
  }

  @ResolveField()
  async figures(@Parent() report: KeptReport, @CurrentViewer() viewer: Viewer): Promise<ReportFigureModel[]> {
    const { round, province, figures } = report;
    const items = itemsOfKeys(figures.map(({ key }) => key));
    return shownFigures(report, await this.now.run(viewer, { round, provinceId: province.id }, items));
  }
}
