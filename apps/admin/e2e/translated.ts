/** A page under a program that translates it: every text is wrapped in `<font>`, as those programs do it. */
import type { Page } from 'playwright-core';
import type { BusyWorld } from './busy-world.js';
import { eventually } from './eventually.js';
import { cellOf, cursorAt, enter, saved } from './grid.js';
import { issuesOn, inspected } from './inspect.js';
import type { Stage } from './stage.js';

/**
 * `around`: the text goes into the `<font>`. `instead`: a copy does, and the text leaves the page.
 * @param onwards whether what comes later is translated too
 */
export const translate = (page: Page, how: 'around' | 'instead', onwards: boolean): Promise<void> =>
  page.evaluate(
    ([way, goesOn]) => {
      const isNew = (text: Node): boolean =>
        text.textContent!.trim() !== '' && !text.parentElement?.closest('font, script, style, svg, title, textarea');
      const wrapOne = (text: Text): void => {
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        outer.append(inner);
        inner.textContent = way === 'instead' ? text.data : '';
        text.replaceWith(outer);
        if (way === 'around') inner.append(text);
      };
      const wrapAll = (): void => {
        const texts: Text[] = [];
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) texts.push(walker.currentNode as Text);
        texts.filter(isNew).forEach(wrapOne);
      };
      wrapAll();
      if (goesOn) new MutationObserver(wrapAll).observe(document.body, { childList: true, subtree: true });
    },
    [how, onwards] as const,
  );

/** What is read on the page, without what is in between. */
const wordsOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('main')!.textContent!.replace(/\s+/g, ' '));

/** The same is read on both pages, of which one is translated. */
const alike = (translated: Page, plain: Page): Promise<void> =>
  eventually(async () => expect(await wordsOf(translated)).toBe(await wordsOf(plain)));

/** A librarian's hour and an analyst's look, under a translator that goes on translating. */
export async function workTranslated({ world: { open, closed, ward }, sitDown }: Stage<BusyWorld>): Promise<void> {
  const grid = `/entry/${open}/${ward}`;
  const plain = await sitDown('thuthu.tuyhoa', { at: '/libraries' });
  for (const how of ['around', 'instead'] as const) {
    const page = await sitDown('thuthu.tuyhoa', { at: `${grid}?item=C01` });
    const seen = inspected(page);
    expect(await page.locator('html').getAttribute('translate')).toBe('no');
    await cursorAt(page, 'C01');
    await translate(page, how, true);
    // Notices, sums, the progress and the state of saving come, change and go.
    for (const text of ['9.001.234', '1.234', '9000']) {
      await cellOf(page, 'C01').focus();
      await page.keyboard.press('Control+a');
      await enter(page, 'C01', text);
    }
    await saved(page);
    await plain.goto('/#/libraries');
    for (const section of ['B', 'E', 'C']) {
      await Promise.all([page, plain].map((each) => each.goto(`/#${grid}?section=${section}`)));
      await plain.getByRole('tab', { name: new RegExp(`^${section} `), selected: true }).waitFor();
      await alike(page, plain);
    }
    await cellOf(page, 'C01').press('d');
    await page.getByRole('complementary').getByRole('button', { name: 'Đóng khung bên' }).click();
    await page.getByRole('complementary').waitFor({ state: 'detached' });
    expect(await issuesOn(seen, 'vi', false)).toEqual([]);
    await page.context().close();
  }
  await plain.context().close();
  const [own, other] = [await sitDown('phantich.bo'), await sitDown('phantich.bo')];
  const seen = inspected(own);
  await translate(own, 'instead', true);
  for (const round of [open, closed, open]) {
    await Promise.all([own, other].map((each) => each.goto(`/#/figures?round=${round}`)));
    await other.getByText('Các tỉnh, thành phố').filter({ visible: true }).first().waitFor();
    await alike(own, other);
  }
  expect(await issuesOn(seen, 'vi', false)).toEqual([]);
  await Promise.all([own, other].map((each) => each.context().close()));
}
