/** Fetches the workbook with the bearer token, counting bytes as they come. */
import type { Language } from '@vlis/domain';
import { callApi } from '../api/line.js';
import { failureOfResponse } from '../api/readAnswer.js';
import type { Choice } from './useTotals.js';
import type { WorkbookContents } from './workbookContents.js';

export interface Wanted extends Pick<Choice, 'round' | 'basis' | 'types'>, WorkbookContents {
  readonly language: Language;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The name the server gives the file, or one of our own. */
const nameOf = (response: Response, { round }: Wanted): string =>
  /filename="?([^";]+)"?/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? `vlis-${round.period}.xlsx`;

/** What is chosen on the page is what the file holds; no type chosen means all of them, and is not sent. */
export function workbookAddress({ round, basis, types, items, indicators, language }: Wanted): string {
  const search = new URLSearchParams({ round: String(round.id), basis, items: items.join(','), language });
  if (indicators.length) search.set('indicators', indicators.join(','));
  if (types.length) search.set('types', types.join(','));
  return `/exports/national-table.xlsx?${search}`;
}

export async function fetchWorkbook(
  wanted: Wanted,
  onBytes: (bytes: number) => void,
): Promise<{ name: string; content: Blob }> {
  const response = await callApi(workbookAddress(wanted));
  if (!response.ok || !response.body) throw await failureOfResponse(response);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const reader = response.body.getReader();
  for (let { done, value } = await reader.read(); !done && value; { done, value } = await reader.read()) {
    parts.push(value);
    bytes += value.length;
    onBytes(bytes);
  }
  return { name: nameOf(response, wanted), content: new Blob(parts, { type: XLSX }) };
}
