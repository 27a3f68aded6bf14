/**
 * The corridor as people walk it, each at a browser of their own: a librarian fills in by keyboard and is stopped, the
 * province returns a cell, the librarian answers, province and ministry accept, and the national figure moves by exactly
 * that, on the screen and in the workbook.
 */
import { decimal, type Decimal } from '@vlis/domain';
import type { Page } from 'playwright-core';
import { eventually } from './eventually.js';
import { story } from './evidence.js';
import { exact, rowsOf, totalsOn } from './figures.js';
import { issuesOn, inspected } from './inspect.js';
import { hasCursor } from './keyboard.js';
import { cellOf, cursorAt, enter, rowOf, saved } from './grid.js';
import { stageIn } from './stage.js';
import { askedOf, WORLD } from './world.js';

const LIBRARY = 'Thư viện phường Tuy Hòa';

/** The year 2026 of the ward library, as it is typed. K02 can be read in two ways, and B02 is wrong. */
const TYPED: Readonly<Record<string, string>> = {
  ...{ A03: '4200', A04: '250', A05: '40,5' },
  ...{ B01: '2371', B02: '2904', B03: '300', B05: '2', B15: '0' },
  ...{ C01: '40', C04: '10', C06: '9', D01: '95', D02: '30', D04: '20' },
  ...{ E01: '1 200', E02: '0', E03: '420', E05: '300', E06: '1.234', E08: '300', E09: '0', F01: '5', F02: '120' },
  ...{ G01: '50', G02: '30', G03: '20', G04: 'không', G05: 'không' },
  ...{ H02: '2', H04: 'có', H05: 'không', H07: 'có', H08: 'không', H09: 'không', H11: 'không' },
  ...{ I01: '1', I04: '1', I11: '0', I12: '1', I13: '0', I14: '0', K02: '1.062', K04: '0', K07: '12' },
};

/** By how much each key total of the country moves: 1250 + 300 items used, once the returned cell is put right. */
const MOVES: ReadonlyArray<readonly [string, number]> = [
  ['Tổng số bản sách in', 2371],
  ['Thẻ/tài khoản bạn đọc còn hiệu lực', 95],
  ['Tổng lượt người được phục vụ trực tiếp', 1200],
  ['Tổng lượt luân chuyển tài liệu', 1550],
  ['Số bản sách in bổ sung', 40],
  ['Tổng số người làm công tác thư viện', 1],
  ['Lượt truy cập trực tuyến', 420],
];

const step = story();

const stage = stageIn(WORLD);
let librarian: Page, officer: Page, analyst: Page;

const nationalTotals = async (): Promise<ReadonlyMap<string, Decimal | undefined>> => {
  await analyst.goto(`/#/figures?round=${stage.world.rounds['2026']}`);
  await analyst.reload();
  return totalsOn(analyst);
};
let before: ReadonlyMap<string, Decimal | undefined>;

step('the ministry reads what the country has so far', async () => {
  analyst = await stage.sitDown('phantich.bo');
  before = await nationalTotals();
  expect(before.get('Tổng số bản sách in')).toEqual(decimal(2_135_502)); // 500 of Ea Kar + 2 135 002 of the nation
});

step('the librarian opens the submission, looks, and leaves: nothing is begun', async () => {
  librarian = await stage.sitDown('thuthu.tuyhoa');
  const obligation = librarian.getByRole('article');
  await obligation.getByRole('link', { name: 'Bắt đầu nhập' }).click();
  await librarian.getByRole('status').getByText('Chưa bắt đầu. Báo cáo bắt đầu khi bạn nhập ô đầu tiên.').waitFor();
  await librarian.getByText('0/44 chỉ tiêu').waitFor();
  await cursorAt(librarian, 'A03');
  await librarian.getByRole('navigation').getByRole('link', { name: 'Việc cần làm' }).click();
  await obligation.getByText('Chưa bắt đầu').waitFor();
  const begun = `select id from submission where library_id = $1 and round_id = $2`;
  expect(await stage.site.db.query(begun, [stage.world.libraries.tuyhoa.id, stage.world.rounds['2026']])).toEqual([]);
});

step('the librarian fills in the submission by keyboard', async () => {
  await librarian.getByRole('article').getByRole('link', { name: 'Bắt đầu nhập' }).click();
  for (const { code } of askedOf('X')) {
    await enter(librarian, code, TYPED[code]!);
    if (code === 'K02') {
      // Never guessed: the cursor stays until the person has chosen which number is meant.
      const question = rowOf(librarian, 'K02').getByText('“1.062” là số nào?');
      await question.waitFor();
      await cursorAt(librarian, 'K02');
      await librarian.keyboard.press('Alt+1');
      await question.waitFor({ state: 'detached' });
      // It stays after the answer too: whoever was typing anew does not run on into the next cell.
      await cursorAt(librarian, 'K02');
      await librarian.keyboard.press('Enter');
      await eventually(async () => expect(await cellOf(librarian, 'K02').inputValue()).toBe('1.062'));
    }
    // A whole number has one reading however it is grouped, and is shown back.
    if (code === 'E06') await eventually(async () => expect(await cellOf(librarian, 'E06').inputValue()).toBe('1.234'));
  }
  await saved(librarian);
  await librarian.getByText('44/44 chỉ tiêu').waitFor();
});

step('is stopped by an error at its row, and mends it', async () => {
  await librarian.keyboard.press('Control+Enter');
  const list = librarian.getByRole('complementary', { name: 'Trước khi nộp' });
  await list.getByRole('heading', { name: 'Chặn nộp (1)' }).waitFor();
  await list.getByText('5/19 số bằng đúng số năm 2025').waitFor();
  expect(await list.getByRole('button', { name: 'Nộp cho Sở' }).isDisabled()).toBe(true);
  await list.getByRole('button', { name: /^✖ B02/ }).click();
  await cursorAt(librarian, 'B02');
  await rowOf(librarian, 'B02').getByText('Lỗi: Số tên không vượt số bản: B01 = 2.371').waitFor();
  await enter(librarian, 'B02', '1992');
  await list.getByRole('heading', { name: /^Chặn nộp/ }).waitFor({ state: 'detached' });
});

step('explains a warning in its row, and submits', async () => {
  await cellOf(librarian, 'B02').press('Control+Enter');
  const list = librarian.getByRole('complementary', { name: 'Trước khi nộp' });
  await list.getByRole('heading', { name: 'Cần giải trình (1)' }).waitFor();
  await list.getByRole('button', { name: /^! D01/ }).click();
  await cursorAt(librarian, 'D01');
  await librarian.keyboard.press('g');
  await librarian.keyboard.type('Rà soát thẻ hết hạn trong đợt kiểm kê');
  await list.getByText('Báo cáo đủ điều kiện nộp').waitFor();
  // Whoever clicks twice has not seen the list yet.
  await list.getByRole('button', { name: 'Đóng khung bên' }).click();
  await librarian.getByRole('button', { name: 'Nộp báo cáo' }).dblclick();
  await list.getByText('Báo cáo đủ điều kiện nộp').waitFor();
  expect(await list.getByRole('button', { name: 'Nộp cho Sở' }).isEnabled()).toBe(true);
  await librarian.keyboard.press('Control+Enter');
  await librarian.getByText('Sở đang duyệt.').waitFor();
});

step('the province finds it in the queue and returns two cells with reasons', async () => {
  stage.site.clock.set('2026-11-23T02:00:00Z');
  officer = await stage.sitDown('chuyenvien.daklak');
  await officer.getByRole('navigation').getByRole('link', { name: 'Duyệt báo cáo' }).click();
  await officer.getByRole('row').filter({ hasText: LIBRARY }).getByRole('link').click();
  await officer.getByRole('heading', { name: LIBRARY, level: 1 }).waitFor();
  await officer.getByText('Rà soát thẻ hết hạn trong đợt kiểm kê').waitFor();
  await officer.getByText('B05, D02, G03, I01, K07').waitFor();

  await officer.getByRole('button', { name: /^Xem tất cả các ô/ }).click();
  await officer.getByRole('row', { name: 'Ô E06' }).press('r');
  await officer.getByRole('textbox', { name: 'Lý do trả lại ô E06' }).fill('Gấp 9 lần kỳ trước, xin xác nhận');
  await officer.getByText('Trả lại 1 ô: E06').waitFor();
  await officer.getByRole('row', { name: 'Ô D02' }).press('r');
  await officer.getByRole('textbox', { name: 'Lý do trả lại ô D02' }).fill('Xin xem lại theo sổ đăng ký');
  await officer.getByText(/^Trả lại 2 ô: /).waitFor();
  await officer.getByRole('button', { name: 'Gửi trả lại' }).click();
  await officer.getByText(`Đã trả lại báo cáo của ${LIBRARY}`).waitFor();
});

step('the librarian answers at one cell by keyboard, mends the other, and submits again', async () => {
  stage.site.clock.set('2026-11-24T02:00:00Z');
  await librarian.goto('/#/');
  await librarian.reload();
  await librarian.getByRole('link', { name: 'Sở trả lại ô E06: “Gấp 9 lần kỳ trước, xin xác nhận”' }).click();
  await cursorAt(librarian, 'E06');
  await rowOf(librarian, 'E06').getByText('Gấp 9 lần kỳ trước, xin xác nhận').waitFor();
  // Words belong to the question that was asked; the cursor comes back to the cell, and there is no other field.
  await librarian.keyboard.press('g');
  await eventually(async () =>
    expect(await hasCursor(rowOf(librarian, 'E06').getByRole('textbox', { name: 'Trả lời E06' }))).toBe(true),
  );
  expect(await issuesOn(inspected(librarian), 'vi', true)).toEqual([]);
  await librarian.keyboard.type('Đã đếm lại sổ mượn: 1.250 lượt');
  await librarian.keyboard.press('Enter');
  await cursorAt(librarian, 'E06');
  await rowOf(librarian, 'E06').getByText('Đã trả lời').waitFor();
  expect(await rowOf(librarian, 'E06').getByRole('textbox').count()).toBe(1);
  await enter(librarian, 'E06', '1250');
  // Another figure is an answer by itself.
  await librarian.getByRole('alert').getByRole('button', { name: 'D02' }).click();
  await cursorAt(librarian, 'D02');
  await enter(librarian, 'D02', '29');
  await rowOf(librarian, 'D02').getByText('Đã sửa, trước là 30. Không cần trả lời thêm.').waitFor();
  await librarian.getByText('Đã trả lời đủ.').waitFor();
  // From anywhere on the page.
  await librarian.getByRole('heading', { level: 1 }).click();
  await librarian.keyboard.press('Control+Enter');
  await librarian.getByText('Báo cáo đủ điều kiện nộp').waitFor();
  await librarian.keyboard.press('Control+Enter');
  await librarian.getByText('Sở đang duyệt.').waitFor();
});

/** Opens the queue, goes to the submission, accepts it with `a` and Enter. */
async function accept(reviewer: Page): Promise<void> {
  await reviewer.goto('/#/review');
  await reviewer.reload();
  await reviewer.getByRole('row').filter({ hasText: LIBRARY }).getByRole('link').click();
  await reviewer.getByRole('heading', { name: LIBRARY, level: 1 }).waitFor();
  await reviewer.keyboard.press('a');
  await reviewer.getByRole('dialog', { name: `Nhận báo cáo của ${LIBRARY}?` }).waitFor();
  await reviewer.keyboard.press('Enter');
  await reviewer.getByText(`Đã nhận báo cáo của ${LIBRARY}`).waitFor();
}

step('the province accepts, which moves nothing yet', async () => {
  stage.site.clock.set('2026-11-25T02:00:00Z');
  await accept(officer);
  expect(await nationalTotals()).toEqual(before);
});

let after: ReadonlyMap<string, Decimal | undefined>;
step('the ministry accepts, and the figures of the country move by exactly that', async () => {
  stage.site.clock.set('2026-11-26T02:00:00Z');
  await accept(analyst);
  after = await nationalTotals();
  const moved = MOVES.map(([name]) => [name, after.get(name)?.minus(before.get(name)!).toNumber()]);
  expect(moved).toEqual(MOVES);
});

step('a change is of the same libraries, and says who they are, what they hold and where it comes from', async () => {
  // Two of five have no accepted submission this year: all together there is less, the same three have more.
  const change = '+1,5\u00a0%'; // 500 + 2 135 002 + 2 371 against 480 + 2 104 377 + 2 340, of 2 318 207
  const of = 'của 3/3 thư viện có số ở cả hai kỳ, nắm 100\u00a0% khối lượng kỳ này và 90,8\u00a0% của 2025';
  const tile = analyst
    .getByRole('list', { name: 'Tổng số chủ yếu' })
    .getByRole('link')
    .filter({ hasText: 'Tổng số bản sách in' });
  await tile.getByText(change).waitFor();
  await tile.getByText(of).waitFor();
  await analyst.goto(`/#/figures?round=${stage.world.rounds['2026']}&item=B01&as=table`);
  await analyst.getByRole('row', { name: /^2026/ }).getByText(of).waitFor();
  expect(await analyst.getByRole('row', { name: /^2025/ }).getByText('không có số của 2024').count()).toBe(0);
  await analyst.getByRole('button', { name: 'Số này từ đâu ra?' }).click();
  const dialog = analyst.getByRole('dialog', { name: 'Số này từ đâu ra?' });
  await dialog.getByText(`${change} · ${of}`).waitFor();
  await dialog.getByText('2025: 2.107.197; kỳ này: 2.137.873').waitFor();
  await analyst.keyboard.press('Escape');
});

step('the workbook downloaded by the button carries the new figures', async () => {
  const [download] = await Promise.all([
    analyst.waitForEvent('download'),
    analyst.getByRole('button', { name: 'Tải Excel theo tỉnh' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('vlis-tong-hop-2026.xlsx');
  const rows = await rowsOf(download);
  const column = (code: string): number => rows.find((cells) => cells.includes(code))!.indexOf(code);
  const [nation, province] = ['CẢ NƯỚC', 'Đắk Lắk'].map((name) => rows.find((cells) => cells.includes(name))!);
  expect(nation![column('B01')]).toBe(after.get('Tổng số bản sách in')!.toFixed());
  expect(nation![column('E10')]).toBe(after.get('Tổng lượt luân chuyển tài liệu')!.toFixed());
  expect([province![column('B01')], province![column('E10')]]).toEqual(['2871', '1945']); // Ea Kar: 500 and 395
  await eventually(async () =>
    expect(await analyst.getByText('Đã lưu vlis-tong-hop-2026.xlsx').isVisible()).toBe(true),
  );
});

step('a percentage is what its two sums make, and says which reports are in them', async () => {
  await analyst.goto(`/#/figures?round=${stage.world.rounds['2026']}&item=CS05`);
  await analyst.getByRole('button', { name: 'Số này từ đâu ra?' }).click();
  const dialog = analyst.getByRole('dialog', { name: 'Số này từ đâu ra?' });
  const ofFact = async (name: string): Promise<string> =>
    (await dialog.getByText(name, { exact: true }).locator('xpath=following-sibling::dd').innerText()).trim();
  const [added, held] = (await ofFact('Tử số / mẫu số')).split(' / ').map(exact);
  const percent = exact((await ofFact('Cả nước, 2026')).replace('\u00a0%', ''));
  expect(percent).toEqual(added!.div(held!).times(100).toDecimalPlaces(1));
  await dialog.getByRole('link', { name: 'Xem từng báo cáo đã nhận' }).click();
  await analyst.getByRole('row').filter({ hasText: LIBRARY }).waitFor();
});
