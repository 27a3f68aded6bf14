/**
 * A submission is returned with a letter. The library reads its name with the reasons and has it; the administrator finds the message that
 * would have been sent. What is no letter is refused in words, and the return goes on without it.
 */
import { doJobs } from '@vlis/api/testing/do-jobs';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { BUSY_WORLD } from './busy-world.js';
import { story } from './evidence.js';
import { issuesOn, inspected } from './inspect.js';
import { DESKTOP, PHONE } from './person.js';
import { stageIn } from './stage.js';

const step = story();
const stage = stageIn(BUSY_WORLD);
const NAME = 'Công văn số 12-SVHTTDL.pdf';
const LETTER = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n', 'latin1');
let officer: Page;

const attach = (name: string, buffer: Buffer) =>
  officer.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer });

step('a program is refused with what to do, and a letter is taken', async () => {
  officer = await stage.sitDown('chuyenvien.daklak', { at: `/review/${stage.world.submitted}` });
  await officer.getByRole('row', { name: 'Ô A04' }).press('r');
  await officer.getByRole('textbox', { name: 'Lý do trả lại ô A04' }).fill('Gấp nhiều lần kỳ trước, xin xác nhận');
  await attach('cong-van.pdf', Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]));
  await officer.getByText('Không nhận loại tệp này.', { exact: false }).waitFor();
  // The browser itself notes an answer that is a refusal.
  const seen = inspected(officer);
  await attach(NAME, LETTER);
  await officer.getByText(`Tệp kèm theo: ${NAME} (`).waitFor();
  expect(await issuesOn(seen, 'vi', true)).toEqual([]);
  await officer.setViewportSize(PHONE);
  expect(await issuesOn(seen, 'vi', true)).toEqual([]);
  await officer.setViewportSize(DESKTOP);
  await officer.getByRole('button', { name: 'Gửi trả lại' }).click();
  await officer.getByText(/^Đã trả lại báo cáo của /).waitFor();
});

step('the library has the letter as it was sent, under its name', async () => {
  const { open, provincial } = stage.world;
  const director = await stage.sitDown('giamdoc.tvdaklak', { at: `/entry/${open}/${provincial}` });
  const seen = inspected(director);
  const link = director.getByRole('button', { name: `Tệp kèm theo: ${NAME}` });
  await link.waitFor();
  expect(await issuesOn(seen, 'vi', true)).toEqual([]);
  const [download] = await Promise.all([director.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toBe(NAME);
  expect(readFileSync(await download.path()).equals(LETTER)).toBe(true);
});

step('the administrator finds what would have been sent, and reads it, on a desk and on a phone', async () => {
  await doJobs(stage.site);
  const page = await stage.sitDown('quantri', { at: '/' });
  const seen = inspected(page);
  await page.getByRole('navigation').getByRole('link', { name: 'Thư gửi đi' }).click();
  await page.getByRole('heading', { name: 'Thư gửi đi', level: 1 }).waitFor();
  await page.getByText('Chưa khai máy chủ thư').waitFor();
  const mails = page.getByRole('list', { name: 'Thư gửi đi' }).getByRole('listitem');
  const first = mails.first();
  await first.getByText('giamdoc.tvdaklak <giamdoc.tvdaklak@thuvien.example>').waitFor();
  await first.getByText('Giữ ở đây, không gửi').waitFor();
  await first.getByText('Nội dung thư').click();
  await first.getByText('/#/notices').first().waitFor();
  expect(await issuesOn(seen, 'vi', true)).toEqual([]);
  await page.setViewportSize(PHONE);
  expect(await issuesOn(seen, 'vi', true)).toEqual([]);
});
