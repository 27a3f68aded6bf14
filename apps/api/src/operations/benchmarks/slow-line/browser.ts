/** A Chromium at the end of a slow line, and what it asks over it. Chromium itself makes the line slow. */
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { CommandRefusal } from '../../../platform/command/command.js';
import type { Trip } from './trips.js';

/** 400 kbit/s both ways, 400 ms there and back. */
const BITS_PER_SECOND = 400_000;
const LATENCY_MS = 400;
export const BYTES_PER_SECOND = BITS_PER_SECOND / 8;

const LINE = {
  ...{ offline: false, latency: LATENCY_MS },
  ...{ downloadThroughput: BYTES_PER_SECOND, uploadThroughput: BYTES_PER_SECOND },
};

export interface Visit {
  readonly seconds: number;
  readonly trips: readonly Trip[];
  /** As they went over the line, compressed and with their heads. */
  readonly bytes: number;
}

export interface Visitor {
  readonly page: Page;
  /** Does something, and waits until what it leads to stands there. */
  visit(go: () => Promise<unknown>, isThere: () => Promise<unknown>): Promise<Visit>;
  close(): Promise<void>;
}

/** @returns makes visitors, each in a browser that has seen nothing yet, and closes Chromium */
export async function openChromium(): Promise<{ sitDown(): Promise<Visitor>; close(): Promise<void> }> {
  const executablePath = process.env.CHROMIUM;
  if (!executablePath) throw new CommandRefusal('Không tìm thấy Chromium / no Chromium (CHROMIUM=…)');
  // Not there in production, where nothing is measured.
  const { chromium } = await import('playwright-core');
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'];
  const browser = await chromium.launch({ executablePath, args });
  return {
    sitDown: async () => visitorIn(await browser.newContext({ locale: 'vi-VN', reducedMotion: 'reduce' })),
    close: () => browser.close(),
  };
}

async function visitorIn(context: BrowserContext): Promise<Visitor> {
  const page = await context.newPage();
  const ear = await context.newCDPSession(page);
  await ear.send('Network.enable');
  await ear.send('Network.emulateNetworkConditions', LINE);
  const heard = listen(ear);
  return {
    page,
    visit: async (go, isThere) => {
      heard.begin();
      const began = performance.now();
      await Promise.all([go(), isThere()]);
      return { seconds: (performance.now() - began) / 1000, ...heard.sofar() };
    },
    close: () => context.close(),
  };
}

/** Notes what goes over the line; what the browser has kept is no trip. */
function listen(ear: CDPSession) {
  let trips: Trip[] = [];
  let bytes = 0;
  const asked = new Map<string, number>();
  const kept = new Set<string>();
  const answer = (id: string, at: number): void => {
    const since = asked.get(id);
    if (since !== undefined && !kept.has(id)) trips.push({ asked: since, answered: at });
    asked.delete(id);
  };
  ear.on('Network.requestWillBeSent', ({ requestId, timestamp, redirectResponse, request }) => {
    if (redirectResponse) answer(requestId, timestamp);
    if (/^https?:/.test(request.url)) asked.set(requestId, timestamp);
  });
  ear.on('Network.requestServedFromCache', ({ requestId }) => kept.add(requestId));
  ear.on('Network.responseReceived', ({ requestId, timestamp, response }) => {
    if (response.fromDiskCache) kept.add(requestId);
    answer(requestId, timestamp);
  });
  ear.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  return {
    begin: () => {
      trips = [];
      bytes = 0;
      asked.clear();
      kept.clear();
    },
    sofar: () => ({ trips, bytes }),
  };
}
