/** When a browser test fails, every page that was open is kept as a picture in test-results/, and its name is printed. */
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from 'playwright-core';

const ROOT = join(import.meta.dirname, '../../..');
const FOLDER = join(ROOT, 'test-results');

const watched = new Map<Page, string>();

/** Keeps a page in sight; `who` becomes part of its picture's name. */
export function watch(page: Page, who: string): Page {
  watched.set(page, who);
  return page.on('close', () => watched.delete(page));
}

const fileName = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .replace(/[^a-z0-9]+/gi, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase();

/** Keeps what a page shows now, and prints the picture's name. */
export async function takePicture(page: Page, name: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const path = join(FOLDER, `${fileName(name)}.png`);
  const taken = await page.screenshot({ path, timeout: 5_000 }).catch(() => undefined);
  if (taken) process.stderr.write(`${relative(ROOT, path)} (${page.url()})\n`);
}

async function takePictures(test: string): Promise<void> {
  let n = 0;
  for (const [page, who] of watched) await takePicture(page, `${test} ${(n += 1)} ${who}`);
}

/** `it`, with pictures when it fails and with patience for a busy machine. */
export const step = (name: string, body: () => Promise<void>, timeout = 180_000): void =>
  it(
    name,
    async () => {
      try {
        await body();
      } catch (error) {
        await takePictures(name);
        throw error;
      }
    },
    timeout,
  );
