import { Module } from '@nestjs/common';
import { DashboardsModule } from '../../dashboards/dashboards.module.js';
import { FormsModule } from '../../forms/forms.module.js';
import { MakeNationalWorkbook } from './national-workbook.js';
import { NationalTableController } from './national-table.controller.js';

@Module({
  imports: [FormsModule, DashboardsModule],
  controllers: [NationalTableController],
  providers: [MakeNationalWorkbook],
})
export class ExportModule {}
