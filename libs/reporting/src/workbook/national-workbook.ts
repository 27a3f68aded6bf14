/**
 * The workbook of a national table: the figures as they are printed, those of the year before where there was such a
 * round, the indicators, how many stand behind the figures, what the codes mean. Sheets of what was not asked are left out.
 */
import { inLanguage } from '@vlis/domain';
import { codesTable } from '../table/codes-table.js';
import { comparisonTable } from '../table/comparison-table.js';
import { responseRateTable } from '../table/response-rate-table.js';
import { indicatorTable } from '../table/indicator-table.js';
import type { NationalFigures } from '../table/national-figures.js';
import { nationalTable } from '../table/national-table.js';
import type { Table } from '../table/table.js';
import type { Workbook } from './sheet.js';
import { tableSheet } from './table-sheet.js';

export function nationalWorkbook(figures: NationalFigures): Workbook {
  const ofItems = (table: (figures: NationalFigures) => Table | undefined) =>
    figures.items.length ? table(figures) : undefined;
  const tables = [
    ofItems(nationalTable),
    ofItems(comparisonTable),
    indicatorTable(figures),
    ofItems(responseRateTable),
    codesTable(figures),
  ].filter((table) => table !== undefined);
  const [first] = tables;
  return {
    title: [first!.title, first!.foot].join(' – '),
    author: inLanguage(figures.agency.issuing, figures.language),
    createdOn: figures.printedOn,
    sheets: tables.map(tableSheet),
  };
}
