/** The list of libraries is sorted, narrowed to the columns one wants, kept as a filter, chosen from and taken along. */
import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import { eventually } from './eventually.js';
import { story } from './evidence.js';
import { issuesOn, inspected, type Inspected } from './inspect.js';
import { stageIn } from './stage.js';
import { WORLD } from './world.js';

const step = story();
const stage = stageIn(WORLD);
let page: Page;
let seen: Inspected;

const table = () => page.getByRole('table', { name: 'Thư viện' });
const identifiers = async (): Promise<readonly string[]> => {
  const cells = table().getByRole('cell', { name: /^VN-/ });
  await cells.first().waitFor();
  return cells.allInnerTexts();
};
/** The lines of before stand there until the others have come. */
const isDescending = () =>
  eventually(async () => {
    const shown = await identifiers();
    expect(shown).toEqual(shown.toSorted().reverse());
  });
const button = (name: string) => page.getByRole('button', { name, exact: true });

step('a press on a head sorts, a second one turns it round, and the address keeps it', async () => {
  page = await stage.sitDown('phantich.bo', { at: '/libraries' });
  seen = inspected(page);
  await button('Mã định danh').click();
  await page.waitForURL(/sort=identifier/);
  await table()
    .getByRole('columnheader', { name: 'Mã định danh' })
    .and(page.locator('[aria-sort=ascending]'))
    .waitFor();
  await eventually(async () => {
    const shown = await identifiers();
    expect(shown).toEqual(shown.toSorted());
  });
  await button('Mã định danh').click();
  await page.waitForURL(/order=DESC/);
  await page.reload();
  await isDescending();
  expect(await issuesOn(seen, 'vi', true)).toEqual([]);
});

step('columns that are not wanted go, and stay away', async () => {
  await button('Cột').click();
  await page.getByRole('menuitemcheckbox', { name: 'Cơ quan chủ quản' }).press('Enter');
  await page.keyboard.press('Escape');
  await page.reload();
  await identifiers();
  expect(await table().getByRole('columnheader', { name: 'Cơ quan chủ quản' }).count()).toBe(0);
});

step('the chosen lines are taken along, with the columns of the screen', async () => {
  const chosen = (await identifiers()).slice(0, 2);
  for (const n of [1, 2]) await table().getByRole('checkbox').nth(n).press('Space');
  await page.getByText('Đã chọn 2').waitFor();
  expect(await issuesOn(seen, 'vi', true)).toEqual([]);
  const [download] = await Promise.all([page.waitForEvent('download'), button('Tải Excel những dòng đã chọn').click()]);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(await download.path());
  const cells = book.worksheets[0]!.getRows(1, 20)!.flatMap((row) => (row.values as unknown[]).map(String));
  expect(cells.filter((cell) => cell.startsWith('VN-'))).toEqual(chosen);
  expect(cells).not.toContain('Cơ quan chủ quản');
  await button('Bỏ chọn').click();
  await page.getByText('Đã chọn 2').waitFor({ state: 'detached' });
});

step('a filter is kept under a name and comes back with its order', async () => {
  await button('Bộ lọc đã lưu').click();
  await page.getByRole('menuitem', { name: 'Lưu bộ lọc này…' }).click();
  await page.getByRole('textbox', { name: 'Tên bộ lọc' }).fill('Mã giảm dần');
  await page.keyboard.press('Enter');
  await page.goto('/#/libraries');
  await identifiers();
  await button('Bộ lọc đã lưu').click();
  await page.getByRole('menuitem', { name: 'Mã giảm dần' }).first().click();
  await page.waitForURL(/sort=identifier&order=DESC/);
  await isDescending();
});
