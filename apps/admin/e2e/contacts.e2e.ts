/**
 * A library says whom to call; its department finds that beside the report that has not come, on a desk and on a phone, notes what
 * came of the call, and has the system remind those it has chosen. The library asks for more time, and the department grants some.
 */
import type { Page } from 'playwright-core';
import { story } from './evidence.js';
import { issuesOn, inspected, type Inspected } from './inspect.js';
import { DESKTOP, PHONE } from './person.js';
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

step('a call is noted without the mouse: the channel and the contact stand there already', async () => {
  await page.setViewportSize(DESKTOP);
  const line = page.getByRole('row', { name: /Thư viện phường Tuy Hòa/ });
  await line.getByText('chưa đôn đốc').waitFor();
  await line.getByRole('button', { name: 'Ghi đôn đốc Thư viện phường Tuy Hòa' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Đôn đốc Thư viện phường Tuy Hòa' });
  await dialog.getByText('Gọi điện').waitFor();
  await dialog.getByText('Nguyễn Thị Lan, Thủ thư').waitFor();
  expect(await issuesOn(seen, 'vi', true)).toEqual([]);
  await page.keyboard.press('ArrowDown');
  expect(await dialog.getByRole('radio', { name: 'Hứa nộp' }).isChecked()).toBe(true);
  await page.keyboard.press('Enter');
  await field(/^Hứa nộp chậm nhất ngày/).fill('3/12/2026');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await line.getByText('20/11 · Gọi điện: hứa nộp chậm nhất 03/12/2026').waitFor();
  const counts = page.getByRole('group', { name: 'Theo kết quả đôn đốc lần cuối' });
  expect(await counts.getByRole('button').allInnerTexts()).toEqual([
    ...['Cần đôn đốc: 1', 'Chưa đôn đốc: 1', 'Hứa nộp: 1'],
  ]);
  await counts.getByRole('button', { name: 'Cần đôn đốc: 1' }).click();
  await line.waitFor({ state: 'detached' });
  await counts.getByRole('button', { name: 'Hứa nộp: 1' }).click();
  await line.waitFor();
  expect(await issuesOn(seen, 'vi', true)).toEqual([]);
});

step('what was noted by mistake stays in the history, and the library must be asked again', async () => {
  const line = page.getByRole('row', { name: /Thư viện phường Tuy Hòa/ });
  await line.getByRole('button', { name: 'Ghi đôn đốc Thư viện phường Tuy Hòa' }).click();
  const before = page.getByRole('list', { name: 'Những lần trước' });
  await before.getByRole('button', { name: /^Ghi nhầm/ }).click();
  await page
    .getByRole('dialog', { name: 'Lần đôn đốc này ghi nhầm?' })
    .getByRole('button', { name: 'Ghi nhầm' })
    .click();
  await before.getByText(/Ghi nhầm: Lê Thị Hồng, /).waitFor();
  expect(await issuesOn(seen, 'vi', true)).toEqual([]);
  await page.getByRole('button', { name: 'Thôi', exact: true }).click();
  await page.getByRole('button', { name: 'Cần đôn đốc: 2' }).click();
  await line.getByText('chưa đôn đốc').waitFor();
});

step('the chosen libraries are reminded by the system, each once a day', async () => {
  const line = page.getByRole('row', { name: /Thư viện phường Tuy Hòa/ });
  const counts = page.getByRole('group', { name: 'Theo số lần hệ thống nhắc' });
  const dialog = page.getByRole('dialog');
  const remind = async (outcome: string) => {
    await line.getByRole('checkbox').check();
    await press('Nhắc thư viện đã chọn');
    await dialog.getByRole('heading', { name: 'Nhắc 1 thư viện đã chọn?' }).waitFor();
    expect(await issuesOn(seen, 'vi', true)).toEqual([]);
    await dialog.getByRole('button', { name: 'Gửi lời nhắc' }).press('Enter');
    await dialog.getByText(outcome).waitFor();
  };
  await counts.getByRole('button', { name: 'Chưa nhắc: 2' }).waitFor();
  await remind('Đã nhắc 1 thư viện, 1 người.');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await line.getByText('hệ thống đã nhắc 1 lần, lần cuối 20/11').waitFor();
  await remind('Hôm nay đã nhắc rồi:');
  await dialog.getByRole('listitem').getByText('Thư viện phường Tuy Hòa').waitFor();
  expect(await issuesOn(seen, 'vi', true)).toEqual([]);
  await page.keyboard.press('Escape');
  await counts.getByRole('button', { name: 'Chưa nhắc: 1' }).click();
  await line.waitFor({ state: 'detached' });
  await counts.getByRole('button', { name: 'Đã nhắc 1 lần: 1' }).click();
  await line.waitFor();
  await page.setViewportSize(PHONE);
  await page.getByText('hệ thống đã nhắc 1 lần, lần cuối 20/11').waitFor();
  expect(await issuesOn(seen, 'vi', true)).toEqual([]);
  await page.context().close();
});

step('the library asks for more time with a reason, and the wish waits on its card', async () => {
  const librarian = await stage.sitDown('thuthu.tuyhoa');
  const looked = inspected(librarian);
  await librarian.getByRole('button', { name: 'Xin gia hạn…' }).click();
  const dialog = librarian.getByRole('dialog', { name: /^Xin gia hạn nộp báo cáo/ });
  await dialog.getByLabel(/^Xin nộp đến hết ngày/).fill('5/12/2026');
  await dialog.getByLabel(/^Lý do/).fill('Kho bị ngập, đang kiểm kê lại');
  await dialog.getByRole('button', { name: 'Gửi yêu cầu' }).click();
  await dialog.getByText('Hạn hiện nay đã là 05/12/2026. Chọn một ngày sau đó.').waitFor();
  expect(await issuesOn(looked, 'vi', true)).toEqual([]);
  await dialog.getByLabel(/^Xin nộp đến hết ngày/).fill('20/12/2026');
  await dialog.getByRole('button', { name: 'Gửi yêu cầu' }).click();
  await librarian.getByText('Đã xin gia hạn đến hết 20/12/2026, đang chờ trả lời.').waitFor();
  expect(await librarian.getByRole('button', { name: 'Xin gia hạn…' }).count()).toBe(0);
  await librarian.context().close();
});

step('the department grants another day, which the library hears and sees', async () => {
  const officer = await stage.sitDown('chuyenvien.daklak');
  const looked = inspected(officer);
  await officer.getByRole('heading', { name: '1 thư viện xin gia hạn' }).waitFor();
  await officer.setViewportSize(PHONE);
  expect(await issuesOn(looked, 'vi', true)).toEqual([]);
  await officer.getByRole('button', { name: /^Trả lời Thư viện phường Tuy Hòa/ }).click();
  const dialog = officer.getByRole('dialog', { name: 'Thư viện phường Tuy Hòa xin gia hạn' });
  await dialog.getByText(/Kho bị ngập, đang kiểm kê lại/).waitFor();
  expect(await issuesOn(looked, 'vi', true)).toEqual([]);
  await dialog.getByRole('radio', { name: 'Không gia hạn' }).check();
  await dialog.getByRole('button', { name: 'Trả lời' }).click();
  await dialog
    .getByText(/Viết ít nhất|quá ngắn|ngắn quá/i)
    .first()
    .waitFor();
  await dialog.getByRole('radio', { name: 'Đồng ý gia hạn' }).check();
  await dialog.getByLabel(/^Gia hạn đến hết ngày/).fill('12/12/2026');
  await dialog.getByRole('button', { name: 'Trả lời' }).click();
  await officer.getByText('Đã gia hạn đến hết 12/12/2026').waitFor();
  await officer.getByRole('heading', { name: /xin gia hạn$/ }).waitFor({ state: 'detached' });
  await officer.context().close();
  const librarian = await stage.sitDown('thuthu.tuyhoa');
  await librarian.getByText('Được gia hạn đến hết 12/12/2026.').waitFor();
  await librarian
    .getByRole('banner')
    .getByRole('link', { name: /^Thông báo: \d+ chưa đọc/ })
    .click();
  await librarian.getByText(/được gia hạn nộp báo cáo .* đến hết ngày 12\/12\/2026/).waitFor();
  await librarian.getByText(/^Nhắc nộp báo cáo .* hạn 05\/12\/2026, chưa nhận được/).waitFor();
  await librarian.context().close();
});
