/** What comes out of the printer: sheets of A4, whole, light. */
import type { Page } from 'playwright-core';
import type { BusyWorld } from './busy-world.js';
import { eventually } from './eventually.js';
import { inspected, settled, type Inspected } from './inspect.js';
import type { Stage } from './stage.js';

/** Points of 1/72 inch. */
const A4 = { upright: '595 842', lying: '842 595' } as const;
/** What of a sheet is printed on, in pixels of 1/96 inch. */
const WIDTH = { upright: 703, lying: 1046 } as const;

/** The sheets as they are in the file, each as wide and as high as it is. */
async function sheetsOf(page: Page): Promise<readonly string[]> {
  const file = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return [...file.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, wide, high]) =>
    [wide, high].map((one) => Math.round(Number(one))).join(' '),
  );
}

/** Everything of this screen lies within the sheet, light, with no button and no menu on it. */
async function fits(seen: Inspected, way: keyof typeof A4): Promise<void> {
  const { page } = seen;
  await settled(seen);
  await page.emulateMedia({ media: 'print' });
  const before = page.viewportSize()!;
  await page.setViewportSize({ width: WIDTH[way], height: 900 });
  await eventually(async () =>
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(WIDTH[way]),
  );
  for (const pressed of ['button', 'nav', '[role=dialog]', '[role=tab]'])
    expect([pressed, await page.locator(pressed).filter({ visible: true }).count()]).toEqual([pressed, 0]);
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
  await page.setViewportSize(before);
  await page.emulateMedia({ media: null });
}

/** What comes out of the printer are sheets of one size, and as many as it takes. */
async function isOnSheets(page: Page, way: keyof typeof A4): Promise<void> {
  const sheets = await sheetsOf(page);
  expect(new Set(sheets)).toEqual(new Set([A4[way]]));
  expect(sheets.length).toBeGreaterThan(1);
}

/** A whole submission, from a screen that is dark. */
async function printSubmission(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Chuyển sang nền tối' }).click();
  await page.getByRole('button', { name: 'Chuyển sang nền sáng' }).waitFor();
  await isOnSheets(page, 'upright');
  await page.emulateMedia({ media: 'print' });
  const submission = page.getByRole('article', { name: 'Báo cáo để in' });
  for (const section of 'ABCDEGHIK') await submission.locator('th').getByText(`${section}. `).first().waitFor();
  for (const part of ['Cộng hòa xã hội chủ nghĩa Việt Nam', /, ngày ….* tháng ….* năm 2026$/, 'NGƯỜI LẬP BIỂU'])
    await submission.getByText(part).waitFor();
  await submission.getByText('THỦ TRƯỞNG ĐƠN VỊ').waitFor();
  expect(await submission.evaluate((one) => getComputedStyle(one).color)).toBe('rgb(23, 33, 36)');
  await page.emulateMedia({ media: null });
  await submission.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Chuyển sang nền sáng' }).click();
}

export async function printAll({ world: { open, ward, submitted }, sitDown }: Stage<BusyWorld>): Promise<void> {
  const upright = 'upright';
  const screens: Readonly<Record<string, readonly (readonly [at: string, shows: string | RegExp, keyof typeof A4])[]>> =
    {
      'thuthu.tuyhoa': [
        [`/entry/${open}/${ward}`, /Số liệu tính từ/, upright],
        ['/', /Sở trả lại ô E06/, upright],
      ],
      'chuyenvien.daklak': [
        [`/review/${submitted}`, /Cần xem/, upright],
        ['/review', 'Thư viện tỉnh Đắk Lắk', upright],
      ],
      'phantich.bo': [
        ['/figures?as=table', 'Các tỉnh, thành phố', 'lying'],
        ['/libraries', 'Thư viện', upright],
        [`/rounds/${open}/show?by=PROVINCE`, /Các mốc ngày/, upright],
      ],
    };
  for (const [who, mine] of Object.entries(screens)) {
    const page = await sitDown(who, { at: mine[0]![0] });
    const seen = inspected(page);
    for (const [i, [at, shows, way]] of mine.entries()) {
      await page.goto(`/#${at}`);
      await page.getByText(shows).filter({ visible: true }).first().waitFor();
      // A dialog that stands open neither prints nor cuts the page under it.
      if (i === 1) await page.keyboard.press('?');
      await fits(seen, way);
      if (way === 'lying') await isOnSheets(page, way);
      if (i === 1) await page.keyboard.press('Escape');
      if (/^.(entry|review)\/\d/.test(at)) await printSubmission(page);
    }
    await page.context().close();
  }
}
