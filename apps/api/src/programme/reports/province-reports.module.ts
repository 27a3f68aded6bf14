import { Module } from '@nestjs/common';
import { FormsModule } from '../../collection/forms/index.js';
import { DashboardsModule } from '../../figures/dashboards/index.js';
import { BeginProvinceReport } from './begin-report.js';
import { ProvinceReportController } from './province-report.controller.js';
import { HandOutDocument } from './hand-out-document.js';
import { ReadProvinceFigures } from './province-figures.js';
import { ProvinceReportsResolver } from './province-reports.resolver.js';
import { RenewReportFigures } from './renew-figures.js';
import { ReportOutlineResolver } from './report-outline.resolver.js';
import { SaveReportSection } from './save-section.js';

@Module({
  imports: [FormsModule, DashboardsModule],
  controllers: [ProvinceReportController],
  providers: [
    HandOutDocument,
    ProvinceReportsResolver,
    ReportOutlineResolver,
    ReadProvinceFigures,
    BeginProvinceReport,
    SaveReportSection,
    RenewReportFigures,
  ],
  exports: [HandOutDocument, ReadProvinceFigures, BeginProvinceReport, SaveReportSection, RenewReportFigures],
})
export class ProvinceReportsModule {}
