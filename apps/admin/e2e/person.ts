/** Somebody at a browser of their own, who has gone through the login page. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { loadReference } from '@vlis/seed';
import { watch } from './evidence.js';

export const DESKTOP = { width: 1440, height: 900 } as const;
export const PHONE = { width: 390, height: 844 } as const;

const { accountPassword } = loadReference();

/** Fills in the login page that stands there. */
export async function logIn(page: Page, username: string): Promise<void> {
  await page.getByRole('textbox', { name: /^Tài khoản/ }).fill(username);
  await page.getByLabel(/^Mật khẩu/).fill(accountPassword);
  await page.getByRole('button', { name: /^Đăng nhập/ }).click();
}

/** At which address of the site, and what the browser is like. */
export type Seat = BrowserContextOptions & { readonly at?: string };

/** Opens an address of the site in a new browser context and logs in on the way there. */
export async function sitDown(
  browser: Browser,
  site: { readonly url: string },
  username: string,
  { at = '/', ...options }: Seat = {},
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: site.url,
    viewport: DESKTOP,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(20_000);
  const page = watch(await context.newPage(), username);
  await page.goto(`/#${at}`);
  await logIn(page, username);
  await page.getByRole('main').waitFor();
  return page;
}
