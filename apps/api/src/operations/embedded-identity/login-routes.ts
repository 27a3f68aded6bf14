/** The one step of the flow that is ours: asking who it is, and giving the answer back to the provider. */
import type { FastifyInstance, FastifyReply, FastifyRequest, RawServerDefault } from 'fastify';
import type Provider from 'oidc-provider';
import { errors } from 'oidc-provider';
import type { Config } from '../../platform/config/config.js';
import { LARGEST_ANONYMOUS_BODY } from '../../platform/web/body-limit.js';
import { addressGroup } from '../../platform/web/address-group.js';
import { Attempts } from './attempts.js';
import { loginPage } from './login-page.js';
import { notice } from './other-pages.js';
import { renderPage, type HtmlPage } from './page.js';
import type { IsOpen } from './provider.js';
import type { ReadyAccounts } from './ready-accounts.js';

export function addLoginRoutes(
  fastify: FastifyInstance<RawServerDefault>,
  provider: Provider,
  accounts: ReadyAccounts,
  isOpen: IsOpen,
  { publicUrl, otherOrigins }: Config,
  attempts = new Attempts(),
): void {
  const show = (reply: FastifyReply, status: number, page: HtmlPage): FastifyReply => {
    const { text, policy } = renderPage(page, [publicUrl, ...otherOrigins]);
    return reply.code(status).header('content-security-policy', policy).type('text/html; charset=utf-8').send(text);
  };
  const actionOf = (request: FastifyRequest): string => request.url.split('?', 1)[0]!;

  // Forms come as text here; the rest of the API speaks JSON.
  fastify.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, new URLSearchParams(body as string)),
  );
  fastify.setErrorHandler((error, _request, reply) => {
    if (error instanceof errors.OIDCProviderError) return show(reply, 400, notice('refused', publicUrl));
    throw error;
  });

  const isSignedIn = async ({ raw }: FastifyRequest, reply: FastifyReply): Promise<boolean> =>
    (await provider.Session.get(provider.createContext(raw, reply.raw))).accountId !== undefined;

  fastify.get('/oidc/interaction/:uid', async (request, reply) => {
    try {
      await provider.interactionDetails(request.raw, reply.raw);
    } catch (error) {
      // Back leads to the form of a sign-in that is done. Somebody who is not signed in is shown a page that says so,
      // because a redirect would send them in circles.
      if (error instanceof errors.SessionNotFound && (await isSignedIn(request, reply)))
        return reply.redirect('/', 303);
      throw error;
    }
    return show(reply, 200, loginPage(actionOf(request), accounts));
  });

  const limits = { bodyLimit: LARGEST_ANONYMOUS_BODY };
  fastify.post<{ Body: URLSearchParams }>('/oidc/interaction/:uid', limits, async (request, reply) => {
    await provider.interactionDetails(request.raw, reply.raw);
    const typed = (name: string): string => request.body.get(name) ?? '';
    const username = typed('username').trim();
    const network = addressGroup(request.ip);
    const wait = Math.ceil(attempts.wait(username, network) / 1000);
    if (wait > 0) {
      void reply.header('retry-after', wait);
      return show(reply, 429, loginPage(actionOf(request), accounts, { username, wait }));
    }
    const account = accounts.signIn(username, typed('password'));
    if (!account || !(await isOpen(account.username))) {
      attempts.failed(username, network);
      return show(reply, 401, loginPage(actionOf(request), accounts, { username }));
    }
    attempts.succeeded(username, network);
    const login = { accountId: account.username };
    return reply.redirect(await provider.interactionResult(request.raw, reply.raw, { login }), 303);
  });
}
