/**
 * The administrator's page of backups in each of its states: none yet, all well, too old, failed, log behind. It says when the last
 * good backup was, until when one can restore and when the last drill was, and what to do where something is not well.
 */
import type { Page } from 'playwright-core';
import { plantBackupRun } from '@vlis/api/testing/plant-backup';
import { story } from './evidence.js';
import { issuesOn, inspected, inEnglish, type Inspected } from './inspect.js';
import { DESKTOP, PHONE } from './person.js';
import { emptyStage } from './stage.js';

const step = story();

const stage = emptyStage({ now: '2026-11-29T05:00:00Z' });
let page: Page;
let seen: Inspected;

const backup = (endedAt: string, more: object = {}): Promise<number> =>
  plantBackupRun(stage.site, {
    ...{ kind: 'backup', tool: 'vlis', outcome: 'succeeded', folder: '/mnt/sao-luu/vlis', label: '20261129-110000' },
    ...{ bytes: 5_432_100_000, beganAt: '2026-11-28T00:00:00Z', endedAt, moment: endedAt, ...more },
  });
const drill = (endedAt: string, more: object = {}): Promise<number> =>
  backup(endedAt, { kind: 'drill', bytes: undefined, ...more });
const reached = (at: string, problem: string | null = null): Promise<unknown> =>
  stage.site.db.query(
    `insert into archive_state values (1, $1, $2, $1) on conflict (id) do update set reached_at = $1, problem = $2`,
    [at, problem],
  );

/** What the page says after it is loaded again: its alerts, and the facts under their names. */
async function pageShown(): Promise<{
  readonly alerts: readonly string[];
  readonly facts: ReadonlyMap<string, string>;
}> {
  await page.reload();
  await page.getByRole('heading', { name: 'Hiện trạng' }).waitFor();
  const [names, values] = await Promise.all(['dt', 'dd'].map((tag) => page.locator(`main ${tag}`).allInnerTexts()));
  return {
    alerts: (await page.getByRole('main').getByRole('alert').allInnerTexts()).map((text) => text.split('\n')[0]!),
    facts: new Map(names!.map((name, n) => [name, values![n]!])),
  };
}

const LAST = 'Bản sao lưu tốt gần nhất';
const DRILL = 'Diễn tập gần nhất';

/** At a desk in Vietnamese and on a phone in English. */
async function look(): Promise<void> {
  expect(await issuesOn(seen, 'vi', true)).toEqual([]);
  await inEnglish(page);
  await page.setViewportSize(PHONE);
  expect(await issuesOn(seen, 'en', true)).toEqual([]);
  await page.setViewportSize(DESKTOP);
  await page.getByRole('button', { name: 'Switch to Vietnamese' }).click();
}

step('before the first backup it says that everything may be lost, and which command prevents it', async () => {
  page = await stage.sitDown('quantri', { at: '/backups' });
  seen = inspected(page);
  const { alerts, facts } = await pageShown();
  expect(alerts).toEqual(['Chưa có bản sao lưu nào', 'Chưa diễn tập phục hồi lần nào']);
  expect([facts.get(LAST), facts.get(DRILL)]).toEqual(['chưa có', 'chưa có']);
  await page.getByText(/npm run backup -- THƯ_MỤC/).waitFor();
  expect(await page.getByRole('table').count()).toBe(0);
  await look();
});

step(
  'when all is well it says so, with the last good backup, how far one can go back, and the last drill',
  async () => {
    await backup('2026-11-29T04:00:00Z');
    await drill('2026-11-28T02:30:00Z');
    await reached('2026-11-29T04:59:30Z');
    const { alerts, facts } = await pageShown();
    expect(alerts).toEqual(['Mọi việc sao lưu đều ổn.']);
    expect(facts.get(LAST)).toMatch(/11:00.*29\/11\/2026|29\/11\/2026.*11:00/);
    expect(facts.get('Dung lượng')).toBe('5,4 GB');
    expect(facts.get('Nơi lưu')).toBe('/mnt/sao-luu/vlis');
    expect(facts.get('Phục hồi được đến')).toMatch(/11:59/);
    expect(facts.get(DRILL)).toMatch(/9:30.*đạt/);
    await look();
  },
);

step('a failed backup and a failed drill stand beside the last good one, with their codes', async () => {
  await backup('2026-11-29T04:30:00Z', {
    outcome: 'failed',
    label: undefined,
    moment: undefined,
    code: 'VLIS_BACKUP_NO_SPACE',
  });
  await drill('2026-11-29T04:40:00Z', {
    outcome: 'failed',
    label: undefined,
    moment: undefined,
    code: 'VLIS_DRILL_DIFFERENT',
  });
  await reached('2026-11-29T04:59:30Z', 'space');
  const { alerts, facts } = await pageShown();
  expect(alerts).toEqual([
    'Lần sao lưu gần nhất không xong',
    'Nhật ký cơ sở dữ liệu không được sao lưu',
    'Lần diễn tập phục hồi gần nhất không đạt',
  ]);
  expect(facts.get(LAST)).toMatch(/11:00/);
  expect(facts.get(DRILL)).toMatch(/11:40.*không đạt/);
  await page.getByRole('row').filter({ hasText: 'Không xong: VLIS_BACKUP_NO_SPACE' }).waitFor();
  await look();
});

step('an old backup, an old drill and a log that stays behind are said', async () => {
  stage.site.clock.set('2027-03-05T05:00:00Z');
  await backup('2027-03-02T05:00:00Z');
  await drill('2026-11-29T05:00:00Z');
  await reached('2027-03-05T04:00:00Z');
  const { alerts } = await pageShown();
  expect(alerts).toEqual([
    'Bản sao lưu gần nhất đã quá một ngày rưỡi',
    'Nhật ký cơ sở dữ liệu chậm hơn 5 phút chưa được sao lưu',
    'Đã hơn một quý chưa diễn tập phục hồi',
  ]);
  expect(await page.getByRole('row').count()).toBe(7);
  await look();
});

step('nobody else is offered it, or is shown it', async () => {
  const analyst = await stage.sitDown('phantich.bo', { at: '/backups' });
  await analyst
    .getByText(/không có quyền|Không có trang này/)
    .first()
    .waitFor();
  expect(await analyst.getByRole('link', { name: 'Sao lưu' }).count()).toBe(0);
});
