/**
 * A decision belongs to what was read: a submission that changes while its page is open is not accepted by a press on the old
 * page, which says what has moved; and many are accepted exactly as they were counted. Each story plants its own submission.
 */
import type { Locator, Page } from 'playwright-core';
import { as } from '@vlis/api/testing';
import { changeMeanwhile } from '@vlis/api/testing/change-meanwhile';
import { eventually } from './eventually.js';
import { step } from './evidence.js';
import { holdBack } from './hold-back.js';
import { issuesOn, inspected } from './inspect.js';
import { DESKTOP, PHONE } from './person.js';
import { stageIn } from './stage.js';
import {
  LIBRARIES,
  findSubmission,
  submitSubmissions,
  WORLD,
  type Figures,
  type FoundSubmission,
  type LibraryName,
} from './world.js';

/** Much as the year before, so that there is nothing to look at. */
const FIGURES = {
  tuyhoa: {
    ...{ A03: 4100, A04: 250, A05: 40, B01: 2371, B02: 1992, B05: 2, C01: 60, D01: 250, D02: 30, E01: 1200, E03: 410 },
    ...{ E06: 1150, E08: 320, E09: 0, F01: 4, G01: 52, G03: 20, H07: 'có', I01: 1, K02: 1080, K07: 12 },
  },
  province: { A04: 290, B01: 211_000, B02: 98_500, C01: 5_300, D01: 8_900, E01: 121_000, G03: 300, I01: 31 },
} as const satisfies Partial<Record<LibraryName, Figures>>;

const stage = stageIn(WORLD);

const submissionOf = (name: LibraryName): Promise<FoundSubmission | undefined> =>
  findSubmission(stage.site, stage.world.rounds['2026'], stage.world.libraries[name].id);

/** Each story begins with a submission that waits for the province, whichever ran before it. */
async function sent(name: keyof typeof FIGURES): Promise<number> {
  if ((await submissionOf(name)) === undefined)
    await submitSubmissions(stage.site, stage.world.rounds['2026'], [
      { library: stage.world.libraries[name].identifier, type: LIBRARIES[name].type, figures: FIGURES[name] },
    ]);
  const submission = await submissionOf(name);
  expect(submission?.stage).toBe('province');
  return submission!.id;
}
const change = async (text: string): Promise<void> =>
  changeMeanwhile(as(stage.site, 'chuyenvien.daklak'), as(stage.site, 'thuthu.tuyhoa'), await sent('tuyhoa'), text);
const dialog = (page: Page): Locator => page.getByRole('dialog');
const alert = (page: Page, text: RegExp): Locator => page.getByRole('alert').filter({ hasText: text });

step('many are accepted as they were counted, and what came meanwhile stays behind, by name', async () => {
  // Beside it waits Krông Pắc, whose one question is answered.
  await sent('province');
  const page = await stage.sitDown('chuyenvien.daklak', { at: '/review' });
  await page.getByRole('button', { name: /^Nhận 2 báo cáo không có ô cần xem/ }).click();
  await dialog(page).getByText('Nhận 2 báo cáo không có ô cần xem?').waitFor();
  await sent('tuyhoa');
  await dialog(page)
    .getByRole('button', { name: /^Nhận 2 báo cáo$/ })
    .click();
  await dialog(page).getByText('Đã nhận 2 báo cáo.').waitFor();
  await alert(page, /1 báo cáo nộp sau khi bạn mở hộp này.*Thư viện phường Tuy Hòa/s).waitFor();
  expect([(await submissionOf('province'))?.stage, (await submissionOf('tuyhoa'))?.stage]).toEqual([
    ...['ministry', 'province'],
  ]);
});

step('a key that is held down accepts nothing', async () => {
  const id = await sent('tuyhoa');
  const officer = await stage.sitDown('chuyenvien.daklak', { at: `/review/${id}` });
  await officer.getByRole('button', { name: 'Sở nhận báo cáo' }).focus();
  await officer.keyboard.down('Enter');
  await dialog(officer).waitFor();
  await officer.keyboard.down('Enter'); // again, by itself
  await officer.keyboard.up('Enter');
  expect(await dialog(officer).getByRole('button', { name: 'Nhận', exact: true }).isEnabled()).toBe(true);
  await officer.keyboard.press('Escape');
  await dialog(officer).waitFor({ state: 'detached' });
  expect((await submissionOf('tuyhoa'))?.state).toBe('submitted');

  // The key that goes on is pressed before the order of the queue is there.
  const letGo = await holdBack(officer, 'QueueOrder');
  await officer.goto(`/#/review/${(await submissionOf('province'))!.id}`);
  await officer.reload();
  await officer.getByRole('heading', { name: /^Thư viện tỉnh/, level: 1 }).waitFor();
  await officer.keyboard.press('j');
  await officer.getByText('Đã nhận, đang chờ danh sách báo cáo.').waitFor();
  letGo();
  await officer.getByRole('heading', { name: 'Thư viện phường Tuy Hòa', level: 1 }).waitFor();
});

step('a press on an old page accepts nothing, and the page names what has moved', async () => {
  const id = await sent('tuyhoa');
  const officer = await stage.sitDown('chuyenvien.daklak', { at: `/review/${id}` });
  await officer.getByRole('button', { name: 'Sở nhận báo cáo' }).click();
  await dialog(officer).waitFor();
  await change('2999');
  await dialog(officer).getByRole('button', { name: 'Nhận', exact: true }).click();
  await alert(officer, /Báo cáo đã thay đổi sau khi bạn mở.*B01.*2\.371 → 2\.999/s).waitFor();
  await dialog(officer).waitFor({ state: 'detached' });
  expect((await submissionOf('tuyhoa'))?.state).toBe('submitted');
});

step(
  'an open page learns by itself that its submission has changed, and wants it looked at before the decision',
  async () => {
    const id = await sent('tuyhoa');
    const page = await stage.sitDown('chuyenvien.daklak', { at: `/review/${id}` });
    const look = page.getByRole('button', { name: 'Đã xem thay đổi' });
    await page.getByRole('button', { name: 'Sở nhận báo cáo' }).waitFor();
    await change('3001');
    // As when somebody comes back to the window.
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await alert(page, /B01.* → 3\.001/s).waitFor();
    await page.keyboard.press('a');
    await page.getByText('xem chỗ thay đổi ở đầu trang trước').waitFor();
    expect(await dialog(page).count()).toBe(0);
    const seen = inspected(page);
    for (const size of [DESKTOP, PHONE]) {
      await page.setViewportSize(size);
      expect(await issuesOn(seen, 'vi', true)).toEqual([]);
    }
    await page.setViewportSize(DESKTOP);
    await look.click();
    await page.keyboard.press('a');
    await dialog(page).getByRole('button', { name: 'Nhận', exact: true }).click();
    await eventually(async () => expect((await submissionOf('tuyhoa'))?.stage).toBe('ministry'));
  },
);
