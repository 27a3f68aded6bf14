/**
 * Every screen as each role sees it, wide and on a phone, in both languages: accessible, no wider than its window, no
 * error in the console, every text in the reader's language. Accessibility is looked at in each width, and in the dark
 * for a few.
 */
import type { Locator, Page } from 'playwright-core';
import { BUSY_WORLD } from './busy-world.js';
import { eventually } from './eventually.js';
import { step, takePicture, watch } from './evidence.js';
import { cellOf } from './grid.js';
import { issuesOn, inspected, settled, inEnglish, type Inspected, type Language } from './inspect.js';
import { pasteText } from './keyboard.js';
import { DESKTOP, PHONE } from './person.js';
import { printAll } from './printed.js';
import { stageIn } from './stage.js';
import { translate, workTranslated } from './translated.js';

const stage = stageIn(BUSY_WORLD);

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
  const { open, closed, ward, provincial, submitted, accepted } = stage.world;
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
      {
        at: `/libraries/${ward}/show`,
        shows: /Mã định danh/,
        opened: [click(/^(Thêm người liên hệ|Add a contact)/), one('dialog')],
      },
      { at: `/libraries/${ward}/show`, shows: /Mã định danh/ },
    ],
    'giamdoc.tvdaklak': [
      { at: '/', shows: /Báo cáo thống kê/ },
      { at: `/entry/${open}/${provincial}`, shows: /Sở đang duyệt/ },
      { at: '/figures', shows: 'Các tỉnh, thành phố' },
    ],
    'chuyenvien.daklak': [
      { at: '/', shows: /Chờ duyệt, cần xem trước/ },
      { at: '/review', shows: 'Thư viện tỉnh Đắk Lắk', dark: true },
      { at: '/review?states=NOT_STARTED,DRAFT', shows: /quá hạn|chưa đến hạn/ },
      {
        at: '/review?states=NOT_STARTED,DRAFT',
        shows: /quá hạn|chưa đến hạn/,
        opened: [click(/^(Ghi đôn đốc|Note a follow-up)/), one('dialog')],
      },
      { at: '/review?q=kh%C3%B4ng+c%C3%B3', shows: 'Không tìm thấy thư viện nào' },
      { at: `/review/${submitted}`, shows: /ần xem/, dark: true, opened: [press('t'), fewer] },
      { at: `/review/${submitted}`, shows: /ần xem/, opened: [click(/^(Trả lại ô này|Return this cell)/), reason] },
      { at: `/review/${submitted}`, shows: /ần xem/, opened: [press('a'), one('dialog')] },
      { at: `/review/${submitted}`, shows: /ần xem/, opened: [press('d'), instruction] },
      { at: '/review/999999', shows: 'Không tìm thấy' },
      { at: `/rounds/${open}/show`, shows: /Các mốc ngày/ },
      { at: '/plans', shows: /Mọi chỉ tiêu đã lưu/, dark: true },
    ],
    'lanhdao.daklak': [
      { at: '/', shows: /Tiến độ theo loại thư viện/ },
      { at: `/review/${submitted}`, shows: /Bạn chỉ xem báo cáo này/ },
    ],
    'nganh.giaoduc': [{ at: '/', shows: 'Việc cần làm' }],
    'phantich.bo': [
      { at: '/', shows: /Cần gọi điện đôn đốc/ },
      { at: '/review', shows: 'Chờ Bộ duyệt' },
      { at: `/review/${accepted}`, shows: /ần xem/ },
      { at: '/figures', shows: 'Các tỉnh, thành phố', dark: true },
      {
        at: '/figures?view=places',
        shows: 'Các tỉnh, thành phố',
        opened: [clickTwice(/^(Số này từ đâu ra|Where does this)/), one('dialog')],
      },
      { at: '/figures?as=table&basis=AS_REPORTED', shows: 'Các tỉnh, thành phố' },
      { at: '/figures', shows: 'Các tỉnh, thành phố', opened: [click(/^(Nội dung|Contents):/), one('dialog')] },
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
      { at: '/accounts', shows: 'quantri', dark: true },
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
async function lookAround(who: string): Promise<readonly string[]> {
  const mine = screens()[who]!;
  const page = await stage.sitDown(who, { at: mine[0]!.at });
  const seen = inspected(page);
  const faults = [...(await lookIn('vi', who, seen))];
  await page.goto(`/#${mine[0]!.at}`);
  await page.reload();
  await inEnglish(page);
  faults.push(...(await lookIn('en', who, seen)));
  await page.context().close();
  return faults;
}

/** @param seen a page in this language, at the first of the screens */
async function lookIn(language: 'vi' | 'en', who: string, seen: Inspected): Promise<readonly string[]> {
  const { page } = seen;
  const mine = screens()[who]!;
  const faults: string[] = [];
  const look = async (name: string, axe: boolean): Promise<void> => {
    const found = await issuesOn(seen, language, axe);
    if (found.length) await takePicture(page, name);
    faults.push(...found.map((fault) => `${name}: ${fault}`));
  };
  const [own, other] = language === 'vi' ? [DESKTOP, PHONE] : [PHONE, DESKTOP];
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
  return faults;
}

const PEOPLE = [
  ...['thuthu.tuyhoa', 'giamdoc.tvdaklak', 'chuyenvien.daklak', 'lanhdao.daklak', 'nganh.giaoduc', 'phantich.bo'],
  ...['lanhdao.bo', 'danhgia', 'quantri'],
];
/** Milliseconds, for a dozen screens, one after the other, in both languages. */
const MANY_SCREENS = 360_000;
for (const who of PEOPLE) {
  step(`nothing is wrong on any screen of ${who}`, async () => expect(await lookAround(who)).toEqual([]), MANY_SCREENS);
}

step('nor on the login page, whatever is typed there', async () => {
  const context = await stage.browser.newContext({ baseURL: stage.site.url, viewport: PHONE });
  const seen = inspected(watch(await context.newPage(), 'login'));
  await seen.page.goto('/');
  expect(await issuesOn(seen, 'both', true)).toEqual([]);
  await seen.page.getByRole('textbox', { name: /^Tài khoản/ }).fill('thuthu.tuyhoa');
  await seen.page.getByLabel(/^Mật khẩu/).fill('không phải');
  await seen.page.getByRole('button', { name: /^Đăng nhập/ }).click();
  await seen.page.getByRole('alert').getByText('Sai tài khoản hoặc mật khẩu').waitFor();
  await seen.page.setViewportSize(DESKTOP);
  const faults = await issuesOn(seen, 'both', true);
  expect(faults.filter((fault) => !/status of 401/.test(fault))).toEqual([]); // the answer to a wrong password
  await context.close();
});

step('the look is sharp: it finds each fault that is planted', async () => {
  const page = await stage.sitDown('danhgia');
  const seen = inspected(page);
  expect(await issuesOn(seen, 'vi', true)).toEqual([]);
  await page.evaluate(() => {
    const planted = document.createElement('div');
    planted.innerHTML = `<p style="color: #999; background: #fff">nhạt</p><p>home.title</p><p>%{count}</p>
      <p>To do</p><p style="width: 5000px">rộng</p><button></button>`;
    document.querySelector('main')!.append(planted);
    console.error('trouble');
  });
  const faults = (await issuesOn(seen, 'vi', true)).join('\n');
  for (const fault of [
    ...['console: trouble', 'no sentence: home.title', 'no sentence: %{count}', 'not in vi: To do', 'px wide in 1440'],
    ...['axe color-contrast', 'axe button-name'],
  ]) {
    expect(faults).toContain(fault);
  }
  await page.context().close();
});

step('a browser that translates every text at once leaves the grid at work, and no old word over a new figure', () =>
  workTranslated(stage),
);

step('a submission, and figures, go on paper whole, light and without what can only be pressed', () => printAll(stage));

step('addresses are what people type and pass on, and Back leaves a search', async () => {
  const page = await stage.sitDown('phantich.bo');
  const title = (name: string) => page.getByRole('heading', { name, level: 1 });
  for (const [typed, shows, hash] of [
    ['/figures?as=table', 'Bảng số liệu', '#/figures?as=table'],
    ['/rounds/', 'Kỳ báo cáo', '#/rounds'],
    ['/no/such/page?x=1', 'Không có trang này', '#/no/such/page?x=1'],
    ['/index.html#/figures', 'Bảng số liệu', '#/figures'],
    [`/libraries/${stage.world.ward}/show`, 'Thư viện phường Tuy Hòa', `#/libraries/${stage.world.ward}/show`],
  ] as const) {
    await page.goto(typed);
    await title(shows).waitFor();
    expect(page.url()).toBe(`${stage.site.url}/${hash}`);
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
