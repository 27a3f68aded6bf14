/** The entry grid by hand: keys, first clicks, input methods, pasted blocks, and the remarks beside the cell. */
import type { Page } from 'playwright-core';
import { BUSY_WORLD } from './busy-world.js';
import { eventually } from './eventually.js';
import { step } from './evidence.js';
import { cellOf, cursorAt, enter, inSight, rowOf, saved } from './grid.js';
import { compose, pasteText } from './keyboard.js';
import { stageIn } from './stage.js';

const stage = stageIn(BUSY_WORLD);
/** The submission that the ward library has to send, with the cursor in this cell. */
const gridAt = (code: string): Promise<Page> =>
  stage.sitDown('thuthu.tuyhoa', { at: `/entry/${stage.world.open}/${stage.world.ward}?item=${code}` });

step('the entry grid is filled without a mouse', async () => {
  const page = await gridAt('G01');
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
  // Not unlike the year before, or Tab would lead to the word that is asked for.
  await enter(page, 'G01', '332,5');
  await keyboard.type('151');
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
  await list.getByRole('button', { name: 'Đóng khung bên' }).press('Enter');
  // The narrowest phone, and a laptop of 1280 × 720 whose page is enlarged to 200 %.
  for (const size of [
    { width: 320, height: 568 },
    { width: 640, height: 360 },
  ]) {
    await page.setViewportSize(size);
    await page.getByRole('tab', { name: /^G/ }).press('Enter');
    await cellOf(page, 'G01').focus();
    for (const code of ['G01', 'G02', 'G03']) {
      await inSight(page, code);
      await keyboard.press('Enter');
    }
    await inSight(page, 'G04');
    await keyboard.press('ArrowUp');
    await inSight(page, 'G03');
    await keyboard.press('n');
    const reason = page.getByRole('menuitem', { name: /Không áp dụng/ });
    await reason.click();
    await eventually(async () => expect(await cellOf(page, 'G03').inputValue()).toBe('Không áp dụng'));
    await keyboard.press('Control+z');
  }
  await page.context().close();
});

step('what is asked is said beside the cell, and an item is found by the words of its instruction', async () => {
  const page = await gridAt('A04');
  await page.getByText(/Số liệu tính từ 01\/01\/\d{4} đến hết \d{2}\/\d{2}\/\d{4}$/).waitFor();
  await cursorAt(page, 'A04');
  await page.keyboard.press('d');
  const panel = page.getByRole('complementary', { name: 'Chỉ tiêu này là gì?' });
  for (const text of [/^Ngày nào thư viện mở cửa phục vụ/, /^Nội quy, lịch mở cửa/, /không vượt 36[56] ngày/])
    await panel.getByText(text).waitFor();
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
  const page = await gridAt('E02');
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
  const page = await gridAt('D01');
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
  // Past the last one of the section, and back.
  await cursorAt(page, 'E01');
  await keyboard.press('Shift+Enter');
  await eventually(async () => expect(await cellOf(page, 'D04').inputValue()).toBe('31'));
  await page.context().close();
});

step('a pasted block is asked about before any of it is in the submission', async () => {
  const page = await gridAt('B01');
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
