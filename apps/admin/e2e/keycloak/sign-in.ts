/** Somebody at a browser who goes through Keycloak's pages to our screens; what Keycloak gave the screens is kept. */
import type { Browser, Page } from 'playwright-core';
import { watch } from '../evidence.js';
import { DESKTOP } from '../person.js';
import { oneTimeCode } from './one-time-code.js';

export interface Tokens {
  readonly access_token: string;
  readonly id_token: string;
  readonly refresh_token: string;
  readonly expires_in: number;
}

export interface Visitor {
  readonly page: Page;
  /** The newest that the screens were given; empty before the sign-in. */
  readonly given: Tokens[];
}

/** Opens the screens, which lead to Keycloak's page. */
export async function visit(browser: Browser, url: string, who: string): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: DESKTOP,
    locale: 'vi-VN',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(20_000);
  const page = watch(await context.newPage(), who);
  const given: Tokens[] = [];
  page.on('response', (answer) => {
    if (answer.ok() && answer.request().method() === 'POST' && answer.url().endsWith('/protocol/openid-connect/token'))
      void answer.json().then(
        (tokens) => given.unshift(tokens as Tokens),
        () => undefined,
      );
  });
  await page.goto('/');
  await page.locator('#username').waitFor();
  return { page, given };
}

export async function typePassword({ page }: Visitor, username: string, password: string): Promise<void> {
  await page.locator('#username').fill(username);
  await page.locator('#password').fill(password);
  await page.locator('#kc-login').click();
}

/** On the page that asks for a new one. */
export async function chooseNewPassword({ page }: Visitor, password: string): Promise<void> {
  await page.locator('#password-new').fill(password);
  await page.locator('#password-confirm').fill(password);
  await page.locator('#kc-passwd-update-form [type=submit]').first().click();
}

/** @returns the secret, as the application on the telephone has it from now on */
export async function setUpSecondFactor({ page }: Visitor): Promise<string> {
  const secret = await page.locator('#totpSecret').inputValue();
  await page.locator('#totp').fill(await oneTimeCode(secret));
  await page.locator('#userLabel').fill('Điện thoại');
  await page.locator('#saveTOTPBtn').click();
  return secret;
}

export async function typeCode({ page }: Visitor, secret: string): Promise<void> {
  await page.locator('#otp').fill(await oneTimeCode(secret));
  await page.locator('#kc-login').click();
}
