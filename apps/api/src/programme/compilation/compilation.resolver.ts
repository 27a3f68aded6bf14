import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { lookOfFigure, type Refusal, type Viewer } from '@vlis/domain';
import { PublishedForms } from '../../collection/forms/index.js';
import { Allow } from '../../platform/access/allow.js';
import { CurrentViewer } from '../../platform/access/current-viewer.js';
import { Database } from '../../platform/database/database.js';
import { Costs } from '../../platform/graphql/costs.js';
import {
  BeginProvinceReport,
  passageOf,
  ProvinceReportModel,
  ProvinceReportResult,
  readReport,
  RenewReportFigures,
  RenewReportFiguresInput,
  SaveReportSection,
  SaveReportSectionInput,
  shownParagraphs,
  type KeptReport,
} from '../reports/index.js';
import { BeginCompilationInput, ProvincePassageModel } from './compilation.model.js';
import { nationId } from './nation.js';
import { readProvincePassages } from './province-passages.js';

type Answer = Promise<KeptReport | Refusal>;

/** The Ministry's own report: written by the same rules as those of provinces, under rights of its own. */
@Resolver()
export class CompilationResolver {
  constructor(
    private readonly database: Database,
    private readonly forms: PublishedForms,
    private readonly beginning: BeginProvinceReport,
    private readonly saving: SaveReportSection,
    private readonly renewing: RenewReportFigures,
  ) {}

  @Costs({ statements: 11 })
  @Query(() => ProvinceReportModel, { nullable: true, description: 'Null: it has not been begun.' })
  @Allow('compilation.read')
  compilation(
    @CurrentViewer() viewer: Viewer,
    @Args('roundId', { type: () => Int }) roundId: number,
    @Args('outline', { description: 'Code of an outline of the nation.' }) outline: string,
  ): Promise<KeptReport | undefined> {
    return this.database.read(viewer, async (db) =>
      readReport(db, viewer, this.forms, { roundId, outline, provinceId: await nationId(db) }),
    );
  }

  @Costs({ statements: 11, rows: 34 })
  @Query(() => [ProvincePassageModel], { description: 'What provinces have written in a section, side by side.' })
  @Allow('compilation.read')
  provincePassages(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => Int, description: 'Of the compilation.' }) id: number,
    @Args('section', { description: 'Its key.' }) section: string,
  ): Promise<ProvincePassageModel[]> {
    return this.database.read(viewer, async (db) => {
      const report = await readReport(db, viewer, this.forms, { id });
      const quotes = report?.outline.quotes;
      if (!report || quotes === undefined) return [];
      const found = await readProvincePassages(db, { roundId: report.round.id, outline: quotes, section });
      return found.map(({ passage, figures, ...province }) => ({
        ...province,
        paragraphs: passage ? shownParagraphs(passage) : [],
        figures: figures.map(({ key, value }) => ({ key, value, ...lookOfFigure(key, report.names) })),
      }));
    });
  }

  @Mutation(() => ProvinceReportResult, { description: 'Builds the draft from the official figures of the nation.' })
  @Allow('compilation.write')
  async beginCompilation(@CurrentViewer() viewer: Viewer, @Args('input') input: BeginCompilationInput): Answer {
    const provinceId = await this.database.read(viewer, nationId);
    return this.beginning.run(viewer, { ...input, provinceId }, 'compilation.write');
  }

  @Mutation(() => ProvinceReportResult, { description: 'Saves one section upon the revision its writer began from.' })
  @Allow('compilation.write')
  saveCompilationSection(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { paragraphs, ...input }: SaveReportSectionInput,
  ): Answer {
    return this.saving.run(viewer, { ...input, passage: passageOf(paragraphs) }, 'compilation.write');
  }

  @Mutation(() => ProvinceReportResult, { description: 'Takes figures anew whose data have moved.' })
  @Allow('compilation.write')
  renewCompilationFigures(@CurrentViewer() viewer: Viewer, @Args('input') input: RenewReportFiguresInput): Answer {
    return this.renewing.run(viewer, input, 'compilation.write');
  }
}
