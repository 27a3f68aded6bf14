/**
 * A question of every kind at the screens: answered by keyboard, wide and on a phone, in both languages; what cannot be read has its
 * remark at the row and stays as it was typed; whoever reviews reads the answers in words.
 */
import type { Page } from 'playwright-core';
import { plantEveryKind } from '@vlis/api/testing/every-kind';
import { library, plantLibraries, plantRoles } from '@vlis/api/testing/plant';
import { eventually } from './eventually.js';
import { story } from './evidence.js';
import { cellOf, cursorAt, enter, rowOf, saved } from './grid.js';
import { issuesOn, inspected, inEnglish } from './inspect.js';
import { DESKTOP, PHONE } from './person.js';
import { emptyStage } from './stage.js';

const step = story();

const stage = emptyStage({ now: '2025-11-20T03:00:00Z' });
let librarian: Page;
let libraryId: number, roundId: number;

beforeAll(async () => {
  const rows = [library('demo:X:22015', { type: 'X' }), library('demo:T:66')];
  libraryId = (await plantLibraries(stage.site, rows)).get('demo:X:22015')!.id;
  await plantRoles(stage.site);
  ({ roundId } = await plantEveryKind(stage.site));
});

step('the librarian answers each by keyboard, and letters are letters where words are asked', async () => {
  librarian = await stage.sitDown('thuthu.tuyhoa', { at: `/entry/${roundId}/${libraryId}` });
  await enter(librarian, 'B01', '1234');
  await enter(librarian, 'H01', 'có');
  await cursorAt(librarian, 'C01');
  await cellOf(librarian, 'C01').selectOption('own');
  await librarian.keyboard.press('Enter');
  await enter(librarian, 'W01', 'ngõ 7, gần D2?');
  await enter(librarian, 'D01', '31/02/2026');
  await rowOf(librarian, 'D01')
    .getByText(/“31\/02\/2026” không phải là ngày/)
    .waitFor();
  expect(await cellOf(librarian, 'D01').inputValue()).toBe('31/02/2026');
});

step('what cannot be read hides nothing, on a desk and on a phone', async () => {
  const seen = inspected(librarian);
  expect(await issuesOn(seen, 'vi', true)).toEqual([]);
  await librarian.setViewportSize(PHONE);
  expect(await issuesOn(seen, 'vi', true)).toEqual([]);
  await librarian.setViewportSize(DESKTOP);
});

step('the submission is saved and comes back as it was answered, in either language', async () => {
  await cellOf(librarian, 'D01').fill('5/3/1998');
  await librarian.keyboard.press('Tab');
  await saved(librarian);
  await eventually(async () => expect(await cellOf(librarian, 'D01').inputValue()).toBe('05/03/1998'));
  await librarian.reload();
  await cellOf(librarian, 'C01').waitFor();
  const values = () => Promise.all(['C01', 'W01', 'D01'].map((code) => cellOf(librarian, code).inputValue()));
  await eventually(async () => expect(await values()).toEqual(['own', 'ngõ 7, gần D2?', '05/03/1998']));
  await inEnglish(librarian);
  await librarian.getByRole('option', { name: 'Own income' }).waitFor({ state: 'attached' });
  expect(await issuesOn(inspected(librarian), 'en', true)).toEqual([]);
  await librarian.getByRole('button', { name: 'Switch to Vietnamese' }).click();
});

step('whoever reviews it reads the answers in words', async () => {
  await librarian.getByRole('button', { name: 'Nộp báo cáo', exact: true }).click();
  await librarian.getByRole('button', { name: 'Nộp cho Sở' }).click();
  await eventually(async () => {
    const [submission] = await stage.site.db.query(`select id, state from submission`);
    expect(submission).toMatchObject({ state: 'submitted' });
  });
  const [{ id }] = await stage.site.db.query(`select id from submission`);
  const officer = await stage.sitDown('chuyenvien.daklak', { at: `/review/${id}` });
  for (const [code, words] of [
    ['H01', 'Có'],
    ['C01', 'Nguồn thu của thư viện'],
    ['W01', 'ngõ 7, gần D2?'],
    ['D01', '05/03/1998'],
  ] as const) {
    await rowOf(officer, code).getByText(words, { exact: true }).first().waitFor();
  }
  expect(await issuesOn(inspected(officer), 'vi', true)).toEqual([]);
});
