/** Accounts, rounds and the queue as lists: sorted, narrowed, kept, chosen from, taken along; whatever their address says. */
import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import { eventually } from './eventually.js';
import { step } from './evidence.js';
import { issuesOn, inspected } from './inspect.js';
import { hasCursor } from './keyboard.js';
import { DESKTOP, PHONE } from './person.js';
import { stageIn } from './stage.js';
import { WORLD } from './world.js';

const stage = stageIn(WORLD);

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const rows = (page: Page, table: string) => page.getByRole('table', { name: table }).getByRole('rowheader');

async function downloaded(page: Page, name: string): Promise<readonly string[]> {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, name).click()]);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(await download.path());
  return book.worksheets[0]!.getRows(1, 40)!.flatMap((row) => (row.values as unknown[]).map(String));
}

step('accounts are narrowed and sorted in the address, taken along, and closed together with one reason', async () => {
  const page = await stage.sitDown('quantri', { at: '/accounts' });
  const seen = inspected(page);
  await rows(page, 'Tài khoản').first().waitFor();
  await button(page, 'Tên tài khoản').click();
  await page.waitForURL(/sort=username/);
  const shown = async () =>
    page.getByRole('table', { name: 'Tài khoản' }).locator('tbody tr td:nth-of-type(2)').allInnerTexts();
  await eventually(async () => {
    const usernames = await shown();
    expect(usernames.length).toBeGreaterThan(5);
    expect(usernames).toEqual(usernames.toSorted());
  });
  await page.getByRole('combobox', { name: 'Vai trò' }).click();
  await page.getByRole('option', { name: 'Người đánh giá' }).click();
  await eventually(async () => expect(await shown()).toEqual(['danhgia']));
  expect(await issuesOn(seen, 'vi', true)).toEqual([]);
  expect(await downloaded(page, 'Tải Excel')).toContain('danhgia');

  await page.getByRole('checkbox', { name: /^Chọn Đặng Quốc Việt/ }).press('Space');
  await button(page, 'Đóng các tài khoản đã chọn…').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/Đặng Quốc Việt/).waitFor();
  await dialog.getByRole('button', { name: 'Đóng tài khoản' }).click();
  await dialog.getByText('Chưa điền.').waitFor();
  await dialog.getByRole('textbox', { name: /^Lý do/ }).fill('Đã chuyển công tác');
  expect(await issuesOn(seen, 'vi', true)).toEqual([]);
  await dialog.getByRole('button', { name: 'Đóng tài khoản' }).click();
  await page.getByText('Đã đóng 1 tài khoản.').waitFor();
  await page.getByRole('row').filter({ hasText: 'danhgia' }).getByText('Đã chuyển công tác').waitFor();
  await page.getByRole('button', { name: /^Mở lại tài khoản/ }).click();
  await dialog.getByRole('button', { name: 'Mở lại' }).click();
  await dialog.waitFor({ state: 'hidden' });
});

step('an address of garbage is a list all the same', async () => {
  const page = await stage.sitDown('quantri', { at: '/accounts' });
  const seen = inspected(page);
  for (const search of [
    'filter=nonsense&sort=age&order=UP&page=x&perPage=many',
    'filter=null',
    'filter=[1,2]',
    'filter="text"',
    'filter={"role":"KING","active":"perhaps","q":5}',
  ]) {
    await page.goto(`/#/accounts?${search}`);
    await eventually(async () => expect(await rows(page, 'Tài khoản').count()).toBeGreaterThan(5));
    await page.goto(`/#/rounds?${search}`);
    await eventually(async () => expect(await rows(page, 'Kỳ báo cáo').count()).toBe(2));
  }
  await page.goto(`/#/libraries?filter={"provinceId":"x","status":"GONE","asOf":"2026-02-30"}&sort=nowhere`);
  await eventually(async () => expect(await rows(page, 'Thư viện').count()).toBeGreaterThan(3));
  expect(await issuesOn(seen, 'vi', true)).toEqual([]);
});

step('rounds are turned round and narrowed, and fit a phone', async () => {
  const page = await stage.sitDown('phantich.bo', { at: '/rounds' });
  const seen = inspected(page);
  const periods = () => rows(page, 'Kỳ báo cáo').allInnerTexts();
  await eventually(async () => expect(await periods()).toEqual(['Năm 2026', 'Năm 2025']));
  await button(page, 'Kỳ').click();
  await eventually(async () => expect(await periods()).toEqual(['Năm 2025', 'Năm 2026']));
  expect(await issuesOn(seen, 'vi', true)).toEqual([]);
  expect(await downloaded(page, 'Tải Excel')).toContain('Năm 2025');
  await page.getByRole('combobox', { name: 'Năm' }).click();
  await page.getByRole('option', { name: '2025' }).click();
  await eventually(async () => expect(await periods()).toEqual(['Năm 2025']));
  await page.setViewportSize(PHONE);
  await page.getByRole('listitem').filter({ hasText: 'Năm 2025' }).waitFor();
  expect(await issuesOn(seen, 'vi', true)).toEqual([]);
  await page.setViewportSize(DESKTOP);
});

step('the queue is sorted by its heads, kept, and taken along; its own keys stay', async () => {
  const page = await stage.sitDown('chuyenvien.daklak', { at: '/review?states=ALL' });
  const seen = inspected(page);
  const names = () => rows(page, 'Duyệt báo cáo').getByRole('link').allInnerTexts();
  await eventually(async () => expect((await names()).length).toBe(4));
  await button(page, 'Thư viện').click();
  await page.waitForURL(/sort=NAME/);
  await eventually(async () =>
    expect(await names()).toEqual((await names()).toSorted((a, b) => a.localeCompare(b, 'vi'))),
  );
  const upwards = await names();
  await button(page, 'Thư viện').click();
  await page.waitForURL(/order=DESC/);
  await eventually(async () => expect(await names()).toEqual(upwards.toReversed()));

  await page.getByRole('checkbox', { name: /^Chọn Thư viện xã Krông Pắc/ }).press('Space');
  await page.getByText('Đã chọn 1').waitFor();
  expect(await issuesOn(seen, 'vi', true)).toEqual([]);
  const cells = await downloaded(page, 'Tải Excel những dòng đã chọn');
  expect(cells).toContain('Thư viện xã Krông Pắc');
  expect(cells).not.toContain('Thư viện xã Ea Kar');
  await button(page, 'Nhận các báo cáo đã chọn…').click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^(Thôi|Đóng)/ })
    .first()
    .click();

  await button(page, 'Bộ lọc đã lưu').click();
  await page.getByRole('menuitem', { name: 'Lưu bộ lọc này…' }).click();
  await page.getByRole('textbox', { name: 'Tên bộ lọc' }).fill('Tất cả, tên ngược');
  await page.keyboard.press('Enter');
  await page.goto('/#/review');
  await button(page, 'Bộ lọc đã lưu').click();
  await page.getByRole('menuitem', { name: 'Tất cả, tên ngược' }).first().click();
  await page.waitForURL(/states=ALL&sort=NAME&order=DESC/);
  await eventually(async () => expect(await names()).toEqual(upwards.toReversed()));
  await page.keyboard.press('/');
  await eventually(async () => expect(await hasCursor(page.getByRole('searchbox'))).toBe(true));
});

step('of two tabs that open the same round the second hears it at its field, and keeps what was typed', async () => {
  const first = await stage.sitDown('quantri', { at: '/rounds/create' });
  const second = await first.context().newPage();
  await second.goto('/#/rounds/create');
  const due = (page: Page) => page.getByRole('textbox', { name: /^Hạn nộp/ });
  await due(second).fill('7/6/2027');
  await button(first, /^Mở kỳ 6 tháng đầu năm 2027/).click();
  await first.getByRole('heading', { name: 'Kỳ 6 tháng đầu năm 2027', level: 1 }).waitFor();
  await button(second, /^Mở kỳ 6 tháng đầu năm 2027/).click();
  await second.getByText(/Kỳ này của biểu mẫu đã được mở/).waitFor();
  expect(await due(second).inputValue()).toBe('07/06/2027');
  expect(await second.getByRole('combobox', { name: /^Kỳ/ }).getAttribute('aria-invalid')).toBe('true');
});

step('a name of ten thousand letters is refused at its field, and stays', async () => {
  const page = await stage.sitDown('quantri', { at: '/libraries/create' });
  const name = page.getByRole('textbox', { name: /^Tên tiếng Việt/ });
  await name.fill('x'.repeat(10_000));
  await page.getByRole('combobox', { name: /^Loại thư viện/ }).click();
  await page.getByRole('option', { name: 'Thư viện công cộng cấp xã' }).click();
  await page.getByRole('textbox', { name: /^Hoạt động từ ngày/ }).fill('1/1/2026');
  await page.getByRole('combobox', { name: /^Tỉnh, thành phố/ }).fill('dak lak');
  await page
    .getByRole('option', { name: /^Đắk Lắk/ })
    .first()
    .click();
  await button(page, 'Đăng ký và cấp mã').click();
  await page
    .getByText(/^Dài quá/)
    .first()
    .waitFor();
  expect(await name.getAttribute('aria-invalid')).toBe('true');
  expect((await name.inputValue()).length).toBe(10_000);
  expect(await issuesOn(inspected(page), 'vi', true)).toEqual([]);
});
