/** Who works for a library hears in the bell that its submission came back, reads which and until when, and goes there. */
import type { Page } from 'playwright-core';
import { BUSY_WORLD } from './busy-world.js';
import { story } from './evidence.js';
import { issuesOn, inspected, type Inspected } from './inspect.js';
import { DESKTOP, PHONE } from './person.js';
import { stageIn } from './stage.js';

const step = story();
const stage = stageIn(BUSY_WORLD);
let page: Page;
let seen: Inspected;

const bell = (name: string) => page.getByRole('banner').getByRole('link', { name, exact: true });
const addNotice = () =>
  stage.site.db.query(
    `insert into news (at, kind, subject, params, account_id)
     select at, kind, 'review_step of another return', params, account_id from news where kind = 'submission-returned'`,
  );

step('the bell says how many there are', async () => {
  page = await stage.sitDown('thuthu.tuyhoa');
  seen = inspected(page);
  await bell('Thông báo: 1 chưa đọc').waitFor();
});

step('one that comes while the page is open is counted and said, without loading the page again', async () => {
  // Timers of a page obey a clock that was there before it.
  await page.clock.install();
  await page.reload();
  await bell('Thông báo: 1 chưa đọc').waitFor();
  await addNotice();
  await page.clock.fastForward(61_000);
  await bell('Thông báo: 2 chưa đọc').waitFor();
  expect(await page.locator('[aria-live=polite]').allInnerTexts()).toContain('Có thông báo mới.');
});

step('the list says which report, until when, and what has not been read, on a desk and on a phone', async () => {
  await bell('Thông báo: 2 chưa đọc').press('Enter');
  await page.getByRole('heading', { name: 'Thông báo' }).waitFor();
  const lines = page.getByRole('list', { name: 'Thông báo' }).getByRole('listitem');
  await lines.nth(1).waitFor();
  expect(await lines.allInnerTexts()).toEqual(
    Array(2).fill(expect.stringMatching(/^Báo cáo .* bị trả lại\. Nộp lại được .*\n.*Chưa đọc$/)),
  );
  expect(await issuesOn(seen, 'vi', true)).toEqual([]);
  await page.setViewportSize(PHONE);
  expect(await issuesOn(seen, 'vi', true)).toEqual([]);
  await page.setViewportSize(DESKTOP);
});

step('whoever follows one has read it; the rest is marked with one press', async () => {
  await page.getByRole('list', { name: 'Thông báo' }).getByRole('link').first().click();
  await page.waitForURL(/\/entry\/\d+\/\d+/);
  await bell('Thông báo: 1 chưa đọc').click();
  await page.getByRole('button', { name: 'Đánh dấu đã đọc hết' }).click();
  await bell('Thông báo').waitFor();
  await page.getByText('Chưa đọc').first().waitFor({ state: 'detached' });
  expect(await issuesOn(seen, 'vi', true)).toEqual([]);
});
