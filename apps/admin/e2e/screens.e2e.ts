/**
 * Every screen as each role sees it, wide and on a phone, in both languages: accessible, no wider than its window, no
 * error in the console, every text in the reader's language. Accessibility is looked at in each width, and in the dark
 * for a few.
 */
import type { Browser, Locator, Page } from 'playwright-core';
import type { Api } from '@vlis/api/testing';
import { plantBusyWorld, type BusyWorld } from './busy-world.js';
import { openBrowser } from './chromium.js';
import { eventually } from './eventually.js';
import { step, takePicture, watch } from './evidence.js';
import { cellOf, cursorAt, enter, rowOf, saved } from './grid.js';
import { faultsOn, inspected, settled, type Inspected, type Language } from './inspect.js';
import { compose, pasteText } from './keyboard.js';
import { DESK, PHONE, sitDown } from './person.js';
import { startSite } from './site.js';
import { translate, workTranslated } from './translated.js';

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
  /** What does not stand there at once, a panel or a dialog: how it is opened, and what is there then. */
  readonly opened?: readonly [how: (page: Page) => Promise<void>, what: (page: Page) => Locator];
  readonly dark?: true;
}

const press = (key: string) => (page: Page) => page.keyboard.press(key);
const pressIn = (code: string, key: string) => (page: Page) => cellOf(page, code).press(key);
const pasteIn = (code: string, text: string) => async (page: Page) => {
  await cellOf(page, code).focus();
  await pasteText(page, text);
};
const click = (name: RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();
/** As many people do with every button: what it opens stays open. */
const clickTwice = (name: RegExp) => (page: Page) => page.getByRole('button', { name }).first().dblclick();
const one = (role: 'dialog' | 'menu' | 'complementary') => (page: Page) => page.getByRole(role);
/** The panel with what an item means, once its instruction is there. */
const instruction = (page: Page) => page.getByRole('complementary').getByText(/^(Không tính|Not counted)$/);
const reason = (page: Page) => page.getByRole('textbox', { name: /^(Lý do trả lại ô|Reason for returning)/ });
const fewer = (page: Page) => page.getByRole('button', { name: /^(Chỉ xem ô cần xem|Only cells)/ });

/** The screens of each ready account; what looks the same for two of them is looked at once. */
const screens = (): Readonly<Record<string, readonly Screen[]>> => {
  const { open, closed, ward, provincial, submitted, accepted } = world;
  const own = `/entry/${open}/${ward}`;
  return {
    'thuthu.tuyhoa': [
      { at: '/', shows: /Sở trả lại ô E06/, dark: true },
      { at: `${own}?section=B`, shows: /Số tên không vượt số bản/, dark: true },
      { at: `${own}?section=E`, shows: /Gấp đôi kỳ trước/ },
      { at: `${own}?section=H`, shows: /Có Wi-Fi/, opened: [pressIn('H02', 'n'), one('menu')] },
      { at: `${own}?section=D`, shows: /Thẻ\/tài khoản/, opened: [pressIn('D01', 'd'), instruction] },
      { at: `${own}?section=G`, shows: /Tổng diện tích/, opened: [press('Control+Enter'), one('complementary')] },
      { at: `${own}?section=C`, shows: /bổ sung/, opened: [pasteIn('C01', '1\tC01\t9000\n2\tC06\t-'), one('dialog')] },
      { at: `/entry/${closed}/${ward}`, shows: /Bộ đã nhận báo cáo này/ },
      { at: `/entry/${open}/${provincial}`, shows: /Không tìm thấy/ },
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
      { at: `/review/${submitted}`, shows: /Cần xem/, dark: true, opened: [press('t'), fewer] },
      { at: `/review/${submitted}`, shows: /Cần xem/, opened: [click(/^(Trả lại ô này|Return this cell)/), reason] },
      { at: `/review/${submitted}`, shows: /Cần xem/, opened: [press('a'), one('dialog')] },
      { at: `/review/${submitted}`, shows: /Cần xem/, opened: [press('d'), instruction] },
      { at: '/review/999999', shows: 'Không tìm thấy' },
      { at: `/rounds/${open}/show`, shows: /Các mốc ngày/ },
    ],
    'lanhdao.daklak': [
      { at: '/', shows: /Tiến độ theo loại thư viện/ },
      { at: `/review/${submitted}`, shows: /Bạn chỉ xem báo cáo này/ },
    ],
    'nganh.giaoduc': [{ at: '/', shows: 'Việc cần làm' }],
    'phantich.bo': [
      { at: '/', shows: /Cần gọi điện đôn đốc/ },
      { at: '/review', shows: 'Chờ Bộ duyệt' },
      { at: `/review/${accepted}`, shows: /Cần xem/ },
      { at: '/figures', shows: 'Các tỉnh, thành phố', dark: true },
      {
        at: '/figures?view=places',
        shows: 'Các tỉnh, thành phố',
        opened: [clickTwice(/^(Số này từ đâu ra|Where does this)/), one('dialog')],
      },
      { at: '/figures?as=table&basis=AS_REPORTED', shows: 'Các tỉnh, thành phố' },
      { at: '/libraries', shows: 'Thư viện', dark: true },
      { at: '/rounds', shows: /Mỗi kỳ hỏi một bộ chỉ tiêu/ },
      { at: `/rounds/${open}/show?by=PROVINCE`, shows: /Các mốc ngày/ },
      { at: NOWHERE, shows: 'Không có trang này' },
      { at: '/', shows: 'Việc cần làm', opened: [press('?'), one('dialog')] },
    ],
    'lanhdao.bo': [{ at: '/', shows: /Số liệu toàn quốc/ }],
    danhgia: [{ at: '/', shows: /Chưa có đợt đánh giá nào/ }],
    quantri: [
      { at: '/', shows: /Danh mục thư viện/ },
      { at: '/', shows: 'Việc cần làm', opened: [clickTwice(/^(Tài khoản|Account)$/), one('menu')] },
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
  if (before.opened || pathOf(before) === pathOf(screen)) await leaveFor(page, NOWHERE);
  await leaveFor(page, screen.at);
}

async function arrive(seen: Inspected, { shows, opened }: Screen, language: Language): Promise<void> {
  const { page } = seen;
  if (language === 'vi') await page.getByText(shows).filter({ visible: true }).first().waitFor();
  else await page.locator('h1').first().waitFor();
  if (!opened) return;
  const [how, what] = opened;
  await settled(seen);
  await how(page);
  await what(page).first().waitFor();
}

/**
 * Each screen in both widths; a fault of accessibility is looked for wide in Vietnamese and on a phone in English, and so
 * is what opens, because a panel that was opened wide is not the one that opens on a phone.
 */
async function lookAround(who: string, language: 'vi' | 'en'): Promise<readonly string[]> {
  const mine = screens()[who]!;
  const page = await sitDown(browser, site, who, { at: mine[0]!.at });
  const seen = inspected(page);
  const faults: string[] = [];
  const look = async (name: string, axe: boolean): Promise<void> => {
    const found = await faultsOn(seen, language, axe);
    if (found.length) await takePicture(page, name);
    faults.push(...found.map((fault) => `${name}: ${fault}`));
  };
  const [own, other] = language === 'vi' ? [DESK, PHONE] : [PHONE, DESK];
  if (language === 'en') {
    await page.getByRole('button', { name: 'Chuyển sang tiếng Anh' }).click();
    await page.getByRole('button', { name: 'Switch to Vietnamese' }).waitFor();
  }
  await page.setViewportSize(own);
  for (const [i, screen] of mine.entries()) {
    const name = `${who} ${language} ${i} ${screen.at}`;
    if (i > 0) await goOn(page, mine[i - 1]!, screen);
    await arrive(seen, screen, language);
    await look(`${name} ${own.width}`, true);
    if (!screen.opened) {
      await page.setViewportSize(other);
      await look(`${name} ${other.width}`, false);
      await page.setViewportSize(own);
    }
    // The next screen comes, and takes this one away, over what a translator has left of it.
    await translate(page, i % 2 ? 'around' : 'instead', false);
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

step('a browser that translates every text at once leaves the grid at work, and no old word over a new figure', () =>
  workTranslated(browser, site, world),
);

step('addresses are what people type and pass on, and Back leaves a search', async () => {
  const page = await sitDown(browser, site, 'phantich.bo');
  const title = (name: string) => page.getByRole('heading', { name, level: 1 });
  for (const [typed, shows, hash] of [
    ['/figures?as=table', 'Bảng số liệu', '#/figures?as=table'],
    ['/rounds/', 'Kỳ báo cáo', '#/rounds'],
    ['/no/such/page?x=1', 'Không có trang này', '#/no/such/page?x=1'],
    ['/index.html#/figures', 'Bảng số liệu', '#/figures'],
    [`/libraries/${world.ward}/show`, 'Thư viện phường Tuy Hòa', `#/libraries/${world.ward}/show`],
  ] as const) {
    await page.goto(typed);
    await title(shows).waitFor();
    expect(page.url()).toBe(`${site.url}/${hash}`);
  }
  expect(await (await page.request.get('/health')).json()).toMatchObject({ status: expect.any(String) });

  await page.goto('/#/libraries');
  const search = page.getByRole('searchbox');
  const found = page.getByRole('status').filter({ hasText: /^[\d.]+ thư viện$/ });
  const all = await found.innerText();
  await search.pressSequentially('TV p. Tuy Hòa', { delay: 20 });
  await eventually(async () => expect(await found.innerText()).toMatch(/^\d thư viện$/));
  await page.goBack();
  await eventually(async () => expect(await search.inputValue()).toBe(''));
  await eventually(async () => expect(await found.innerText()).toBe(all));
  await page.goBack();
  await title('Thư viện phường Tuy Hòa').waitFor();
  await page.context().close();
});

step('the entry grid is filled without a mouse', async () => {
  const page = await sitDown(browser, site, 'thuthu.tuyhoa', { at: `/entry/${world.open}/${world.ward}?item=G01` });
  const { keyboard } = page;
  // A figure typed over a text that asks which number is meant is that figure: its first digit chooses nothing.
  await enter(page, 'G01', '1.234');
  await rowOf(page, 'G01').getByText('“1.234” là số nào?').waitFor();
  await enter(page, 'G01', '1500');
  await cursorAt(page, 'G02');
  await eventually(async () => expect(await cellOf(page, 'G01').inputValue()).toBe('1.500'));
  await keyboard.press('ArrowUp');
  await enter(page, 'G01', '1.234');
  await rowOf(page, 'G01').getByText('“1.234” là số nào?').waitFor();
  // The buttons that answer are the next ones for Tab.
  await keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Alt+1');
  await keyboard.press('Shift+Tab');
  await keyboard.press('Alt+1');
  await cursorAt(page, 'G01');
  await eventually(async () => expect(await cellOf(page, 'G01').inputValue()).toBe('1234'));
  await keyboard.press('Control+a');
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
  // Where the last section ends the same list is opened by a button.
  await list.getByRole('button', { name: 'Đóng khung bên' }).press('Enter');
  await list.waitFor({ state: 'detached' });
  await page.getByRole('tab', { name: /^K/ }).press('Enter');
  await page.getByRole('button', { name: 'Xem và nộp' }).press('Enter');
  await list.getByRole('heading', { name: /^Chặn nộp/ }).waitFor();
  await page.context().close();
});

step('what is asked is said beside the cell, and an item is found by the words of its instruction', async () => {
  const page = await sitDown(browser, site, 'thuthu.tuyhoa', { at: `/entry/${world.open}/${world.ward}?item=A04` });
  await page.getByText(/Số liệu tính từ 01\/01\/\d{4} đến hết \d{2}\/\d{2}\/\d{4}$/).waitFor();
  await cursorAt(page, 'A04');
  await page.keyboard.press('d');
  const panel = page.getByRole('complementary', { name: 'Chỉ tiêu này là gì?' });
  for (const said of [/^Ngày nào thư viện mở cửa phục vụ/, /^Nội quy, lịch mở cửa/, /không vượt 36[56] ngày/])
    await panel.getByText(said).waitFor();
  await page.getByRole('combobox', { name: 'Tìm chỉ tiêu' }).fill('the tu');
  await page.getByRole('option', { name: /^D01/ }).click();
  await cursorAt(page, 'D01');
  await panel.getByText(/^Thẻ hết hạn, đã trả/).waitFor();
  await page.keyboard.press('n');
  await page.getByRole('menuitem', { name: /Không áp dụng Thư viện không có việc này/ }).waitFor();
  await page.keyboard.press('Escape');
  // The short form has no H01, so its part has a name of its own.
  await page.getByRole('combobox', { name: 'Tìm chỉ tiêu' }).fill('may tinh phuc vu');
  await page.getByRole('option', { name: /^H02 Số máy tính phục vụ người sử dụng/ }).click();
  await cursorAt(page, 'H02');
  await panel.getByText(/^Máy của nhân viên/).waitFor();
  expect(await panel.getByText(/H01|tổng máy/).count()).toBe(0);
  await page.context().close();
});

step('the first click replaces, however the cursor came there; later ones place the caret', async () => {
  const page = await sitDown(browser, site, 'thuthu.tuyhoa', { at: `/entry/${world.open}/${world.ward}?item=E02` });
  const clickInto = async (code: string, figure: string) => {
    await cursorAt(page, code);
    await cellOf(page, code).click();
    await page.keyboard.type(figure);
    await eventually(async () => expect(await cellOf(page, code).inputValue()).toBe(figure));
  };
  const selected = () =>
    page.evaluate(() => {
      const { selectionStart, selectionEnd } = document.activeElement as HTMLInputElement;
      return selectionEnd! - selectionStart!;
    });
  await clickInto('E02', '80001');
  await saved(page);
  await cellOf(page, 'E02').click();
  expect(await selected()).toBe(0);
  await page.keyboard.press('Enter');
  await clickInto('E03', '12');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await cursorAt(page, 'E03');
  // Whoever clicks twice means a place in the figure.
  await cellOf(page, 'E03').click();
  expect(await selected()).toBe(2);
  await cellOf(page, 'E03').click();
  expect(await selected()).toBe(0);
  await page.keyboard.press('Control+Enter');
  const list = page.getByRole('complementary', { name: 'Trước khi nộp' });
  await list.getByRole('button', { name: /^✖ B02/ }).click();
  await clickInto('B02', '2905');
  await page.context().close();
});

step('an input method writes no commands into a cell, and the words of a reason are that reason', async () => {
  const page = await sitDown(browser, site, 'thuthu.tuyhoa', { at: `/entry/${world.open}/${world.ward}?item=D01` });
  const { keyboard } = page;
  await cursorAt(page, 'D01');
  const figure = await cellOf(page, 'D01').inputValue();
  const definition = page.getByRole('complementary', { name: 'Chỉ tiêu này là gì?' });
  await compose(page, ['KeyD', 'd']);
  await definition.waitFor();
  await cursorAt(page, 'D01');
  expect(await cellOf(page, 'D01').inputValue()).toBe(figure);
  await compose(page, ['KeyD', 'd']);
  await definition.waitFor({ state: 'detached' });
  // A keyboard that does not say which key was taken.
  await compose(page, ['', 'd']);
  await definition.waitFor();
  await keyboard.type('95');
  expect(await cellOf(page, 'D01').inputValue()).toBe('95');
  await keyboard.press('Escape');
  await compose(page, ['KeyG', 'g']);
  await keyboard.type('Đếm lại thẻ');
  const explanation = rowOf(page, 'D01').getByRole('textbox', { name: /^Giải trình/ });
  expect(await explanation.inputValue()).toMatch(/^(Đã đối chiếu sổ theo dõi)?Đếm lại thẻ/);
  await cellOf(page, 'D01').focus();
  await compose(page, ['KeyN', 'n']);
  await page.getByRole('menuitem', { name: 'Không thu thập' }).waitFor();
  await keyboard.type('khong ap');
  await keyboard.press('Enter');
  await eventually(async () => expect(await cellOf(page, 'D01').inputValue()).toBe('Không áp dụng'));
  await compose(
    page,
    ['KeyK', 'k'],
    ['KeyH', 'kh'],
    ['KeyO', 'kho'],
    ['KeyO', 'khô'],
    ['KeyN', 'khôn'],
    ['KeyG', 'không'],
  );
  await keyboard.type(' thu ');
  await compose(
    page,
    ['KeyT', 't'],
    ['KeyH', 'th'],
    ['KeyA', 'tha'],
    ['KeyA', 'thâ'],
    ['KeyP', 'thâp'],
    ['KeyJ', 'thập'],
  );
  await keyboard.press('Enter');
  await cursorAt(page, 'D02');
  await eventually(async () => expect(await cellOf(page, 'D01').inputValue()).toBe('Không thu thập'));
  // Its first letter is that of a command.
  await keyboard.type('dong cua');
  await keyboard.press('Enter');
  await eventually(async () => expect(await cellOf(page, 'D02').inputValue()).toBe('Đóng cửa'));
  await compose(page, ['Digit3', '3'], ['Digit1', '31']);
  await keyboard.press('Enter');
  await eventually(async () => expect(await cellOf(page, 'D04').inputValue()).toBe('31'));
  await page.context().close();
});

step('a pasted block is asked about before any of it is in the report', async () => {
  const page = await sitDown(browser, site, 'thuthu.tuyhoa', { at: `/entry/${world.open}/${world.ward}?item=B01` });
  await cursorAt(page, 'B01');
  const before = await cellOf(page, 'B01').inputValue();
  const past = (code: string) => rowOf(page, code).getByRole('cell').nth(2).innerText();
  const [volumes, titles] = [await past('B01'), await past('B02')];
  await pasteText(
    page,
    `STT\tMã\tSố tên\tNăm trước\tNăm nay\n1\tB.01\tbản\t${volumes}\t2380\n2\tB 02\ttên\t${titles}\t-`,
  );
  const dialog = page.getByRole('dialog', { name: 'Dán khối từ Excel' });
  await dialog.getByRole('radio', { name: /^Cột 4 “Năm trước”.*trùng số .* 2\/2 ô/ }).waitFor();
  await dialog.getByRole('radio', { name: /^Cột 1 “STT”.*giống số thứ tự/ }).waitFor();
  expect(await dialog.getByRole('radio', { name: /^Cột 5 “Năm nay”/ }).isChecked()).toBe(true);
  await dialog.getByRole('radio', { name: /^Không áp dụng/ }).click();
  await dialog.getByRole('row', { name: /B02 .* Không áp dụng/ }).waitFor();
  expect((await page.locator('#cell-B01').inputValue()).replace('.', '')).toBe(before);
  await dialog.getByRole('button', { name: 'Dán 2 ô' }).click();
  await dialog.waitFor({ state: 'detached' });
  await cursorAt(page, 'B01');
  await eventually(async () => expect(await cellOf(page, 'B01').inputValue()).toBe('2380'));
  await eventually(async () => expect(await cellOf(page, 'B02').inputValue()).toBe('Không áp dụng'));
  // A question of yes or no takes a block too, and says what it does not take.
  await page.getByRole('tab', { name: /^H/ }).click();
  await rowOf(page, 'H04').getByRole('radio').first().focus();
  await pasteText(page, 'có\nba');
  await eventually(async () =>
    expect(await rowOf(page, 'H04').getByRole('radio', { checked: true }).innerText()).toMatch(/Có/),
  );
  await rowOf(page, 'H05').getByText(/“?ba/).waitFor();
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await page.context().close();
});
