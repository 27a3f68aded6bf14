/** Where the workbook of what is chosen is found. */
import type { Language } from '@vlis/domain';
import { download, type Downloaded } from '../api/download.js';
import type { FigureChoice } from './useTotals.js';
import type { WorkbookContents } from './workbookContents.js';

export interface WorkbookRequest extends Pick<FigureChoice, 'round' | 'basis' | 'types'>, WorkbookContents {
  readonly language: Language;
}

/** What is chosen on the page is what the file holds; no type chosen means all of them, and is not sent. */
export function workbookAddress({ round, basis, types, items, indicators, language }: WorkbookRequest): string {
  const search = new URLSearchParams({ round: String(round.id), basis, items: items.join(','), language });
  if (indicators.length) search.set('indicators', indicators.join(','));
  if (types.length) search.set('types', types.join(','));
  return `/exports/national-table.xlsx?${search}`;
}

export const fetchWorkbook = (wanted: WorkbookRequest, onBytes: (bytes: number) => void): Promise<Downloaded> =>
  download(workbookAddress(wanted), `vlis-${wanted.round.period}.xlsx`, onBytes);
