/** The list of rounds as a file: the rows of the screen in its order, for whoever may read rounds. */
import ExcelJS from 'exceljs';
import { anybody, as, startApi, type Api } from '../../testing/index.js';
import { plantRound, ROUND_2025 } from '../../testing/plant.js';

let api: Api;
beforeAll(async () => {
  api = await startApi({ now: '2025-11-20T03:00:00Z' });
  await plantRound(api, ROUND_2025);
  const h1 = { opensOn: '2025-05-16', cutoffOn: '2025-05-15', dueOn: '2025-06-05', closesOn: '2025-08-31' };
  await plantRound(api, { ...ROUND_2025, period: '2025-H1', ...h1 });
});
afterAll(() => api.stop());

async function rowsOf(search: string): Promise<string[][]> {
  const response = await as(api, 'phantich.bo').fetch(`/exports/rounds.xlsx${search}`);
  expect(response.status).toBe(200);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(await response.arrayBuffer());
  const lines: string[][] = [];
  book.worksheets[0]!.eachRow((row) =>
    lines.push((row.values as unknown[]).slice(1).map((value) => String(value ?? ''))),
  );
  return lines.filter(([number]) => /^\d+$/.test(number!));
}

it('stands in the order that is asked, with the columns that are asked, in either language', async () => {
  expect(await rowsOf('?by=PERIOD&descending=true&columns=period,phase')).toEqual([
    ['1', 'Năm 2025', 'Đang mở'],
    ['2', '6 tháng đầu năm 2025', 'Đã đóng'],
  ]);
  expect(await rowsOf('?by=DUE&columns=period,due&language=en')).toEqual([
    ['1', 'First half of 2025', '05/06/2025'],
    ['2', 'Year 2025', expect.stringMatching(/^\d\d\/\d\d\/\d{4}$/) as string],
  ]);
});

it('is narrowed as the screen is', async () => {
  expect(await rowsOf('?filter={"phase":"CLOSED"}&columns=period')).toEqual([['1', '6 tháng đầu năm 2025']]);
  expect(await rowsOf('?filter={"year":2024}&columns=period')).toEqual([]);
});

it.each(['?filter={"phase":"x"}', '?by=name', '?filter={"year":"2025"}'])('names what cannot be read: %s', async (q) =>
  expect((await as(api, 'phantich.bo').fetch(`/exports/rounds.xlsx${q}`)).status).toBe(400),
);

it('is for nobody who has not signed in', async () =>
  expect((await anybody(api).fetch('/exports/rounds.xlsx')).status).toBe(401));
