/** A library says whom to call; its department finds that beside the report that has not come, on a desk and on a phone. */
import type { Page } from 'playwright-core';
import { story } from './evidence.js';
import { issuesOn, inspected, type Inspected } from './inspect.js';
import { PHONE } from './person.js';
import { stageIn } from './stage.js';
import { WORLD } from './world.js';

const step = story();
const stage = stageIn(WORLD);
let page: Page;
let seen: Inspected;

const field = (name: string | RegExp) => page.getByRole('dialog').getByLabel(name);
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const contacts = () => page.getByRole('list', { name: 'Người liên hệ' }).getByRole('listitem');

step(
  'a librarian adds the first contact, who is the main one; what cannot be reached is refused at its field',
  async () => {
    page = await stage.sitDown('thuthu.tuyhoa', { at: `/libraries/${stage.world.libraries.tuyhoa.id}/show` });
    seen = inspected(page);
    await page.getByText('Chưa có người liên hệ').waitFor();
    await press('Thêm người liên hệ…');
    await field(/^Họ và tên/).fill('Nguyễn Thị Lan');
    await field(/^Chức vụ/).fill('Thủ thư');
    await field(/^Điện thoại/).fill('hỏi bảo vệ');
    expect(await issuesOn(seen, 'vi', true)).toEqual([]);
    await press('Lưu');
    await page.getByText('Số điện thoại không hợp lệ').waitFor();
    expect(await field(/^Họ và tên/).inputValue()).toBe('Nguyễn Thị Lan');
    await field(/^Điện thoại/).fill('0257 3823 456 máy lẻ 12');
    await page.keyboard.press('Enter');
    await page.getByText('Đã lưu thông tin liên hệ của Nguyễn Thị Lan').waitFor();
    expect(await contacts().allInnerTexts()).toEqual([
      expect.stringMatching(/^Nguyễn Thị Lan\nLiên hệ chính\nThủ thư · từ 20\/11\/2026\n0257 3823 456 máy lẻ 12/),
    ]);
    const dials = contacts().getByRole('link', { name: '0257 3823 456 máy lẻ 12' });
    expect(await dials.getAttribute('href')).toBe('tel:02573823456');
  },
);

step('another takes over as the main contact, and ends; the first is the main one again', async () => {
  await press('Thêm người liên hệ…');
  await field(/^Họ và tên/).fill('Trần Văn Minh');
  await field(/^Thư điện tử/).fill('minh@tuyhoa.gov.vn');
  await field(/^Là liên hệ chính/).check();
  await press('Lưu');
  await contacts().nth(1).waitFor();
  expect((await contacts().first().innerText()).split('\n').slice(0, 2)).toEqual(['Trần Văn Minh', 'Liên hệ chính']);
  await press('Thôi liên hệ với Trần Văn Minh');
  await page.getByRole('dialog').getByRole('button', { name: 'Thôi liên hệ' }).click();
  await page.getByText('Trần Văn Minh không còn là người liên hệ').first().waitFor();
  await contacts().nth(1).waitFor({ state: 'detached' });
  expect(await contacts().first().innerText()).toMatch(/^Nguyễn Thị Lan\nLiên hệ chính/);
  expect(await issuesOn(seen, 'vi', true)).toEqual([]);
  await page.context().close();
});

step('the department finds the number beside the report that has not come', async () => {
  page = await stage.sitDown('chuyenvien.daklak', { at: '/review?states=NOT_STARTED,DRAFT' });
  seen = inspected(page);
  const line = page.getByRole('row', { name: /Thư viện phường Tuy Hòa/ });
  await line.getByRole('link', { name: '0257 3823 456 máy lẻ 12' }).waitFor();
  expect(await line.innerText()).toContain('Nguyễn Thị Lan, Thủ thư');
  expect(await page.getByRole('row', { name: /Thư viện tỉnh Đắk Lắk/ }).innerText()).toContain('chưa có người liên hệ');
  expect(await issuesOn(seen, 'vi', true)).toEqual([]);
  await page.setViewportSize(PHONE);
  await page.getByText('Nguyễn Thị Lan · 0257 3823 456 máy lẻ 12').waitFor();
  expect(await issuesOn(seen, 'vi', true)).toEqual([]);
});
