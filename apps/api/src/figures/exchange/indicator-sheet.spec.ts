/** Indicators in the workbook: whatever is chosen, with both sums and of how many, as the API answers. */
import { recomputed } from '@vlis/reporting/testing';
import { as, snapshotsOf, startApi, type Api } from '../../testing/index.js';
import { plantThreeProvinces, type ThreeProvinces } from '../../testing/figures/three-provinces.js';
import { addressOf, openWorkbook, type Query } from '../../testing/figures/open-workbook.js';

let api: Api;
let world: ThreeProvinces;

beforeAll(async () => {
  api = await startApi({ now: '2026-06-20T03:00:00Z' });
  world = await plantThreeProvinces(api);
});
afterAll(() => api.stop());

interface Ratio {
  readonly value: string | null;
  readonly withheld: boolean;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly used: number;
  readonly obliged: number;
}
interface Row {
  readonly place: { readonly code: string; readonly name: { readonly vi: string } };
  readonly figures: readonly Ratio[];
}
const ROW = 'place { code name { vi } } figures { value withheld numerator denominator used obliged }';
const TABLE = `query ($filter: FigureFilter!, $codes: [String!]!) { indicatorTable(filter: $filter, codes: $codes) {
  rows { ${ROW} } nation { ${ROW} } population { vi } } }`;

const half2025 = () => `${world.rounds['2025-H1'].id}`;
const EVERY = Array.from({ length: 33 }, (_, i) => `CS${`${i + 1}`.padStart(2, '0')}`);

const cellsOf = ({ value, withheld, numerator, denominator, used, obliged }: Ratio): string[] =>
  [...[value, numerator, denominator].map((one) => (withheld ? '(k)' : (one ?? '…'))), used, obliged].map(String);

it.each([
  ['phantich.bo', 'AS_REPORTED'],
  ['phantich.bo', 'CURRENT'],
  ['chuyenvien.daklak', 'CURRENT'],
])('holds every indicator with its sums and counts, as %s sees it on the screens, %s', async (who, basis) => {
  const { sheets, book } = await openWorkbook(api, { round: half2025(), basis, indicators: EVERY.join() }, who);
  expect(book.worksheets.map(({ name }) => name)).toEqual(['Chỉ số', 'Mã và nguồn']);
  const filter = { roundId: Number(half2025()), basis };
  const { indicatorTable } = await as(api, who).ask<{
    indicatorTable: { rows: readonly Row[]; nation: Row; population: readonly { vi: string }[] };
  }>(TABLE, { filter, codes: EVERY });
  const { rows, nation, population } = indicatorTable;
  for (const { place, figures } of [nation, ...rows]) {
    const line = sheets[0]!.find((cells) =>
      place === nation.place ? cells[2] === 'CẢ NƯỚC' : cells[1] === place.code && cells[2] === place.name.vi,
    )!;
    expect([place.name.vi, ...line.slice(3)]).toEqual([place.name.vi, ...figures.flatMap(cellsOf)]);
  }
  const words = sheets[0]!.flat().join('\n');
  for (const { vi } of population) expect(words).toContain(vi);
  if (who === 'chuyenvien.daklak') expect(words).toContain('(k) Giữ kín');
  expect(recomputed(book.worksheets[0]!).some(({ formula }) => formula.includes('/'))).toBe(true);
});

it('divides the sums of the nation, and is no mean of the ratios of its places', async () => {
  const { sheets } = await openWorkbook(api, { round: half2025(), indicators: 'CS07' });
  const value = (place: string): string[] => sheets[0]!.find((cells) => cells[2] === place)!.slice(3, 8);
  // E06 / B01: Đắk Lắk (400 + 60) / (1000 + 200), Phú Yên 240 / 600, Hà Nội 2000 / 4000
  expect(value('Hà Nội')).toEqual(['0.5', '2000', '4000', '1', '2']);
  expect(value('Phú Yên')).toEqual(['0.4', '240', '600', '1', '2']);
  expect(value('CẢ NƯỚC')).toEqual(['0.4655', '2700', '5800', '4', '6']);
});

it('holds any items beside any indicators, and says what all their codes mean', async () => {
  const { book, sheets } = await openWorkbook(api, { round: half2025(), items: 'H07,B02', indicators: 'CS05,CS14' });
  const names = book.worksheets.map(({ name }) => name);
  expect(names).toEqual(['Số liệu', 'So với năm trước', 'Chỉ số', 'Độ phủ', 'Mã và nguồn']);
  const codes = sheets.at(-1)!.map(([code]) => code);
  expect(codes).toEqual(expect.arrayContaining(['H07', 'B02', 'CS05', 'CS14']));
  const [line] = sheets.at(-1)!.filter(([code]) => code === 'CS14');
  expect(line!.join(' ')).toContain('Tử số: D01; mẫu số: dân số của địa bàn');
});

it('is of one moment: items, the year before and indicators are read in one snapshot', async () => {
  const asked = { round: half2025(), items: 'B01', indicators: 'CS05' };
  expect(await snapshotsOf(api, () => openWorkbook(api, asked))).toBe(1);
});

it('holds every item that is added up and every indicator that the form has', async () => {
  const [{ codes }]: [{ codes: string[] }] = await api.db.query(
    `select array_agg(item ->> 'code') as codes from form_version, jsonb_array_elements(definition -> 'items') item
     where number = 1 and item -> 'askedWhere' is null`,
  );
  const { book } = await openWorkbook(api, { round: half2025(), items: codes.join(), indicators: EVERY.join() });
  expect(book.worksheets).toHaveLength(5);
  expect(book.worksheets[0]!.columnCount).toBeGreaterThan(codes.length);
});

it('speaks English', async () => {
  const asked = { round: half2025(), indicators: 'CS10', language: 'en' };
  const { book, sheets } = await openWorkbook(api, asked);
  expect(book.worksheets[0]!.name).toBe('Indicators');
  const words = sheets[0]!.flat().join('\n');
  for (const one of ['WHOLE COUNTRY', 'Numerator', 'never a mean of ratios', 'Where all reports are in'])
    expect(words).toContain(one);
});

const refused = async (query: Query) => {
  const response = await as(api, 'phantich.bo').fetch(addressOf(query));
  const body = (await response.json()) as {
    code: string;
    params: { detail: string };
    issues: { code: string; path: string; message: { vi: string } }[];
  };
  return { status: response.status, ...body };
};

it('refuses what the form does not have and what is too much, with the place and what to do', async () => {
  const unknown = await refused({ round: half2025(), items: 'B01,Z99', indicators: 'CS05,CS99' });
  expect([unknown.status, unknown.code]).toEqual([400, 'INVALID_INPUT']);
  expect(unknown.issues.map(({ code, path }) => [code, path])).toEqual([
    ['UNKNOWN_ITEM', 'items'],
    ['UNKNOWN_INDICATOR', 'indicators'],
  ]);
  expect(unknown.issues[1]!.message.vi).toContain('Kiểm tra lại mã');
  const many = Array.from({ length: 401 }, (_, i) => `X${i}`).join();
  expect((await refused({ round: half2025(), indicators: many })).params.detail).toBe('indicators ×401 (≤ 400)');
});

it('leaves in the audit what was asked, by codes', async () => {
  await openWorkbook(api, { round: half2025(), items: 'B01', indicators: 'CS05,CS14' });
  const [{ details }]: [{ details: object }] = await api.db.query(
    `select details from audit_entry where action = 'figure.export' order by id desc limit 1`,
  );
  expect(details).toMatchObject({ items: ['B01'], indicators: ['CS05', 'CS14'] });
});
