import { Module } from '@nestjs/common';
import { FiguresModule } from '../figures/index.js';
import { MakeNationalWorkbook } from './national-workbook.js';
import { NationalTableController } from './national-table.controller.js';

@Module({
  imports: [FiguresModule],
  controllers: [NationalTableController],
  providers: [MakeNationalWorkbook],
})
export class ExportModule {}
