/**
 * Accounts from beginning to end, by the keyboard alone: the administrator opens one, gives it a role in a province until a
 * day, the person signs in and sees the province, the role is ended and is over with the next step. What would be refused is
 * not offered. The page is looked at, wide and on a phone, in both languages.
 */
import type { Locator, Page } from 'playwright-core';
import { eventually } from './eventually.js';
import { story } from './evidence.js';
import { issuesOn, inspected, type Inspected } from './inspect.js';
import { hasCursor, pressButton, tabTo as tab } from './keyboard.js';
import { DESKTOP, PHONE } from './person.js';
import { emptyStage } from './stage.js';

/** Whom the identity provider knows: a ready account, whose row and role here are taken away first. */
const PERSON = 'danhgia';

const step = story();

const stage = emptyStage({ now: '2026-11-21T03:00:00Z' });
let page: Page;
let seen: Inspected;
beforeAll(async () => {
  await stage.site.db.query(
    `update account_role set ended_at = now() where account_id = (select id from account where username = $1)`,
    [PERSON],
  );
});

/** A row at a desk, an entry of a list on a phone. */
const lines = (): Locator => page.getByRole('row').or(page.getByRole('listitem'));
const line = (name: RegExp): Locator => lines().filter({ hasText: name });
const dialog = (): Locator => page.getByRole('dialog');

const tabTo = (what: Locator): Promise<void> => tab(page, what);
const press = (name: string | RegExp, within?: Locator): Promise<void> => pressButton(page, name, within);

/** Opens the list of roles, goes down to this one, and takes it. */
async function chooseRole(name: RegExp): Promise<void> {
  await tabTo(dialog().getByRole('combobox', { name: /^Vai trò/ }));
  await page.keyboard.press('Enter');
  const option = page.getByRole('option', { name });
  await option.waitFor();
  for (let down = 0; down < 9; down += 1) {
    if (await hasCursor(option)) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await option.waitFor({ state: 'hidden' });
}

step('an account is opened, and has no role', async () => {
  page = await stage.sitDown('quantri', { at: '/accounts' });
  seen = inspected(page);
  await press('Mở tài khoản');
  await page.keyboard.type('lan.nguyen');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Nguyễn Thị Lan Hương');
  await page.keyboard.press('Enter');
  await line(/Nguyễn Thị Lan Hương/)
    .getByText('Chưa có vai trò nào')
    .waitFor();
  await dialog().waitFor({ state: 'hidden' });
});

step('one’s own rights are not offered, and why is said; a sector has its name', async () => {
  const own = line(/quantri/);
  await own.getByText(/Không ai tự cấp/).waitFor();
  expect(await own.getByRole('button').count()).toBe(0);
  await line(/nganh\.giaoduc/)
    .getByText(/Bộ Giáo dục và Đào tạo/)
    .waitFor();
  expect(await page.getByText('BGDDT').count()).toBe(0);
});

step('what is missing and what is refused is said at its field', async () => {
  await tabTo(page.getByRole('searchbox', { name: /^Tìm theo tên/ }));
  await page.keyboard.type('dang quoc viet');
  await eventually(async () => expect(await lines().filter({ hasText: PERSON }).count()).toBe(1));
  await eventually(async () => expect(await page.getByRole('button', { name: /^Cấp vai trò cho/ }).count()).toBe(1));
  await press(/^Cấp vai trò cho/);
  await chooseRole(/^Chuyên viên Sở/);
  await press('Cấp vai trò', dialog());
  await dialog().getByText('Chưa điền.').waitFor();
  await tabTo(dialog().getByRole('combobox', { name: /^Tỉnh/ }));
  await page.keyboard.type('dak lak');
  await page.getByRole('option', { name: 'Đắk Lắk', exact: true }).waitFor();
  await page.keyboard.press('Enter');
  const first = dialog().getByRole('textbox', { name: /^Ngày đầu/ });
  await tabTo(first);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await press('Cấp vai trò', dialog());
  await eventually(async () => expect(await hasCursor(first)).toBe(true));
  await page.keyboard.type('21/11/2026');
  await tabTo(dialog().getByRole('textbox', { name: /^Ngày cuối/ }));
  await page.keyboard.type('20/11/2026');
  await press('Cấp vai trò', dialog());
  await dialog().getByText('Ngày 21/11/2026 không được sau ngày 20/11/2026.').waitFor();
});

step('the role is given until a day', async () => {
  const last = dialog().getByRole('textbox', { name: /^Ngày cuối/ });
  await eventually(async () => expect(await hasCursor(last)).toBe(true));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('31/12/2026');
  await page.keyboard.press('Enter');
  await dialog().waitFor({ state: 'hidden' });
  await line(/danhgia/)
    .getByText('Chuyên viên Sở · Đắk Lắk · đến hết ngày 31/12/2026')
    .waitFor();
});

step('the person signs in and sees the province, until the role is ended', async () => {
  const person = await stage.sitDown(PERSON);
  await person
    .getByText(/Đắk Lắk/)
    .first()
    .waitFor();
  await person.getByRole('link', { name: 'Thư viện', exact: true }).first().waitFor();
  await press(/^Thôi giao vai trò/, line(/danhgia/));
  await page.keyboard.press('Enter');
  await dialog().waitFor({ state: 'hidden' });
  await line(/danhgia/)
    .getByText('Chưa có vai trò nào')
    .waitFor();
  await person.reload();
  await person.getByRole('button', { name: /^Đăng xuất/ }).waitFor();
  expect(await person.getByText(/Đắk Lắk/).count()).toBe(0);
  await person.context().close();
});

describe.each([
  ['at a desk', DESKTOP],
  ['on a phone', PHONE],
])('%s', (_, size) => {
  step('the page, the form and every kind of place are accessible, and fit', async () => {
    await page.setViewportSize(size);
    expect(await issuesOn(seen, 'vi', true)).toEqual([]);
    await press(/^Cấp vai trò cho/);
    for (const [role, field] of [
      [/^Cán bộ thư viện/, /^Thư viện/],
      [/^Chuyên viên bộ, ngành/, /^Cơ quan chủ quản/],
      [/^Người đánh giá/, /^Phạm vi/],
    ] as const) {
      await chooseRole(role);
      await dialog().getByRole('combobox', { name: field }).waitFor();
      expect(await issuesOn(seen, 'vi', true)).toEqual([]);
    }
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'hidden' });
  });
});

/** As after the first sign-in with a Keycloak; the ready accounts of the demonstration are bound to nobody. */
const bind = (username: string, issuer: string, subject: string) =>
  stage.site.db.query('update account set issuer = $2, subject = $3 where username = $1', [username, issuer, subject]);

step('an account whose user was made anew is released, with a reason, and one’s own is not offered', async () => {
  await bind(PERSON, 'https://dangnhap.example/realms/vlis', 'deleted-there');
  await bind('quantri', `${stage.site.url}/oidc`, 'quantri');
  const person = await stage.sitDown(PERSON);
  await person.getByText(/gắn với một người dùng khác/).waitFor();
  await page.reload();
  await line(/danhgia/).waitFor();
  expect(
    await line(/quantri/)
      .getByRole('button')
      .count(),
  ).toBe(0);
  await press(/^Gỡ người đăng nhập khỏi/);
  await dialog()
    .getByText(/đúng là người này/)
    .waitFor();
  await press('Gỡ người đăng nhập', dialog());
  await dialog().getByText('Chưa điền.').waitFor();
  const reason = dialog().getByRole('textbox', { name: /^Lý do/ });
  await eventually(async () => expect(await hasCursor(reason)).toBe(true));
  await page.keyboard.type('vì');
  await page.keyboard.press('Enter');
  await dialog()
    .getByText(/quá ngắn/)
    .first()
    .waitFor();
  await eventually(async () => expect(await hasCursor(reason)).toBe(true));
  for (const size of [PHONE, DESKTOP]) {
    await page.setViewportSize(size);
    expect(await issuesOn(seen, 'vi', true)).toEqual([]);
    expect(await issuesOn(inspected(person), 'vi', true)).toEqual([]);
  }
  await tabTo(reason);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Đã tạo lại người dùng trong Keycloak');
  await page.keyboard.press('Enter');
  await dialog().waitFor({ state: 'hidden' });
  await eventually(async () => expect(await page.getByRole('button', { name: /^Gỡ người đăng nhập/ }).count()).toBe(0));
  expect(
    await stage.site.db.query(
      `select actor, details ->> 'reason' as reason from audit_entry where action = 'account.bind' and outcome = 'done'
       order by id desc limit 1`,
    ),
  ).toEqual([{ actor: 'quantri', reason: 'Đã tạo lại người dùng trong Keycloak' }]);
  await person.reload();
  await person.getByText('Tài khoản chưa được cấp vai trò').waitFor();
  await person.context().close();
});
