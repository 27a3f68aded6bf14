/** The Chromium of the run, without a window and without any call of its own to the world outside. */
import { chromium, type Browser, type BrowserServer } from 'playwright-core';

const OPTIONS = {
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
} as const;

const options = () => ({ args: [...OPTIONS.args], executablePath: process.env.CHROMIUM });

export const openBrowser = (): Promise<Browser> => chromium.launch(options());

/** A browser whose process can be killed. */
export async function openMortalBrowser(): Promise<{ readonly browser: Browser; readonly server: BrowserServer }> {
  const server = await chromium.launchServer(options());
  return { server, browser: await chromium.connect(server.wsEndpoint()) };
}
