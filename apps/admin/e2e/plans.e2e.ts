/** An officer enters the plan of the year as it stands in a decision, is refused at a figure, and saves the rest of the work with one press. */
import type { Page } from 'playwright-core';
import { BUSY_WORLD } from './busy-world.js';
import { story } from './evidence.js';
import { issuesOn, inspected } from './inspect.js';
import { DESKTOP, PHONE } from './person.js';
import { stageIn } from './stage.js';

const step = story();
const stage = stageIn(BUSY_WORLD);
let page: Page;

const plan = (code: string) => page.getByRole('textbox', { name: new RegExp(`^Kế hoạch 2026 của ${code} `) });

step(
  'figures are typed as they are pasted; one that is no number is refused at its field, and nothing is lost',
  async () => {
    page = await stage.sitDown('chuyenvien.daklak', { at: '/' });
    await page.getByRole('navigation').getByRole('link', { name: 'Chỉ tiêu kế hoạch' }).click();
    await page.getByText('Mọi chỉ tiêu đã lưu').waitFor();
    const seen = inspected(page);
    await page.getByLabel('Văn bản giao kế hoạch').fill('12/QĐ-SVHTTDL ngày 05/01/2026');
    await plan('B01').fill('193.198');
    await plan('B01').press('Enter');
    expect(await plan('B02').evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.type('nhiều');
    await page.getByRole('button', { name: 'Lưu kế hoạch' }).click();
    await page.locator('[aria-invalid="true"]').waitFor();
    expect(await plan('B02').getAttribute('aria-invalid')).toBe('true');
    expect(await plan('B01').inputValue()).toBe('193.198');
    expect(await issuesOn(seen, 'vi', true)).toEqual([]);
    await page.setViewportSize(PHONE);
    expect(await issuesOn(seen, 'vi', true)).toEqual([]);
    await page.setViewportSize(DESKTOP);
  },
);

step('what is typed outlives a look elsewhere, and is saved', async () => {
  await page.getByRole('navigation').getByRole('link', { name: 'Thư viện', exact: true }).click();
  await page.getByRole('heading', { name: 'Thư viện', level: 1 }).waitFor();
  await page.goBack();
  await page.getByText('2 chỉ tiêu chưa lưu').waitFor();
  await plan('B02').fill('');
  await page.getByLabel('Tìm chỉ tiêu').fill('tong so ban');
  await page.getByRole('button', { name: 'Lưu kế hoạch' }).click();
  await page.getByText('Đã lưu kế hoạch năm 2026').first().waitFor();
  await page.getByLabel('Tìm chỉ tiêu').fill('B01');
  expect(await plan('B01').inputValue()).toBe('193.198');
  expect(await page.getByLabel('Văn bản giao kế hoạch').inputValue()).toBe('12/QĐ-SVHTTDL ngày 05/01/2026');
});

step(
  'the tables of the province set each figure beside last year’s and the plan, by type, commune and library',
  async () => {
    await page.getByRole('navigation').getByRole('link', { name: 'Bảng của tỉnh' }).click();
    await page.getByRole('heading', { name: 'Bảng số liệu của Đắk Lắk', level: 1 }).waitFor();
    await page.getByText(/Số liệu tính từ .* đến hết/).waitFor();
    const seen = inspected(page);
    const whole = page.getByRole('row', { name: /^Toàn tỉnh/ });
    await whole.waitFor();
    const figures = await whole.innerText();
    for (const by of ['Xã, phường', 'Thư viện']) {
      await page.getByRole('button', { name: by, exact: true }).click();
      await page.getByRole('table', { name: `Số liệu theo ${by.toLowerCase()}` }).waitFor();
      expect(await whole.innerText()).toBe(figures);
    }
    expect(await issuesOn(seen, 'vi', true)).toEqual([]);
    await page.setViewportSize(PHONE);
    expect(await issuesOn(seen, 'vi', true)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    await page.getByText('SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH', { exact: true }).waitFor();
    await page.context().close();
  },
);
