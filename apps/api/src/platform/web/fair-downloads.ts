/** Downloads go through the share of their caller as questions do: a workbook is a dear answer. */
import type { FastifyInstance, RawServerDefault } from 'fastify';
import type { Authenticator } from '../auth/authenticator.js';
import { callerOf, type FairShare } from './fair-share.js';
import { stepAside } from './shedding.js';
import { whenDone } from './when-done.js';

const DOWNLOADS = '/exports/';
const UNITS = 100_000;

export function addFairDownloads(
  fastify: FastifyInstance<RawServerDefault>,
  authenticator: Authenticator,
  share: FairShare,
): void {
  fastify.addHook('preHandler', async (request, reply) => {
    if (!request.routeOptions.url?.startsWith(DOWNLOADS)) return;
    await authenticator.identify(request);
    const { name, anonymous } = callerOf(request);
    whenDone(request, reply, await share.enter(name, UNITS, anonymous, () => stepAside(request)));
  });
}
