/**
 * What a browser may do with our pages: load from us, talk to us and to the identity provider, be framed by ourselves
 * only. And nobody on the way keeps an answer, unless whoever gives it says so: most are of one person.
 */
import { doorWords } from '@vlis/reporting';
import type { FastifyInstance, FastifyReply, FastifyRequest, RawServerDefault } from 'fastify';
import type { Config } from '../config/config.js';
import { sendFault } from './send-fault.js';

/** Styles inline: the component library writes them at run time. Frames: the silent sign-in check of the OpenID client. */
function contentSecurityPolicy({ oidc }: Config): string {
  const issuer = new URL(oidc.issuer).origin;
  return [
    `default-src 'self'`,
    `script-src 'self'`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `font-src 'self' data:`,
    `connect-src 'self' ${issuer}`,
    `frame-src 'self' ${issuer}`,
    `worker-src 'self' blob:`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self' ${issuer}`,
    `frame-ancestors 'self'`,
  ].join('; ');
}

export function securityHeaders(config: Config): Readonly<Record<string, string>> {
  return {
    'content-security-policy': contentSecurityPolicy(config),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
    ...(config.publicUrl.startsWith('https:') && {
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
    }),
  };
}

/** For `cache-control`; the built screens alone say otherwise. */
export const NEVER_KEPT = 'no-store';

export function addSecurityHeaders(fastify: FastifyInstance<RawServerDefault>, config: Config): void {
  const headers = { ...securityHeaders(config), 'cache-control': NEVER_KEPT };
  fastify.addHook('onRequest', (_request, reply, done) => {
    void reply.headers(headers);
    done();
  });
}

/** An address that does not decode is answered before any hook has run. */
export function answerBadAddress(config: Config) {
  const headers = { ...securityHeaders(config), 'cache-control': NEVER_KEPT };
  return ({ message }: Error, request: FastifyRequest, reply: FastifyReply): void => {
    void reply.headers(headers);
    const words = doorWords('BAD_REQUEST', { detail: message });
    sendFault(request, reply, { status: 400, code: 'BAD_REQUEST', message: words });
  };
}
