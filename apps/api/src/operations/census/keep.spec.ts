import { application } from '../../application.js';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decimal } from '@vlis/domain';
import ExcelJS from 'exceljs';
import { byPlace, type PlaceCell } from './by-place.js';
import type { RolledUpTotals } from './compare.js';
import { census as command } from './census.command.js';
import { csvOf, keepByPlace, mustBeKept } from './keep.js';
import { readLibraries } from './read-libraries.js';
import { readStudy } from './read-study.js';
import { smallCensus, type SmallCensus } from './testing/small-census.js';

let census: SmallCensus;
beforeEach(async () => (census = await smallCensus()));
afterEach(() => census.remove());

const cell = (part: Partial<PlaceCell>): PlaceCell => ({
  ...{ place: 'Bắc', item: 'SACH', column: 'Bản sách', sum: '1', reported: 1, libraries: 2, ...part },
});

it('has a row for the nation and for each place and item, with n of N and the verdict', async () => {
  const study = await readStudy(census.study);
  const { libraries } = await readLibraries(study);
  const of = (sum: string, reported: number) =>
    new Map(study.items.map(({ code }) => [code, { sum: decimal(sum), reported }]));
  const totals: RolledUpTotals = new Map([
    ['Nam', of('7', 2)],
    ['Bắc', of('0', 0)],
  ]);
  const published = ['Tây', 'Bắc'].map((place) => ({ place, figures: new Map([['SACH', '0']]) }));
  const books = byPlace(study, libraries, totals, published).filter(({ item }) => item === 'SACH');
  const same = { item: 'SACH', column: 'Bản sách' };
  expect(books).toEqual([
    { ...same, sum: '7', reported: 2, libraries: 5 },
    { ...same, place: 'Bắc', sum: null, reported: 0, libraries: 3, published: '0', verdict: 'zeroUnanswered' },
    { ...same, place: 'Nam', sum: '7', reported: 2, libraries: 2 },
    { ...same, place: 'Tây', sum: null, reported: 0, libraries: 0, published: '0' },
  ]);
});

it('writes CSV that keeps every digit, and in which no name becomes a formula', () => {
  const rows = [
    cell({ sum: '-12345678901234567.5', published: '3.50', verdict: 'different' }),
    cell({ place: '=cmd(), "x"', sum: null }),
  ];
  expect(csvOf(rows).split('\r\n')).toEqual([
    '\uFEFFplace,item,column,sum,reported,libraries,published,verdict',
    'Bắc,SACH,Bản sách,-12345678901234567.5,1,2,3.50,different',
    `"'=cmd(), ""x""",SACH,Bản sách,,1,2,,`,
    '',
  ]);
});

it('keeps both files, the workbook with every digit too', async () => {
  const study = await readStudy(census.study);
  const folder = join(census.folder, 'kept/deep');
  await mustBeKept(folder);
  const files = await keepByPlace(folder, study, [cell({ sum: '12345678901234567' }), cell({ sum: '2.5' })]);
  expect(files).toEqual(['csv', 'xlsx'].map((kind) => join(folder, `DAO-2021.${kind}`)));
  expect(await readFile(files[0]!, 'utf8')).toContain('12345678901234567,1,2');
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(files[1]!);
  const sums: unknown[] = [];
  book.worksheets[0]!.eachRow((row) => row.getCell(1).value === 'Bắc' && sums.push(row.getCell(4).value));
  expect(sums).toEqual(['12.345.678.901.234.567,0', 2.5]);
});

it('says before the run that a folder cannot be written, and after it that it no longer can', async () => {
  const notKept = { code: 'RESULT_NOT_KEPT', detail: expect.stringMatching(/ENOTDIR/) as string };
  const folder = join(census.study, 'kept');
  await expect(mustBeKept(folder)).rejects.toMatchObject(notKept);
  await expect(command.run(['/nowhere/study.json', '--keep', folder], application)).rejects.toMatchObject(notKept);
  await expect(keepByPlace(folder, await readStudy(census.study), [cell({})])).rejects.toMatchObject(notKept);
});
