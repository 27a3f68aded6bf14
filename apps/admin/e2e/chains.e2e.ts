/**
 * A submission is withdrawn by its library and sent again, accepted stage by stage, and reopened with a reason by who made it
 * official; its library hears of it. Progress by stage is looked at wide and on a phone.
 */
import type { Locator, Page } from 'playwright-core';
import { eventually } from './eventually.js';
import { story, takePicture } from './evidence.js';
import { issuesOn, inspected } from './inspect.js';
import { DESKTOP, PHONE } from './person.js';
import { stageIn } from './stage.js';
import { findSubmission, submitSubmissions, WORLD } from './world.js';

const FIGURES = {
  ...{ A04: 250, B01: 2371, B02: 1992, C01: 60, D01: 240, E01: 1200, E06: 9900, E08: 320, E09: 0, G03: 20, I01: 1 },
};
const REASON = 'Thư viện báo đã đếm sai số bản sách in.';

const NOTE = 'Xem lại số bạn đọc với Sở Nội vụ.';

const step = story();
const stage = stageIn(WORLD);
const dialog = (page: Page): Locator => page.getByRole('dialog');
const round = (): number => stage.world.rounds['2026'];
const submission = () => findSubmission(stage.site, round(), stage.world.libraries.tuyhoa.id);
const accept = async (page: Page, button: string): Promise<void> => {
  await page.getByRole('button', { name: button }).click();
  await dialog(page).getByRole('button', { name: 'Nhận', exact: true }).click();
};

async function returnToProvince(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Trả bước trước' }).click();
  const seen = inspected(page);
  for (const size of [PHONE, DESKTOP]) {
    await page.setViewportSize(size);
    expect(await issuesOn(seen, 'vi', true)).toEqual([]);
  }
  const send = dialog(page).getByRole('button', { name: 'Trả bước trước' });
  await dialog(page).getByRole('textbox', { name: 'Lời nhắn' }).fill('Ừ');
  await send.click();
  await dialog(page)
    .getByText(/quá ngắn/)
    .waitFor();
  await dialog(page).getByRole('textbox', { name: 'Lời nhắn' }).fill(NOTE);
  await takePicture(page, 'to-stage');
  await send.click();
  await dialog(page).waitFor({ state: 'hidden' });
}

step('a librarian takes a submission back that nobody has decided on, and sends it again', async () => {
  await submitSubmissions(stage.site, round(), [
    { library: stage.world.libraries.tuyhoa.identifier, type: 'X', figures: FIGURES },
  ]);
  const page = await stage.sitDown('thuthu.tuyhoa', { at: `/entry/${round()}/${stage.world.libraries.tuyhoa.id}` });
  await page.getByText('Sở đang duyệt.').waitFor();
  await page.getByRole('button', { name: 'Rút lại' }).click();
  await dialog(page).getByRole('button', { name: 'Rút lại' }).click();
  await eventually(async () => expect((await submission())?.state).toBe('withdrawn'));
  await page.getByRole('button', { name: 'Nộp báo cáo', exact: true }).click();
  await page.getByRole('button', { name: 'Nộp cho Sở' }).click();
  await eventually(async () => expect((await submission())?.stage).toBe('province'));
});

step('it goes from stage to stage, and who made it official reopens it with a reason', async () => {
  const { id } = (await submission())!;
  const officer = await stage.sitDown('chuyenvien.daklak', { at: `/review/${id}` });
  await accept(officer, 'Sở nhận báo cáo');
  await eventually(async () => expect((await submission())?.stage).toBe('ministry'));
  // A row: this chain lets the ministry return to the province.
  await stage.site.db.query(
    `update review_chain set stages = jsonb_set(stages, '{1,returnsTo}', '["library", "province"]') where code = 'province-ministry'`,
  );
  const analyst = await stage.sitDown('phantich.bo', { at: `/review/${id}` });
  await returnToProvince(analyst);
  await eventually(async () => expect((await submission())?.stage).toBe('province'));
  await officer.goto(`${stage.site.url}/#/review/${id}`);
  await officer.reload();
  await officer.getByText(NOTE).waitFor();
  await accept(officer, 'Sở nhận báo cáo');
  await eventually(async () => expect((await submission())?.stage).toBe('ministry'));
  await analyst.goto(`${stage.site.url}/#/review/${id}`);
  await analyst.reload();
  await accept(analyst, 'Bộ nhận báo cáo');
  await eventually(async () => expect((await submission())?.state).toBe('official'));
  // The next submission of the queue comes by itself, or the queue.
  await analyst.waitForURL((url) => !url.hash.endsWith(`/${id}`));
  await analyst.goto(`${stage.site.url}/#/review/${id}`);
  await analyst.getByRole('button', { name: 'Mở lại' }).click();
  const seen = inspected(analyst);
  for (const size of [DESKTOP, PHONE]) {
    await analyst.setViewportSize(size);
    expect(await issuesOn(seen, 'vi', true)).toEqual([]);
  }
  await analyst.setViewportSize(DESKTOP);
  await dialog(analyst).getByRole('textbox', { name: 'Lý do' }).fill(REASON);
  await dialog(analyst).getByRole('button', { name: 'Mở lại' }).click();
  await eventually(async () => expect((await submission())?.state).toBe('returned'));
  await analyst.getByText('Thư viện sửa và nộp lại được đến hết ngày').waitFor();
});

step('its library hears of it and reads why', async () => {
  const page = await stage.sitDown('thuthu.tuyhoa', { at: `/entry/${round()}/${stage.world.libraries.tuyhoa.id}` });
  await page.getByText(REASON).waitFor();
  await page.goto(`${stage.site.url}/#/notices`);
  await page.getByText('đã nhận nay được mở lại').waitFor();
});

step('progress by stage can be read wide and on a phone', async () => {
  const page = await stage.sitDown('phantich.bo', { at: `/rounds/${round()}/show` });
  await page.getByText('Chờ Sở duyệt').first().waitFor();
  await page.getByText('Chờ Bộ, ngành chủ quản duyệt').first().waitFor();
  const seen = inspected(page);
  for (const size of [DESKTOP, PHONE]) {
    await page.setViewportSize(size);
    expect(await issuesOn(seen, 'vi', true)).toEqual([]);
  }
});
