/**
 * Every screen as each role sees it, wide and on a phone, in both languages: accessible, no wider than its window, no
 * error in the console, every text in the reader's language. Accessibility is looked at in each width, and in the dark
 * for a few.
 */
import type { Browser, Page } from 'playwright-core';
import type { Api } from '@vlis/api/testing';
import { plantBusyWorld, type BusyWorld } from './busy-world.js';
import { openBrowser } from './chromium.js';
import { eventually } from './eventually.js';
import { step, takePicture, watch } from './evidence.js';
import { cellOf, cursorAt, enter, rowOf, saved } from './grid.js';
import { faultsOn, inspected, type Language } from './inspect.js';
import { DESK, PHONE, sitDown } from './person.js';
import { startSite } from './site.js';

let site: Api;
let browser: Browser;
let world: BusyWorld;
beforeAll(async () => {
  site = await startSite();
  world = await plantBusyWorld(site);
  browser = await openBrowser();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

interface Screen {
  readonly at: string;
  /** What is there when the screen is. */
  readonly shows: string | RegExp;
  /** Opens what is not there at once: a panel, a dialog, the rest of a list. */
  readonly then?: (page: Page) => Promise<void>;
  readonly dark?: true;
  readonly wideOnly?: true;
}

const press = (key: string) => (page: Page) => page.keyboard.press(key);
const button = (name: RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();

/** The screens of each ready account; what looks the same for two of them is looked at once. */
const screens = (): Readonly<Record<string, readonly Screen[]>> => {
  const { open, closed, ward, provincial, submitted, accepted } = world;
  const own = `/entry/${open}/${ward}`;
  return {
    'thuthu.tuyhoa': [
      { at: '/', shows: /Sở trả lại ô E06/, dark: true },
      { at: `${own}?section=B`, shows: /Số tên không vượt số bản/, dark: true },
      { at: `${own}?section=E`, shows: /Gấp đôi kỳ trước/ },
      { at: `${own}?section=H`, shows: /Có Wi-Fi/, then: (page) => cellOf(page, 'H02').press('n') },
      { at: `${own}?section=D`, shows: /Thẻ\/tài khoản/, then: (page) => cellOf(page, 'D01').press('d') },
      { at: `${own}?section=G`, shows: /Tổng diện tích/, then: press('Control+Enter') },
      { at: `/entry/${closed}/${ward}`, shows: /Bộ đã nhận báo cáo này/ },
      { at: `/entry/${open}/${provincial}`, shows: /không phải nộp báo cáo/ },
      { at: `/libraries/${ward}/show`, shows: /Mã định danh/ },
    ],
    'giamdoc.tvdaklak': [
      { at: '/', shows: /Báo cáo thống kê/ },
      { at: `/entry/${open}/${provincial}`, shows: /Sở đang duyệt/ },
      { at: '/figures', shows: 'Các tỉnh, thành phố' },
    ],
    'chuyenvien.daklak': [
      { at: '/', shows: /Chờ duyệt, ảnh hưởng lớn trước/ },
      { at: '/review', shows: 'Thư viện tỉnh Đắk Lắk', dark: true },
      { at: '/review?states=NOT_STARTED,DRAFT', shows: /quá hạn|chưa đến hạn/ },
      { at: '/review?q=kh%C3%B4ng+c%C3%B3', shows: 'Không tìm thấy thư viện nào' },
      { at: `/review/${submitted}`, shows: /Cần xem/, dark: true, then: press('t') },
      { at: `/review/${submitted}`, shows: /Cần xem/, then: button(/^(Trả lại ô này|Return this cell)/) },
      { at: `/review/${submitted}`, shows: /Cần xem/, then: press('a') },
      { at: '/review/999999', shows: 'Không tìm thấy' },
      { at: `/rounds/${open}/show`, shows: /Các mốc ngày/ },
    ],
    'lanhdao.daklak': [
      { at: '/', shows: /Tiến độ theo loại thư viện/ },
      { at: `/review/${submitted}`, shows: /hiện không chờ bạn duyệt/ },
    ],
    'nganh.giaoduc': [{ at: '/', shows: 'Việc cần làm' }],
    'phantich.bo': [
      { at: '/', shows: /Cần gọi điện đôn đốc/ },
      { at: '/review', shows: 'Chờ Bộ duyệt' },
      { at: `/review/${accepted}`, shows: /Cần xem/ },
      { at: '/figures', shows: 'Các tỉnh, thành phố', dark: true },
      { at: '/figures?view=places', shows: 'Các tỉnh, thành phố', then: button(/^(Số này từ đâu ra|Where does this)/) },
      { at: '/figures?as=table&basis=AS_REPORTED', shows: 'Các tỉnh, thành phố' },
      { at: '/libraries', shows: 'Thư viện', dark: true },
      { at: '/rounds', shows: /Mỗi kỳ hỏi một bộ chỉ tiêu/ },
      { at: `/rounds/${open}/show?by=PROVINCE`, shows: /Các mốc ngày/ },
      { at: NOWHERE, shows: 'Không có trang này' },
      { at: '/', shows: 'Việc cần làm', then: press('?'), wideOnly: true },
    ],
    'lanhdao.bo': [{ at: '/', shows: /Số liệu toàn quốc/ }],
    danhgia: [{ at: '/', shows: /Chưa có đợt đánh giá nào/ }],
    quantri: [
      { at: '/', shows: /Danh mục thư viện/ },
      { at: '/', shows: 'Việc cần làm', then: button(/^(Tài khoản|Account)$/) },
    ],
  };
};

const NOWHERE = '/nowhere';
const pathOf = ({ at }: Screen): string => at.split('?', 1)[0]!;

/** Goes to an address inside the application and waits until the screen before is gone. */
async function leaveFor(page: Page, at: string): Promise<void> {
  const before = await page.locator('h1').first().elementHandle();
  await page.goto(`/#${at}`);
  await before!.waitForElementState('hidden');
}

/** Goes on to the next screen; what would stay, or stand open over it, is left behind on the way. */
async function goOn(page: Page, before: Screen, screen: Screen): Promise<void> {
  if (before.then || pathOf(before) === pathOf(screen)) await leaveFor(page, NOWHERE);
  await leaveFor(page, screen.at);
}

async function arrive(page: Page, { shows, then }: Screen, language: Language): Promise<void> {
  if (language === 'vi') await page.getByText(shows).filter({ visible: true }).first().waitFor();
  else await page.locator('h1').first().waitFor();
  await then?.(page);
}

/** A serious fault is looked for by axe where it may differ: wide in one language, on a phone in the other. */
async function lookAround(who: string, language: Language): Promise<readonly string[]> {
  const mine = screens()[who]!;
  const page = await sitDown(browser, site, who, { at: mine[0]!.at });
  const seen = inspected(page);
  const faults: string[] = [];
  const look = async (name: string, axe: boolean): Promise<void> => {
    const found = await faultsOn(seen, language, axe);
    if (found.length) await takePicture(page, name);
    faults.push(...found.map((fault) => `${name}: ${fault}`));
  };
  if (language === 'en') {
    await page.getByRole('button', { name: 'Chuyển sang tiếng Anh' }).click();
    await page.getByRole('button', { name: 'Switch to Vietnamese' }).waitFor();
  }
  for (const [i, screen] of mine.entries()) {
    const name = `${who} ${language} ${screen.at}${screen.then ? ' opened' : ''}`;
    if (i > 0) await goOn(page, mine[i - 1]!, screen);
    await arrive(page, screen, language);
    await look(`${name} wide`, language === 'vi');
    if (!screen.wideOnly) {
      await page.setViewportSize(PHONE);
      await look(`${name} phone`, language === 'en');
      await page.setViewportSize(DESK);
    }
    if (screen.dark && language === 'vi') {
      await page.getByRole('button', { name: 'Chuyển sang nền tối' }).click();
      await look(`${name} dark`, true);
      await page.getByRole('button', { name: 'Chuyển sang nền sáng' }).click();
    }
  }
  await page.context().close();
  return faults;
}

for (const who of [
  ...['thuthu.tuyhoa', 'giamdoc.tvdaklak', 'chuyenvien.daklak', 'lanhdao.daklak', 'nganh.giaoduc', 'phantich.bo'],
  ...['lanhdao.bo', 'danhgia', 'quantri'],
]) {
  step(`nothing is wrong on any screen of ${who}`, async () => {
    const faults = await Promise.all((['vi', 'en'] as const).map((language) => lookAround(who, language)));
    expect(faults.flat()).toEqual([]);
  });
}

step('nor on the login page, whatever is typed there', async () => {
  const context = await browser.newContext({ baseURL: site.url, viewport: PHONE });
  const seen = inspected(watch(await context.newPage(), 'login'));
  await seen.page.goto('/');
  expect(await faultsOn(seen, 'both', true)).toEqual([]);
  await seen.page.getByRole('textbox', { name: /^Tài khoản/ }).fill('thuthu.tuyhoa');
  await seen.page.getByLabel(/^Mật khẩu/).fill('không phải');
  await seen.page.getByRole('button', { name: /^Đăng nhập/ }).click();
  await seen.page.getByRole('alert').getByText('Sai tài khoản hoặc mật khẩu').waitFor();
  await seen.page.setViewportSize(DESK);
  const faults = await faultsOn(seen, 'both', true);
  expect(faults.filter((fault) => !/status of 401/.test(fault))).toEqual([]); // the answer to a wrong password
  await context.close();
});

step('the look is sharp: it finds each fault that is planted', async () => {
  const page = await sitDown(browser, site, 'danhgia');
  const seen = inspected(page);
  expect(await faultsOn(seen, 'vi', true)).toEqual([]);
  await page.evaluate(() => {
    const planted = document.createElement('div');
    planted.innerHTML = `<p style="color: #999; background: #fff">nhạt</p><p>home.title</p><p>%{count}</p>
      <p>To do</p><p style="width: 5000px">rộng</p><button></button>`;
    document.querySelector('main')!.append(planted);
    console.error('trouble');
  });
  const faults = (await faultsOn(seen, 'vi', true)).join('\n');
  for (const fault of [
    ...['console: trouble', 'no sentence: home.title', 'no sentence: %{count}', 'not in vi: To do', 'px wide in 1440'],
    ...['axe color-contrast', 'axe button-name'],
  ]) {
    expect(faults).toContain(fault);
  }
  await page.context().close();
});

step('the entry grid is filled without a mouse', async () => {
  const page = await sitDown(browser, site, 'thuthu.tuyhoa', { at: `/entry/${world.open}/${world.ward}?item=G01` });
  const { keyboard } = page;
  await enter(page, 'G01', '52,5');
  await keyboard.type('31');
  await keyboard.press('ArrowDown');
  await cursorAt(page, 'G03');
  await keyboard.press('ArrowUp');
  await cursorAt(page, 'G02');
  await keyboard.press('Tab');
  await cursorAt(page, 'G03');
  await keyboard.press('n');
  await page.getByRole('menuitem', { name: 'Không thu thập' }).waitFor();
  await keyboard.press('1');
  await keyboard.press('Enter');
  await cursorAt(page, 'G04');
  await keyboard.press('c');
  await eventually(async () =>
    expect(await rowOf(page, 'G04').getByRole('radio', { checked: true }).innerText()).toMatch(/Có/),
  );
  await keyboard.press('d');
  await page.getByRole('complementary', { name: 'Chỉ tiêu này là gì?' }).waitFor();
  await cursorAt(page, 'G04');
  await keyboard.press('?');
  await page.getByRole('dialog', { name: 'Phím tắt' }).waitFor();
  await keyboard.press('Escape');
  await cursorAt(page, 'G04');
  await keyboard.press('PageDown');
  await cursorAt(page, 'H02');
  await keyboard.press('PageUp');
  await cursorAt(page, 'G01');
  await keyboard.press('Control+z');
  await saved(page);
  await keyboard.press('Control+Enter');
  const list = page.getByRole('complementary', { name: 'Trước khi nộp' });
  await list.getByRole('heading', { name: /^Chặn nộp/ }).waitFor();
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await cursorAt(page, 'B02');
  expect(await cellOf(page, 'B02').inputValue()).toBe('2904');
  await page.context().close();
});
