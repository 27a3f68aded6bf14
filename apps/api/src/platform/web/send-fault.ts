/**
 * A fault as JSON, or as a plain page in both languages where a browser navigates. Both have the id of the request, which every
 * line of the log about it has too.
 */
import type { LocalizedText } from '@vlis/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';

export interface Fault {
  readonly status: number;
  readonly code: string;
  readonly message: LocalizedText;
}

/** Seconds after which trying again makes sense. */
export const RETRY_AFTER = '5';

export function sendFault(request: FastifyRequest, reply: FastifyReply, { status, ...body }: Fault): void {
  if (reply.sent) return;
  void reply.code(status);
  const isPassing = status === 503 || status === 429;
  if (isPassing && !reply.hasHeader('retry-after')) void reply.header('retry-after', RETRY_AFTER);
  const { id } = request;
  if (wantsPage(request)) void reply.type('text/html; charset=utf-8').send(pageOf({ status, ...body }, id));
  else void reply.type('application/json; charset=utf-8').send(JSON.stringify({ ...body, id }));
}

/** Whether a browser navigates; false for a request by a program. */
export const wantsPage = ({ method, headers }: FastifyRequest): boolean =>
  (method === 'GET' || method === 'HEAD') && (headers.accept ?? '').includes('text/html');

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A page on its own: no script, font or image, which might be unavailable as well. */
const pageOf = ({ status, code, message }: Fault, id?: string): string => `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${status === 503 ? '<meta http-equiv="refresh" content="10">' : ''}
<title>${status} · VLIS</title>
<style>
  :root { color-scheme: light dark; font: 16px/1.6 system-ui, sans-serif; }
  main { max-width: 34rem; margin: 18vh auto 0; padding: 0 1.25rem; }
  h1 { font-size: 1.25rem; font-weight: 600; margin: 0 0 .5rem; }
  p { margin: .25rem 0; }
  .quiet { opacity: .7; font-size: .875rem; }
</style>
<main>
  <h1>${escape(message.vi)}</h1>
  <p lang="en">${escape(message.en)}</p>
  <p class="quiet">${escape(code)}${id ? ` · ${escape(id)}` : ''}</p>
  <p class="quiet"><a href="/">Về trang đầu · Home</a></p>
</main>
</html>
`;
