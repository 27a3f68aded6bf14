/** Puts the provider at /oidc of the same server and address as the API and the screens. */
import type { DemonstrationAccount } from '@vlis/seed';
import type { FastifyInstance, FastifyReply, FastifyRequest, RawServerDefault } from 'fastify';
import type { IncomingMessage } from 'node:http';
import type { Config } from '../../platform/config/config.js';
import type { Log } from '../../platform/log/log.js';
import { wantsPage } from '../../platform/web/send-fault.js';
import { MORE_HEADERS } from '../../platform/web/security-headers.js';
import { endWork } from '../../platform/web/when-done.js';
import { identityKeys } from './identity-keys.js';
import { addLoginRoutes } from './login-routes.js';
import { createProvider, type House } from './provider.js';
import { readyAccounts } from './ready-accounts.js';
import { refuseInProduction } from './refuse-in-production.js';

refuseInProduction(process.env.VLIS_PROFILE, process.env.NODE_ENV);

const MOUNT = '/oidc';

export async function addEmbeddedIdentity(
  fastify: FastifyInstance<RawServerDefault>,
  config: Config,
  log: Log,
  house: House,
  more: readonly DemonstrationAccount[] = [],
): Promise<void> {
  refuseInProduction(config.profile, process.env.NODE_ENV);
  const accounts = readyAccounts(more);
  const provider = createProvider(config, await identityKeys(config.dataFolder), accounts, house);
  provider.on('backchannel.error', (_context, error) => log.fault(error, { at: 'sign-out' }));
  provider.on('server_error', (_context, error) => log.fault(error, { at: 'embedded identity' }));

  const answer = provider.callback();
  const handOver = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    reply.hijack();
    for (const [name, value] of Object.entries({ ...MORE_HEADERS, 'x-request-id': request.id }))
      reply.raw.setHeader(name, value);
    await answer(mounted(request.raw), reply.raw).finally(() => endWork(request));
  };

  fastify.addHook('onRequest', oneAddress(config));
  const seen = seenAtPublicAddress(config);
  await fastify.register((room, _options, done) => {
    room.removeAllContentTypeParsers();
    room.addHook('onRequest', seen);
    addLoginRoutes(room, provider, accounts, house.isOpen, config);
    done();
  });
  await fastify.register((room, _options, done) => {
    // The provider reads bodies itself.
    room.removeAllContentTypeParsers();
    room.addContentTypeParser('*', (_request, _payload, parsed) => parsed(null));
    room.addHook('onRequest', seen);
    room.all(`${MOUNT}/*`, handOver);
    done();
  });
}

/** What a router that mounts an application leaves behind: the inner path in `url`, the outer one in `originalUrl`. */
function mounted(request: IncomingMessage & { originalUrl?: string }): IncomingMessage {
  request.originalUrl = request.url;
  request.url = request.url!.slice(MOUNT.length);
  return request;
}

/**
 * The provider writes its addresses and decides on its cookies by where it believes it was asked. That is the public
 * address, whatever the request says: a forged Host would otherwise stand in the discovery document.
 */
function seenAtPublicAddress({ publicUrl }: Config) {
  const { host, protocol } = new URL(publicUrl);
  return ({ raw }: FastifyRequest, _reply: FastifyReply, done: () => void): void => {
    raw.headers.host = host;
    raw.headers['x-forwarded-host'] = host;
    raw.headers['x-forwarded-proto'] = protocol.slice(0, -1);
    done();
  };
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * The issuer has one name, and cookies belong to a name: who opens 127.0.0.1 is led to the public address (localhost).
 * Only pages of this machine; anything else is served under the name it was asked by.
 */
function oneAddress({ publicUrl }: Config) {
  const home = new URL(publicUrl);
  return (request: FastifyRequest, reply: FastifyReply, done: () => void): void => {
    const asked = `http://${request.headers.host ?? ''}`;
    const { hostname, port } = URL.canParse(asked) ? new URL(asked) : home;
    const elsewhere = hostname !== home.hostname && port === home.port;
    if (wantsPage(request) && elsewhere && LOOPBACK.has(hostname) && LOOPBACK.has(home.hostname)) {
      void reply.redirect(`${publicUrl}${request.url}`, 302);
    } else done();
  };
}
