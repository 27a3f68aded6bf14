/** The entry grid by keyboard: where the cursor is, and what a person types there. */
import type { Locator, Page, Request } from 'playwright-core';
import { eventually } from './eventually.js';

/** The cell of an item, as a screen reader names it: its code first. */
export const cellOf = (page: Page, code: string): Locator =>
  page
    .getByRole('textbox', { name: new RegExp(`^${code} `) })
    .or(page.getByRole('radiogroup', { name: new RegExp(`^${code} `) }))
    .or(page.getByRole('combobox', { name: new RegExp(`^${code} `) }));

/** The row of an item, with everything that is said about it. */
export const rowOf = (page: Page, code: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('cell', { name: code, exact: true }) });

const focusedCode = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const inside = document.activeElement?.closest('[role=radiogroup]') ?? document.activeElement;
    return inside?.getAttribute('aria-label')?.split(' ')[0];
  });

/** Waits until the cursor stands in this cell. */
export const cursorAt = (page: Page, code: string): Promise<void> =>
  eventually(async () => expect(await focusedCode(page)).toBe(code));

/** Whether a request carries what was typed: a submission is begun with its first save. */
export const isSave = (request: Request): boolean => /SaveCells|BeginSubmission/.test(request.postData() ?? '');

/** Types into the cell that has the cursor and goes on: a number, `có`/`không` by their keys, or the n-th reason. */
export async function enter(page: Page, code: string, what: string): Promise<void> {
  await cursorAt(page, code);
  const key = { có: 'c', không: 'k' }[what];
  if (key) await page.keyboard.press(key);
  else await page.keyboard.type(what);
  await page.keyboard.press('Enter');
}

/** Twice the longest pause between two tries of the grid (apps/admin/src/entry/session/autosave.ts). */
export const saved = (page: Page): Promise<void> =>
  page
    .getByRole('status')
    .getByText(/^Đã lưu/)
    .waitFor({ timeout: 40_000 });

/** The cell with the cursor is seen whole, nothing lies over it, and nothing reaches past the window. */
export async function inSight(page: Page, code: string): Promise<void> {
  await cursorAt(page, code);
  const seen = () =>
    cellOf(page, code).evaluate((cell) => {
      const { left, right, top, bottom } = cell.getBoundingClientRect();
      const touched = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return {
        inside: left >= 0 && top >= 0 && right <= window.innerWidth && bottom <= window.innerHeight,
        free: touched !== null && cell.contains(touched),
        narrow: document.documentElement.scrollWidth <= window.innerWidth,
      };
    });
  await eventually(async () => expect(await seen()).toEqual({ inside: true, free: true, narrow: true }));
}
