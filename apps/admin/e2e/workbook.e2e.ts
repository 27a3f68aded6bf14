/** Whoever takes the figures of the nation away chooses what the file holds: any items and any indicators. */
import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import { step } from './evidence.js';
import { stageIn } from './stage.js';
import { WORLD } from './world.js';

const stage = stageIn(WORLD);

const contents = (page: Page) => page.getByRole('button', { name: /^Nội dung: / });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Nội dung tệp Excel' });

async function pick(page: Page, code: string): Promise<void> {
  await dialog(page).getByRole('combobox').fill(code);
  await page.getByRole('option', { name: new RegExp(`^${code} · `) }).click();
}

step('items and indicators are chosen, kept in the address, and stand in the file', async () => {
  const page = await stage.sitDown('phantich.bo', { at: `/figures?round=${stage.world.rounds['2025']}` });
  await contents(page).click();
  await dialog(page).getByText('B01 · ').waitFor();
  await dialog(page).getByRole('combobox').focus();
  await dialog(page).getByRole('button', { name: 'Bỏ chọn tất cả' }).click();
  expect(await dialog(page).getByRole('button', { name: 'Chọn cho tệp' }).isDisabled()).toBe(true);
  for (const code of ['E06', 'CS07', 'B01']) await pick(page, code);
  await dialog(page).getByRole('button', { name: 'Chọn cho tệp' }).click();
  await page.getByRole('button', { name: 'Nội dung: 2 chỉ tiêu · 1 chỉ số' }).waitFor();
  expect(new URLSearchParams(page.url().split('?')[1]).get('excel')).toBe('E06,CS07,B01');
  await page.reload();
  await page.getByRole('button', { name: 'Nội dung: 2 chỉ tiêu · 1 chỉ số' }).waitFor();

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải Excel theo tỉnh' }).click(),
  ]);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(await download.path());
  const nation = (sheet: string): readonly string[] => {
    const row = book
      .getWorksheet(sheet)!
      .getRows(1, 40)!
      .find((one) => one.getCell(3).value === 'CẢ NƯỚC')!;
    return Array.from({ length: 9 }, (_, i) => row.getCell(i + 1).text);
  };
  const [loans, books] = nation('Số liệu').slice(6, 8);
  const [ratio, numerator, denominator] = nation('Chỉ số').slice(3, 6).map(Number);
  expect(Number(loans)).toBeGreaterThan(0);
  // Of the books only those of libraries that lent any: who lacks one of the two values is in neither sum.
  expect(numerator).toBe(Number(loans));
  expect(denominator).toBeLessThan(Number(books));
  expect(ratio).toBeCloseTo(numerator! / denominator!, 4);
});

step('what the form does not have is said and left out', async () => {
  const at = `/figures?round=${stage.world.rounds['2025']}&excel=B99,CS05`;
  const page = await stage.sitDown('phantich.bo', { at });
  await page.getByText('Nội dung tệp Excel “B99”').waitFor();
  await page.getByRole('button', { name: 'Nội dung: 0 chỉ tiêu · 1 chỉ số' }).waitFor();
});
