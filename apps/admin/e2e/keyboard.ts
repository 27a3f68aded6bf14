/** A page used by somebody without a mouse. */
import type { Locator, Page } from 'playwright-core';

export const hasCursor = (what: Locator): Promise<boolean> =>
  what.evaluate((element) => element === element.ownerDocument.activeElement);

/** Goes to it with Tab; every stop on the way is one press. */
export async function tabTo(page: Page, what: Locator): Promise<void> {
  await what.waitFor();
  for (let presses = 0; presses < 120; presses += 1) {
    if (await hasCursor(what)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('cannot be reached with Tab');
}

/** @param within where the button is; the page, unless said */
export async function pressButton(page: Page, name: string | RegExp, within: Page | Locator = page): Promise<void> {
  await tabTo(page, within.getByRole('button', { name }));
  await page.keyboard.press('Enter');
}
