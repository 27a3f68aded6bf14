/** What must not be lost, whatever happens between the hand and the database: browser, line, colleague, login, PostgreSQL. */
import { jest } from '@jest/globals';
import { inEnglish } from './inspect.js';
import type { Page } from 'playwright-core';
import { breakableLine, type BreakableLine } from '@vlis/api/testing/breakable-line';
import { plantRoles } from '@vlis/api/testing/plant';
import { testServer } from '@vlis/api/testing/template';
import { openMortalBrowser } from './chromium.js';
import { eventually } from './eventually.js';
import { step, watch } from './evidence.js';
import { cellOf, cursorAt, enter, isSave, rowOf, saved } from './grid.js';
import { onlyFirst } from './hold-back.js';
import { theNextDay } from './next-day.js';
import { logIn, sitDown } from './person.js';
import { stageIn } from './stage.js';
import { LIBRARIES, WORLD } from './world.js';

let line: BreakableLine;
beforeAll(async () => {
  line = await breakableLine(testServer());
});
const stage = stageIn(WORLD, () => ({ throughLine: line, env: { GRAPHQL_OPERATIONS: 'known' } }));
let submission: string;
beforeAll(async () => {
  const library = LIBRARIES.tuyhoa.key;
  const words = { vi: 'Giúp thư viện phường', en: 'Helps the ward library' };
  await plantRoles(stage.site, [
    {
      ...{ username: 'giamdoc.tvdaklak', name: 'Trần Văn Minh', title: words },
      ...{ role: 'library-director', scope: { kind: 'library', library } },
    },
  ]);
  submission = `/entry/${stage.world.rounds['2026']}/${stage.world.libraries.tuyhoa.id}`;
});
afterAll(() => line?.cut());

const openSubmission = async (who = 'thuthu.tuyhoa', where = stage.browser): Promise<Page> => {
  const page = await sitDown(where, stage.site, who, { at: submission });
  await page.getByRole('heading', { name: LIBRARIES.tuyhoa.vi, level: 1 }).waitFor();
  return page;
};

/** Puts the cursor into a cell, whatever section it is in, and types. */
const typeInto = async (page: Page, section: RegExp, code: string, text: string): Promise<void> => {
  await page.getByRole('tab', { name: section }).click();
  await cellOf(page, code).focus();
  await enter(page, code, text);
};
const RESOURCES = /Tài nguyên thông tin/;
const shows = (page: Page, code: string, text: string): Promise<void> =>
  eventually(async () => expect(await cellOf(page, code).inputValue()).toBe(text));

step('two who open a submission have not begun it, and who begin it at once have begun one', async () => {
  const pages = await Promise.all([openSubmission(), openSubmission('giamdoc.tvdaklak')]);
  const begun = () =>
    stage.site.db.query(
      `select cells ->> 'B01' as b01, cells ->> 'B03' as b03 from submission where library_id = $1 and round_id = $2`,
      [stage.world.libraries.tuyhoa.id, stage.world.rounds['2026']],
    );
  for (const page of pages)
    await page
      .getByRole('status')
      .getByText(/^Chưa bắt đầu\./)
      .waitFor();
  expect(await begun()).toEqual([]);
  await Promise.all([typeInto(pages[0]!, RESOURCES, 'B01', '2370'), typeInto(pages[1]!, RESOURCES, 'B03', '299')]);
  await Promise.all(pages.map(saved));
  expect(await begun()).toEqual([{ b01: '2370', b03: '299' }]);
  await Promise.all(pages.map((page) => page.context().close()));
});

step('a saved cell survives a browser that is killed', async () => {
  const { browser: mortal, server } = await openMortalBrowser();
  const page = await openSubmission('thuthu.tuyhoa', mortal);
  await typeInto(page, RESOURCES, 'B01', '2371');
  await saved(page);
  await server.kill();

  const again = await openSubmission();
  await again.getByRole('tab', { name: RESOURCES }).click();
  await shows(again, 'B01', '2.371');
  await again.context().close();
});

step('what is typed without a line is saved by itself when the line is back', async () => {
  const page = await openSubmission();
  await page.context().setOffline(true);
  await typeInto(page, RESOURCES, 'B02', '1992');
  await page.getByText(/^Mất kết nối mạng/).waitFor();
  await page
    .getByRole('status')
    .getByText(/^Chưa lưu được, thử lại sau \d+ giây$/)
    .waitFor();
  await page.getByRole('status').getByText('Đã giữ trên máy này, tự gửi khi có mạng').waitFor();
  await page.context().setOffline(false);
  await saved(page);
  await page.getByText(/^Mất kết nối mạng/).waitFor({ state: 'detached' });
  await page.context().close();
});

step('what was never saved comes back when the page is opened again, and is saved then', async () => {
  const page = await openSubmission();
  const context = page.context();
  await context.setOffline(true);
  await typeInto(page, RESOURCES, 'B03', '300');
  await typeInto(page, RESOURCES, 'B15', 'chưa rõ');
  await page.getByText(/^Chưa lưu được/).waitFor();
  await page.close();
  await context.setOffline(false);

  const again = watch(await context.newPage(), 'thuthu.tuyhoa');
  // The page itself comes through, the first attempt to save does not.
  await again.route('**/graphql', (route) =>
    isSave(route.request()) ? route.abort('internetdisconnected') : route.continue(),
  );
  await again.goto(`/#${submission}?section=B`);
  await again.getByText(/^Đã mở lại 2 mục bạn nhập dở/).waitFor();
  await shows(again, 'B03', '300');
  await shows(again, 'B15', 'chưa rõ');
  await again.getByText(/^Chưa lưu được/).waitFor();
  await again.unroute('**/graphql');
  await again.getByRole('button', { name: 'Thử lại ngay' }).click();
  await saved(again);
  // What cannot be read as a number stays here, as it was typed.
  await again.getByText('1 ô chưa đọc được nên chưa gửi').waitFor();
  await cellOf(again, 'B15').focus();
  await enter(again, 'B15', '12');
  await saved(again);
  await again.getByText('1 ô chưa đọc được nên chưa gửi').waitFor({ state: 'detached' });
  await context.close();
});

step('a page older than the server keeps what is typed, says so, and saves it when it is loaded anew', async () => {
  const page = await openSubmission();
  // As after a release that has changed every operation: the server does not know what this page asks.
  let isOld = true;
  await page.route('**/graphql', (route) => {
    const body = route.request().postData() ?? '';
    return isOld
      ? route.continue({ postData: body.replace(/"sha256Hash":"\w+"/, `"sha256Hash":"${'0'.repeat(64)}"`) })
      : route.continue();
  });
  await typeInto(page, RESOURCES, 'B02', '1995');
  await page.getByText(/^Hệ thống đã có phiên bản mới\. /).waitFor();
  await page.getByRole('status').getByText('Đã giữ trên máy này; tải lại trang để lưu').waitFor();
  await cellOf(page, 'B03').focus(); // one goes on typing
  await enter(page, 'B03', '311');
  page.once('framenavigated', () => (isOld = false));
  await page.getByRole('button', { name: 'Tải lại trang' }).click();
  await page.getByRole('tab', { name: RESOURCES }).click();
  await shows(page, 'B02', '1.995');
  await shows(page, 'B03', '311');
  await saved(page);
  expect(await page.getByText(/^Hệ thống đã có phiên bản mới/).count()).toBe(0);
  await page.context().close();
});

step('a language changed in the middle of typing takes nothing away and raises no alarm', async () => {
  const page = await openSubmission();
  await typeInto(page, RESOURCES, 'B05', '2');
  await saved(page);
  await cellOf(page, 'B03').focus();
  await page.keyboard.type('305');
  await inEnglish(page);
  await shows(page, 'B05', '2');
  await shows(page, 'B03', '305');
  await page.getByText(/^Saved/).waitFor();
  expect(await page.getByText(/^Brought back/).count()).toBe(0);
  await page.context().close();
});

step('two people on one cell: the second is given the choice, other cells merge', async () => {
  const [first, second] = await Promise.all([openSubmission(), openSubmission('giamdoc.tvdaklak')]);
  await typeInto(first, RESOURCES, 'B05', '3');
  await saved(first);
  await typeInto(second, RESOURCES, 'B03', '310');
  await saved(second);
  await typeInto(second, RESOURCES, 'B05', '5');
  await saved(second); // seen anew with the save before: no quarrel
  await typeInto(first, RESOURCES, 'B05', '4');

  const row = rowOf(first, 'B05');
  await row.getByText(/^Hai người cùng sửa/).waitFor();
  await row.getByText(/Trần Văn Minh đã ghi ô này lúc/).waitFor();
  await row.getByRole('button', { name: 'Lấy số của Trần Văn Minh: 5' }).waitFor();
  await row.getByRole('button', { name: 'Giữ số của tôi: 4' }).click();
  await row.getByText(/^Hai người cùng sửa/).waitFor({ state: 'detached' });
  await saved(first);
  await second.reload();
  await second.getByRole('tab', { name: RESOURCES }).click();
  await shows(second, 'B05', '4');
  await shows(second, 'B03', '310');
  await Promise.all([first, second].map((page) => page.context().close()));
});

step('whoever works for two libraries has the obligations of both on the first page, each under its name', async () => {
  const page = await stage.sitDown('giamdoc.tvdaklak');
  const card = (name: string) =>
    page.getByRole('article').filter({ has: page.getByRole('heading', { name, level: 2 }) });
  await card(LIBRARIES.tuyhoa.vi).getByRole('link', { name: 'Nhập tiếp' }).waitFor();
  await card(LIBRARIES.province.vi).getByRole('link', { name: 'Bắt đầu nhập' }).waitFor();
  await page.getByText('2 thư viện').waitFor();
  await page.getByRole('navigation').getByRole('link', { name: 'Nhập báo cáo' }).click();
  for (const { vi } of [LIBRARIES.tuyhoa, LIBRARIES.province])
    await page
      .getByRole('link', { name: new RegExp(`^${vi} · `) })
      .first()
      .waitFor();
  // Of very many obligations each turn is a list of its own with its number, so that none is left out.
  await onlyFirst(page, 'Obligations');
  await page.goto('/#/');
  await page.reload();
  await page.getByRole('region', { name: 'Đang phải làm (2)' }).getByRole('article').nth(1).waitFor();
  await page.goto('/#/entry');
  await page.getByRole('region', { name: 'Đang phải làm (2)' }).getByRole('row').nth(1).waitFor();
  await page.context().close();
});

step('a login that ends overnight is offered again, and nothing typed is lost', async () => {
  const page = await openSubmission();
  await page.goto('/#/figures');
  await page.getByRole('heading', { name: 'Bảng số liệu', level: 1 }).waitFor();
  await page.goto(`/#${submission}`);
  await page.getByRole('tab', { name: RESOURCES }).click();
  await cellOf(page, 'B02').focus();
  try {
    theNextDay();
    await enter(page, 'B02', '1993');
    const dialog = page.getByRole('dialog', { name: 'Phiên đăng nhập đã hết' });
    await dialog.waitFor();
    await dialog.getByRole('button', { name: 'Đăng nhập lại' }).click();
    await logIn(page, 'thuthu.tuyhoa');
    await page.getByText(/^Đã mở lại 1 mục/).waitFor();
    await page.getByRole('tab', { name: RESOURCES }).click();
    await shows(page, 'B02', '1.993');
    await saved(page);
    expect(new URL(page.url()).hash).toContain(submission);
    await page.goBack();
    await page.getByRole('heading', { name: 'Bảng số liệu', level: 1 }).waitFor();
  } finally {
    jest.useRealTimers();
  }
  await page.context().close();
});

step('without PostgreSQL the screens say so calmly, and go on by themselves when it is back', async () => {
  const page = await openSubmission();
  await line.cut();
  await typeInto(page, RESOURCES, 'B01', '2380');
  await page.getByText(/^Máy chủ đang tạm ngừng\. Bạn có thể để nguyên trang này/).waitFor();
  await page
    .getByRole('status')
    .getByText(/^Chưa lưu được/)
    .waitFor();
  await cursorAt(page, 'B02'); // one goes on typing

  const other = watch(await page.context().newPage(), 'thuthu.tuyhoa');
  await other.goto('/');
  await other.getByText('Máy chủ đang tạm ngừng', { exact: true }).waitFor();
  expect(await other.getByRole('main').or(other.locator('body')).first().innerText()).not.toMatch(/ECONN|Error|500/);

  await line.mend();
  await saved(page);
  await page.getByText(/^Máy chủ đang tạm ngừng/).waitFor({ state: 'detached' });
  await other.getByRole('heading', { name: 'Việc cần làm', level: 1 }).waitFor({ timeout: 40_000 });
  await page.context().close();
});
