/**
 * The national table of a round as a workbook: the same figures and indicators as the screens, from the same reading and of
 * one moment, with a sheet for the response rate and one for codes and sources. What is asked for and is not there is refused by
 * name.
 */
import { Injectable } from '@nestjs/common';
import {
  inLanguage,
  isRefusal,
  keyItems,
  refuse,
  type Indicator,
  type IsoDate,
  type Item,
  type Language,
  type LibraryType,
  type LocalizedText,
  type Refusal,
  type Viewer,
  countedDays,
} from '@vlis/domain';
import {
  LIBRARY_AUTHORITY,
  nationalWorkbook,
  type PlaceFigures,
  type PlaceRatio,
  type Workbook,
} from '@vlis/reporting';
import { phaseOn, type RoundRow } from '../../collection/calendar/index.js';
import { type PlaceRow, type PlaceTable, placeTable } from '../dashboards/index.js';
import {
  FigureReader,
  type OpenFigures,
  type OpenSource,
  refuseUnknown,
  unknownIndicators,
  unknownItems,
  unknownTypes,
} from '../figures/index.js';
import { type IndicatorRow, type IndicatorTable, indicatorTable } from '../indicators/index.js';
import type { ExportRequest } from './export-request.js';

export interface NamedWorkbook {
  readonly fileName: string;
  readonly workbook: Workbook;
  /** Places in it, the nation among them. */
  readonly rows: number;
}

/** What the request names, found. */
interface Found {
  readonly round: RoundRow;
  readonly formTitle: LocalizedText;
  readonly formVersion: number;
  readonly items: readonly Item[];
  readonly indicators: readonly Indicator[];
  readonly counted: ReadonlyMap<string, LocalizedText>;
  readonly types: readonly LibraryType[];
}

/** What stands in the workbook, read in one question. */
interface Read extends Found {
  readonly today: IsoDate;
  readonly table: PlaceTable;
  readonly ratios: Pick<IndicatorTable, 'rows' | 'population'> & { readonly nation?: IndicatorRow };
}

@Injectable()
export class MakeNationalWorkbook {
  constructor(private readonly reader: FigureReader) {}

  async run(viewer: Viewer, request: ExportRequest): Promise<NamedWorkbook | Refusal> {
    // Laid out when everything is read: until then nobody else has the connection.
    const read = await this.reader.ask(viewer, (figures) => readAll(figures, request));
    return isRefusal(read) ? read : laidOut(read, request);
  }
}

async function readAll(figures: OpenFigures, request: ExportRequest): Promise<Read | Refusal> {
  const { roundId, basis } = request;
  const found = await find(figures.source, request);
  if (isRefusal(found)) return found;
  const filter = { roundId, basis, types: codesOf(found.types) };
  const table = await placeTable(figures, filter, codesOf(found.items), { changes: true, reasons: true });
  if (!table) return refuse('NOT_FOUND');
  if (isRefusal(table)) return table;
  const wanted = { reasons: false, population: true };
  const ratios = found.indicators.length
    ? await indicatorTable(figures, filter, codesOf(found.indicators), wanted)
    : { rows: [], population: [] };
  if (!ratios) return refuse('NOT_FOUND');
  if (isRefusal(ratios)) return ratios;
  return { ...found, today: figures.source.today, table, ratios };
}

function laidOut(read: Read, { basis, language }: ExportRequest): NamedWorkbook {
  const { round, items, indicators, counted, types, formTitle, formVersion, today, table, ratios } = read;
  const ratiosOf = new Map(ratios.rows.map((row) => [row.place.id, row]));
  const workbook = nationalWorkbook({
    language,
    period: round.calendar,
    days: countedDays({ period: round.calendar, cutoffOn: round.cutoffOn }),
    basis,
    ...(types.length && { scope: together(types.map(({ name }) => name)) }),
    items,
    counted,
    indicators,
    population: ratios.population,
    rows: table.rows.map((row) => placeFigures(row, ratiosOf.get(row.place.id))),
    nation: placeFigures(table.nation, ratios.nation),
    agency: LIBRARY_AUTHORITY,
    source: sourceOf(formTitle, formVersion),
    printedOn: today,
    preliminary: phaseOn(round, today) !== 'closed',
  });
  return { fileName: fileNameOf(round, types, language), workbook, rows: table.rows.length + 1 };
}

async function find(source: OpenSource, request: ExportRequest): Promise<Found | Refusal> {
  const [round] = await source.rounds([request.roundId]);
  if (!round) return refuse('NOT_FOUND');
  const form = await source.form(round.formVersionId);
  const known = await source.types();
  const byCode = await source.indicators(form, round.endsOn);
  const refused = refuseUnknown([
    ...unknownItems(request.items, [{ form }]),
    ...unknownIndicators(request.indicators, [{ indicators: byCode }], 'indicators'),
    ...unknownTypes(request.types, known, round.cutoffOn, 'types'),
  ]);
  if (refused) return refused;
  const { title, version } = form.definition;
  const isNamed = request.items.length + request.indicators.length > 0;
  const items = isNamed ? request.items.map((code) => form.items.get(code)!) : keyItems(form.definition, round.kind);
  return {
    round,
    formTitle: title,
    formVersion: version,
    items,
    indicators: request.indicators.map((code) => byCode.get(code)!),
    counted: await source.counted(round.formVersionId, codesOf(items)),
    types: request.types.map((code) => known.get(code)!),
  };
}

const codesOf = (all: readonly { readonly code: string }[]): readonly string[] => all.map(({ code }) => code);

const together = (names: readonly LocalizedText[]): LocalizedText => ({
  vi: names.map((name) => inLanguage(name, 'vi')).join('; '),
  en: names.map((name) => inLanguage(name, 'en')).join('; '),
});

const sourceOf = (title: LocalizedText, version: number): LocalizedText => ({
  vi: `Hệ thống thông tin quản lý và thống kê ngành Thư viện (VLIS); ${title.vi}, phiên bản ${version}`,
  en: `Viet Nam Library Information System (VLIS); ${inLanguage(title, 'en')}, version ${version}`,
});

const placeRatio = ({ code: _, missing: __, ...ratio }: IndicatorRow['figures'][number]): PlaceRatio => ratio;

const placeFigures = (
  { place, obliged, accepted, figures, previous, changes }: PlaceRow,
  ratios: IndicatorRow | undefined,
): PlaceFigures => ({
  name: { vi: place.nameVi, en: place.nameEn },
  code: place.level === 'nation' ? '' : place.code,
  obliged,
  accepted,
  figures: figures.map(({ item: _, value, ...counted }) => ({ value, ...counted })),
  ...(previous && { before: previous.map((one, i) => one && { ...one, value: one.value, change: changes?.[i] }) }),
  ...(ratios && { ratios: ratios.figures.map(placeRatio) }),
});

/** `vlis-tong-hop-2025-H1-loai-T-X.xlsx`: a file about some types only says so before it is opened. */
function fileNameOf({ period }: RoundRow, types: readonly LibraryType[], language: Language): string {
  const [words, narrowed] = language === 'vi' ? ['vlis-tong-hop', 'loai'] : ['vlis-summary', 'types'];
  const parts = types.length ? [narrowed, ...types.map(({ code }) => code)] : [];
  return `${[words, period, ...parts].join('-')}.xlsx`;
}
