/**
 * The workbook of a national table: the figures as they are printed, those of the year before where there was such a
 * round, how many stand behind them, what the codes mean.
 */
import { inLanguage } from '@vlis/domain';
import { codesTable } from '../table/codes-table.js';
import { comparisonTable } from '../table/comparison-table.js';
import { coverageTable } from '../table/coverage-table.js';
import type { NationalFigures } from '../table/national-figures.js';
import { nationalTable } from '../table/national-table.js';
import type { Workbook } from './sheet.js';
import { tableSheet } from './table-sheet.js';

export function nationalWorkbook(figures: NationalFigures): Workbook {
  const table = nationalTable(figures);
  const comparison = comparisonTable(figures);
  const tables = [table, ...(comparison ? [comparison] : []), coverageTable(figures), codesTable(figures)];
  return {
    title: [table.title, table.foot].join(' – '),
    author: inLanguage(figures.agency.issuing, figures.language),
    createdOn: figures.printedOn,
    sheets: tables.map(tableSheet),
  };
}
