/** Signing out in one tab signs out the others at once. What was typed and not saved is there when the same person logs in again. */
import type { Browser, Page } from 'playwright-core';
import type { Api } from '@vlis/api/testing';
import { openBrowser } from './chromium.js';
import { eventually } from './eventually.js';
import { step, watch } from './evidence.js';
import { cellOf, enter } from './grid.js';
import { logIn, sitDown } from './person.js';
import { startSite } from './site.js';
import { LIBRARIES, plantWorld } from './world.js';

const WHO = 'thuthu.tuyhoa';
const RESOURCES = /Tài nguyên thông tin/;

let site: Api;
let browser: Browser;
let report: string;
beforeAll(async () => {
  site = await startSite();
  const world = await plantWorld(site);
  report = `/entry/${world.rounds['2026']}/${world.libraries.tuyhoa.id}`;
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

/** Two tabs of one person: the first at a report, with a figure that could not be sent; the second at the start page. */
async function twoTabs(code: string, figure: string): Promise<readonly [Page, Page]> {
  const typing = await sitDown(browser, site, WHO, { at: report });
  await typing.getByRole('heading', { name: LIBRARIES.tuyhoa.vi, level: 1 }).waitFor();
  await typing.route('**/graphql', (route) =>
    route.request().postData()?.includes('SaveCells') ? route.abort('internetdisconnected') : route.continue(),
  );
  await typing.getByRole('tab', { name: RESOURCES }).click();
  await cellOf(typing, code).focus();
  await enter(typing, code, figure);
  await typing.getByText(/^Chưa lưu được/).waitFor();
  const other = watch(await typing.context().newPage(), WHO);
  await other.goto('/');
  await other.getByRole('heading', { name: 'Việc cần làm', level: 1 }).waitFor();
  return [typing, other];
}

async function choose(page: Page, way: string): Promise<void> {
  await page.getByRole('button', { name: 'Tài khoản' }).click();
  await page.getByRole('menuitem', { name: way, exact: true }).click();
}

for (const [way, code] of [
  ['Đăng xuất', 'B02'],
  ['Đăng xuất khỏi mọi thiết bị', 'B03'],
] as const) {
  step(`${way}: the other tab shows nothing any more, and the figure is back after the login`, async () => {
    const [typing, other] = await twoTabs(code, '1994');
    await choose(other, way);
    await other.getByRole('textbox', { name: /^Tài khoản/ }).waitFor();

    const dialog = typing.getByRole('dialog', { name: 'Bạn đã đăng xuất' });
    await dialog.waitFor();
    expect(await typing.locator('body').innerText()).not.toMatch(/Tuy Hòa|1\.?994/);
    await typing.unroute('**/graphql');
    await dialog.getByRole('button', { name: 'Đăng nhập lại' }).click();
    await logIn(typing, WHO);
    await typing.getByText(/^Đã mở lại 1 mục/).waitFor();
    await typing.getByRole('tab', { name: RESOURCES }).click();
    await eventually(async () => expect(await cellOf(typing, code).inputValue()).toBe('1.994'));
    expect(new URL(typing.url()).hash).toContain(report);
    await typing.context().close();
  });
}

step('on all devices: another one is refused at its next question, and has to type the password', async () => {
  const [here, elsewhere] = [await sitDown(browser, site, WHO), await sitDown(browser, site, WHO)];
  await choose(here, 'Đăng xuất khỏi mọi thiết bị');
  await here.getByRole('textbox', { name: /^Tài khoản/ }).waitFor();
  await elsewhere.reload(); // its provider still knows it
  await elsewhere
    .getByRole('dialog', { name: 'Phiên đăng nhập đã hết' })
    .getByRole('button', { name: 'Đăng nhập lại' })
    .click();
  await logIn(elsewhere, WHO);
  await elsewhere.getByRole('heading', { name: 'Việc cần làm', level: 1 }).waitFor();
  await Promise.all([here, elsewhere].map((page) => page.context().close()));
});
