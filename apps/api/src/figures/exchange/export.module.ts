import { Module } from '@nestjs/common';
import { DashboardsModule } from '../dashboards/index.js';
import { FormsModule } from '../../collection/forms/index.js';
import { MakeNationalWorkbook } from './national-workbook.js';
import { NationalTableController } from './national-table.controller.js';

@Module({
  imports: [FormsModule, DashboardsModule],
  controllers: [NationalTableController],
  providers: [MakeNationalWorkbook],
})
export class ExportModule {}
