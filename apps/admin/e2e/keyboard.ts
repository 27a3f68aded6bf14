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

/**
 * Types as an input method does (Telex, VNI), which puts letters together: of each key the browser hears no more than its place
 * and that it was taken.
 * @param steps place of a key (`KeyN`), and the text that stands in the cell after it, until it is finished
 */
export async function compose(
  page: Page,
  ...steps: readonly (readonly [place: string, text: string])[]
): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const cursor = () => page.evaluate(() => document.activeElement?.id);
  const begun = await cursor();
  const taken = { key: 'Process', windowsVirtualKeyCode: 229 };
  for (const [code, text] of steps) {
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', code, ...taken });
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', code, ...taken });
  }
  // What was put together is finished where it stands, and never written where the cursor has gone meanwhile.
  if ((await cursor()) === begun) await session.send('Input.insertText', { text: steps.at(-1)![1] });
  await session.detach();
}

/** Puts a text on the clipboard and pastes it where the cursor is. */
export async function pasteText(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('Control+v');
}
