/**
 * What no screen may have, whatever it shows: serious faults of accessibility, a page wider than its window, errors in
 * the console, a key where a sentence should stand, a sentence of the other language.
 */
import type { AxeResults, RunOptions } from 'axe-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';
import { eventually } from './eventually.js';
import { textsIn, type Texts } from './texts.js';

/** `both`: a page that shows every text in both languages. */
export type Language = 'vi' | 'en' | 'both';

const sentences = (texts: Texts): readonly string[] =>
  Object.values(texts).flatMap((text) => (typeof text === 'string' ? text.split('||||') : sentences(text)));

const vi = await textsIn('vi');
const known = { vi: new Set(sentences(vi)), en: new Set(sentences(await textsIn('en'))) };
const KEY = new RegExp(`\\b(?:${Object.keys(vi).join('|')})\\.[a-z]\\w*(?:\\.\\w+)*`, 'i');
const BROKEN = /%\{|\bundefined\b|\bNaN\b|\[object /;

/** Every text of the page that is seen or read aloud. */
const textsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Element) {
        for (const name of ['aria-label', 'title', 'placeholder', 'alt']) texts.push(node.getAttribute(name) ?? '');
      } else if (!/^(SCRIPT|STYLE)$/.test(node.parentElement?.tagName ?? '')) texts.push(node.textContent ?? '');
    }
    return [...new Set(texts.map((text) => text.trim()).filter(Boolean))];
  });

async function wordsOn(page: Page, language: Language): Promise<readonly string[]> {
  const texts = await textsOf(page);
  const broken = texts.filter((text) => KEY.test(text) || BROKEN.test(text)).map((text) => `no sentence: ${text}`);
  if (language === 'both') return broken;
  const other = known[language === 'vi' ? 'en' : 'vi'];
  const foreign = texts.filter((text) => other.has(text) && !known[language].has(text));
  return [...broken, ...foreign.map((text) => `not in ${language}: ${text}`)];
}

const AT_REST = 3_000;

/**
 * What reaches past the window once the page has come to rest: for a frame after a change of size, what hangs on a
 * button (its tooltip) still hangs where the button was.
 */
async function widthOf(page: Page): Promise<readonly string[]> {
  let faults: readonly string[] = [];
  const narrowEnough = async () => {
    faults = await tooWide(page);
    expect(faults).toEqual([]);
  };
  return eventually(narrowEnough, AT_REST).then(
    () => [],
    () => faults,
  );
}

const tooWide = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (one) => one.getBoundingClientRect().right > clientWidth,
    );
    const names = wide.slice(0, 3).map((one) => `${one.tagName} “${(one.textContent ?? '').slice(0, 40)}”`);
    return [`${scrollWidth} px wide in ${clientWidth} px: ${names.join(', ')}`];
  });

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(what: Document, options: RunOptions): Promise<AxeResults>;
}

/** Half a megabyte of program, so once for each document. */
async function bringAxe(frame: Frame): Promise<void> {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(AXE);
}

async function accessibility(page: Page): Promise<readonly string[]> {
  const [main, ...others] = [page.mainFrame(), ...page.frames().filter((frame) => frame !== page.mainFrame())];
  await bringAxe(main!);
  // A frame of another origin cannot be inspected, and one that has gone meanwhile need not be.
  await Promise.all(others.map((frame) => bringAxe(frame).catch(() => undefined)));
  const violations = await main!.evaluate(async () => {
    const { axe } = window as unknown as { axe: Axe };
    const rules = { 'label-content-name-mismatch': { enabled: true } };
    return (await axe.run(document, { resultTypes: ['violations'], rules })).violations;
  });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes: [first, ...more] }) => {
      const why = [...(first?.any ?? []), ...(first?.all ?? []), ...(first?.none ?? [])][0]?.message ?? '';
      return `axe ${id} (${1 + more.length}): ${first?.html.slice(0, 160)}: ${why}`;
    });
}

/** A page whose errors and calls are counted from its first address on. */
export interface Inspected {
  readonly page: Page;
  /** From the console, and thrown; emptied by whoever has reported them. */
  readonly errors: string[];
  readonly onTheWay: ReadonlySet<unknown>;
}

export function inspected(page: Page): Inspected {
  const errors: string[] = [];
  const onTheWay = new Set<unknown>();
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`console: ${message.text()}`);
  });
  page.on('pageerror', ({ message }) => errors.push(`thrown: ${message}`));
  page.on('request', (request) => onTheWay.add(request));
  page.on('requestfinished', (request) => onTheWay.delete(request));
  page.on('requestfailed', (request) => onTheWay.delete(request));
  return { page, errors, onTheWay };
}

/**
 * Colours and places on their way to others are there; what turns for ever is not waited for. A colour that is inherited sets
 * out only when the one above it has arrived, so it is looked again.
 */
const atRest = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const passing = (): Animation[] =>
      document.getAnimations().filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
    const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    await drawn();
    for (let moving = passing(); moving.length > 0; moving = passing()) {
      // One that is broken off, as its element goes, is over as well.
      await Promise.allSettled(moving.map(({ finished }) => finished));
      await drawn();
    }
  });

/** Everything that was asked for is there: no call on its way, no grey lines, letters drawn, nothing moving. */
export async function settled({ page, onTheWay }: Inspected): Promise<void> {
  await eventually(async () => {
    expect(onTheWay.size).toBe(0);
    expect(await page.getByRole('status', { name: /^(Đang tải|Loading)/ }).count()).toBe(0);
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    expect(onTheWay.size).toBe(0);
  });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await atRest(page);
}

/** English is fetched when somebody asks for it: until it has come the page stands there in Vietnamese. */
export async function inEnglish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Chuyển sang tiếng Anh' }).click();
  await page.getByRole('button', { name: 'Switch to Vietnamese' }).waitFor();
}

/** @param axe whether accessibility is looked at too, which takes a second */
export async function issuesOn(seen: Inspected, language: Language, axe: boolean): Promise<readonly string[]> {
  await settled(seen);
  return [
    ...seen.errors.splice(0),
    ...(await wordsOn(seen.page, language)),
    ...(await widthOf(seen.page)),
    ...(axe ? await accessibility(seen.page) : []),
  ];
}
