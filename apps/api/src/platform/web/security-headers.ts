/**
 * What a browser may do with our pages: load from us, connect to us and to the identity provider, be framed by ourselves only.
 * Answers are not cached on the way unless their handler allows it, because most are for one person.
 */
import fastifyHelmet from '@fastify/helmet';
import { admissionWords } from '@vlis/reporting';
import type { FastifyInstance, FastifyReply, FastifyRequest, RawServerDefault } from 'fastify';
import helmet from 'helmet';
import type { Config } from '../config/config.js';
import { sendFault } from './send-fault.js';

/** Inline styles: the component library writes them at run time. Frames: the silent sign-in check of the OpenID client. */
const contentSecurityPolicy = ({ oidc }: Config) => {
  const self = `'self'`;
  const issuer = new URL(oidc.issuer).origin;
  return {
    useDefaults: false as const,
    directives: {
      defaultSrc: [self],
      scriptSrc: [self],
      styleSrc: [self, `'unsafe-inline'`],
      imgSrc: [self, 'data:', 'blob:'],
      fontSrc: [self, 'data:'],
      connectSrc: [self, issuer],
      frameSrc: [self, issuer],
      workerSrc: [self, 'blob:'],
      objectSrc: [`'none'`],
      baseUri: [`'none'`],
      formAction: [self, issuer],
      frameAncestors: [self],
    },
  };
};

const A_YEAR = 31_536_000;

const helmetOptions = (config: Config) => ({
  contentSecurityPolicy: contentSecurityPolicy(config),
  referrerPolicy: { policy: 'strict-origin-when-cross-origin' as const },
  strictTransportSecurity: config.publicUrl.startsWith('https:') && { maxAge: A_YEAR, includeSubDomains: true },
});

/** Headers that Helmet does not set. Only the built screens are cached, and set their own header. */
export const MORE_HEADERS = {
  'cache-control': 'no-store',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
};

export async function addSecurityHeaders(fastify: FastifyInstance<RawServerDefault>, config: Config): Promise<void> {
  await fastify.register(fastifyHelmet, helmetOptions(config));
  fastify.addHook('onRequest', (_request, reply, done) => {
    void reply.headers(MORE_HEADERS);
    done();
  });
}

/** An address that cannot be decoded is answered before any hook has run. */
export function answerBadAddress(config: Config) {
  const addHelmet = helmet(helmetOptions(config));
  return ({ message }: Error, request: FastifyRequest, reply: FastifyReply): void => {
    addHelmet(request.raw, reply.raw, () => undefined);
    void reply.headers(MORE_HEADERS);
    const words = admissionWords('BAD_REQUEST', { detail: message });
    sendFault(request, reply, { status: 400, code: 'BAD_REQUEST', message: words });
  };
}
