/**
 * Signing out in one tab signs out the others at once. What was typed is saved first; what cannot be saved is asked about, and
 * is there when the same person logs in again, until its time is over.
 */
import type { Page } from 'playwright-core';
import { eventually } from './eventually.js';
import { step, watch } from './evidence.js';
import { cellOf, enter, isSave } from './grid.js';
import { issuesOn, inspected } from './inspect.js';
import { DESKTOP, logIn, PHONE } from './person.js';
import { stageIn } from './stage.js';
import { LIBRARIES, WORLD } from './world.js';

const WHO = 'thuthu.tuyhoa';
const RESOURCES = /Tài nguyên thông tin/;

const stage = stageIn(WORLD);
let submission: string;
beforeAll(() => {
  submission = `/entry/${stage.world.rounds['2026']}/${stage.world.libraries.tuyhoa.id}`;
});

/** Two tabs of one person: the first at a submission, with a figure that could not be sent; the second at the start page. */
async function twoTabs(code: string, figure: string): Promise<readonly [Page, Page]> {
  const typing = await stage.sitDown(WHO, { at: submission });
  await typing.getByRole('heading', { name: LIBRARIES.tuyhoa.vi, level: 1 }).waitFor();
  await typing.route('**/graphql', (route) =>
    isSave(route.request()) ? route.abort('internetdisconnected') : route.continue(),
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
    await other.getByRole('button', { name: 'Giữ và đăng xuất' }).click();
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
    expect(new URL(typing.url()).hash).toContain(submission);
    await typing.context().close();
  });
}

step('on all devices: another one is refused at its next question, and has to type the password', async () => {
  const [here, elsewhere] = [await stage.sitDown(WHO), await stage.sitDown(WHO)];
  await choose(here, 'Đăng xuất khỏi mọi thiết bị');
  await here.getByRole('textbox', { name: /^Tài khoản/ }).waitFor();
  await elsewhere.goto('/#/figures');
  await elsewhere.reload(); // its provider still knows it
  await elsewhere
    .getByRole('dialog', { name: 'Phiên đăng nhập đã hết' })
    .getByRole('button', { name: 'Đăng nhập lại' })
    .click();
  await logIn(elsewhere, WHO);
  await elsewhere.getByRole('heading', { name: 'Bảng số liệu', level: 1 }).waitFor();
  await elsewhere.goBack(); // past the login, which left nothing behind
  await elsewhere.getByRole('heading', { name: 'Việc cần làm', level: 1 }).waitFor();
  await Promise.all([here, elsewhere].map((page) => page.context().close()));
});

step('Back leads to the page before: after a login with a form, after a reload, and forward again', async () => {
  const context = await stage.browser.newContext({ baseURL: stage.site.url, viewport: DESKTOP, locale: 'vi-VN' });
  const page = watch(await context.newPage(), WHO);
  const obligations = page.getByRole('heading', { name: 'Việc cần làm', level: 1 });
  const figures = page.getByRole('heading', { name: 'Bảng số liệu', level: 1 });
  await page.goto('/health');
  await page.goto('/figures?item=B02');
  await page.getByRole('textbox', { name: /^Tài khoản/ }).fill('không phải');
  await page.getByLabel(/^Mật khẩu/).fill('không phải');
  await page.getByRole('button', { name: /^Đăng nhập/ }).click();
  await page.getByRole('alert').waitFor(); // a page of the login more
  await logIn(page, WHO);
  await figures.waitFor();
  expect(page.url()).toBe(`${stage.site.url}/#/figures?item=B02`);

  await page.goBack();
  expect(page.url()).toBe(`${stage.site.url}/health`);
  await page.goForward();
  await figures.waitFor();
  await page.goto('/#/');
  await obligations.waitFor();
  await page.reload();
  await obligations.waitFor();
  await page.reload();
  await obligations.waitFor();
  await page.goBack();
  await figures.waitFor();
  expect(page.url()).toBe(`${stage.site.url}/#/figures?item=B02`);
  await page.reload(); // with a page ahead, which stays there
  await figures.waitFor();
  await page.goForward();
  await obligations.waitFor();
  await page.goBack();
  await figures.waitFor();
  await page.goBack();
  expect(page.url()).toBe(`${stage.site.url}/health`);
  await context.close();
});

const draftsOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('vlis.draft.')));
const loginPage = (page: Page) => page.getByRole('textbox', { name: /^Tài khoản/ });

step('what was typed a moment ago is saved before the sign-out, and nothing stays on the device', async () => {
  const page = await stage.sitDown(WHO, { at: submission });
  await page.getByRole('tab', { name: RESOURCES }).click();
  await cellOf(page, 'B01').focus();
  await enter(page, 'B01', '2340');
  await choose(page, 'Đăng xuất');
  await loginPage(page).waitFor();
  expect(await draftsOn(page)).toEqual([]);
  await logIn(page, WHO);
  await page.getByRole('heading', { name: 'Việc cần làm', level: 1 }).waitFor();
  await page.goto(`/#${submission}`);
  await page.getByRole('tab', { name: RESOURCES }).click();
  await eventually(async () => expect(await cellOf(page, 'B01').inputValue()).toBe('2.340'));
  await page.context().close();
});

step('what cannot be saved is asked about: one may stay, or have it deleted', async () => {
  const [typing, other] = await twoTabs('B05', '7');
  const seen = inspected(typing);
  await choose(typing, 'Đăng xuất');
  const asked = typing.getByRole('dialog', { name: 'Còn phần chưa lưu lên máy chủ' });
  await asked.waitFor();
  for (const size of [PHONE, DESKTOP]) {
    await typing.setViewportSize(size);
    expect((await issuesOn(seen, 'vi', true)).filter((fault) => !/ERR_INTERNET_DISCONNECTED/.test(fault))).toEqual([]);
  }
  await asked.getByRole('button', { name: 'Ở lại' }).click();
  await asked.waitFor({ state: 'hidden' });
  expect(await cellOf(typing, 'B05').inputValue()).toBe('7');
  await choose(typing, 'Đăng xuất');
  await asked.getByRole('button', { name: 'Xóa và đăng xuất' }).click();
  await loginPage(typing).waitFor();
  expect(await draftsOn(typing)).toEqual([]);
  await typing.unroute('**/graphql');
  await logIn(typing, WHO);
  await typing.getByRole('heading', { name: 'Việc cần làm', level: 1 }).waitFor();
  await typing.goto(`/#${submission}`);
  await typing.getByRole('tab', { name: RESOURCES }).click();
  expect(await cellOf(typing, 'B05').inputValue()).toBe('');
  expect(await typing.getByText(/^Đã mở lại/).count()).toBe(0);
  await other.context().close();
});

step(
  'the first page says what lies here and until when; what another has left behind is gone after its time',
  async () => {
    const page = await stage.sitDown(WHO);
    await page.getByRole('heading', { name: 'Việc cần làm', level: 1 }).waitFor();
    const [{ id }] = await stage.site.db.query('select id from account where username = $1', [WHO]);
    await page.evaluate((mine: number) => {
      const before = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
      const draft = (at: string) => ({
        at,
        entries: [['B01', { kind: 'typed', text: '1' }, 1]],
        notes: [],
        sent: [],
        answers: [],
      });
      localStorage.setItem(`vlis.draft.${mine}.900`, JSON.stringify(draft(before(40))));
      localStorage.setItem('vlis.draft.999999.900', JSON.stringify(draft(before(40))));
      localStorage.setItem('vlis.draft.999999.901', JSON.stringify(draft(before(3))));
    }, id as number);
    await page.reload();
    await page.getByText(/^Trên máy này còn 1 báo cáo bạn nhập dở/).waitFor();
    await eventually(async () =>
      expect([...(await draftsOn(page))].sort()).toEqual([`vlis.draft.${id}.900`, 'vlis.draft.999999.901'].sort()),
    );
    const seen = inspected(page);
    for (const size of [PHONE, DESKTOP]) {
      await page.setViewportSize(size);
      expect(await issuesOn(seen, 'vi', true)).toEqual([]);
    }
    await page.getByRole('button', { name: /^Xóa khỏi máy này/ }).click();
    const asked = page.getByRole('dialog', { name: 'Xóa phần nhập dở?' });
    expect(await issuesOn(seen, 'vi', true)).toEqual([]);
    await asked.getByRole('button', { name: 'Xóa khỏi máy này' }).click();
    await eventually(async () => expect(await page.getByText(/^Trên máy này còn/).count()).toBe(0));
    expect(await draftsOn(page)).toEqual(['vlis.draft.999999.901']);
    await page.context().close();
  },
);
