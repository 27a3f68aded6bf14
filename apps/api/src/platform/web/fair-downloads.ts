/**
 * Uploads and downloads count in the share of their caller as queries do: a workbook is an expensive answer, and a file fills
 * memory.
 */
import type { FastifyInstance, RawServerDefault } from 'fastify';
import type { Authenticator } from '../auth/authenticator.js';
import { FILES } from '../files/file-bodies.js';
import { callerOf, type FairShare } from './fair-share.js';
import { stepAside } from './shedding.js';
import { whenDone } from './when-done.js';

const EXPENSIVE = ['/exports/', FILES];
const UNITS = 100_000;

export function addFairDownloads(
  fastify: FastifyInstance<RawServerDefault>,
  authenticator: Authenticator,
  share: FairShare,
): void {
  fastify.addHook('preHandler', async (request, reply) => {
    const { url = '' } = request.routeOptions;
    if (!EXPENSIVE.some((path) => url.startsWith(path))) return;
    await authenticator.identify(request);
    const { name, anonymous } = callerOf(request);
    whenDone(request, reply, await share.enter(name, UNITS, anonymous, () => stepAside(request)));
  });
}
