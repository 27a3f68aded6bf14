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

/** Milliseconds: on a busy machine too, whoever waits so long waits in vain. */
const PATIENCE = 180_000;
/** Jest's own patience is longer, so that a step that hangs is pictured and reported like every other. */
const FOR_PICTURES = 60_000;

async function tried(name: string, body: () => Promise<void>, patience: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${patience / 1000} s`)), patience);
  });
  try {
    await Promise.race([body(), late]);
  } catch (error) {
    await takePictures(name);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** `it`, with pictures when it fails and with patience for a busy machine. For what stands by itself. */
export const step = (name: string, body: () => Promise<void>, patience = PATIENCE): void =>
  it(name, () => tried(name, body, patience), patience + FOR_PICTURES);

/**
 * A `step` for a story, in which each goes on where the one before it has left off. The first that fails is the story's one failure and
 * names those that were not run because of it; they count as skipped (tools/jest/stories.mjs).
 */
export function story(): typeof step {
  const names: string[] = [];
  return (name, body, patience = PATIENCE) => {
    const number = names.push(name);
    const run = async (): Promise<void> => {
      try {
        await tried(name, body, patience);
      } catch (error) {
        const left = names.slice(number).map((one, i) => `\n  ${number + i + 1}. ${one}`);
        if (left.length === 0) throw error;
        throw new Error(`step ${number} of ${names.length}; not run because of it:${left.join('')}`, { cause: error });
      }
    };
    it(name, Object.assign(run, { story: { names, number } }), patience + FOR_PICTURES);
  };
}
