/**
 * How much of a body is read, and of whom: nobody needs more than a few kilobytes to ask something before signing in.
 * The rest of a body that was refused is not read either, as Node.js would do to keep the connection.
 */
import type { FastifyInstance, RawServerDefault } from 'fastify';
import type { IncomingMessage } from 'node:http';
import { Transform, type Readable } from 'node:stream';
import { NotAdmitted } from '../auth/not-admitted.js';
import { viewerOf } from '../auth/request-viewer.js';

/** Room for one province's half-year in one import: 1 500 libraries × 120 cells. */
export const LARGEST_BODY = 16 * 1024 * 1024;

export const LARGEST_ANONYMOUS_BODY = 64 * 1024;

/** The provider of the demonstration reads its bodies itself, and no more than 56 KB. */
const READS_ITSELF = '/oidc/';

/** How long a client may take to read why its body was refused, before the connection is cut. */
const FAREWELL_MS = 1000;

export function addBodyDoor(fastify: FastifyInstance<RawServerDefault>): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    if (hasBody(request.raw)) reply.raw.prependOnceListener('finish', () => leaveUnread(request.raw));
    done();
  });
  fastify.addHook('preParsing', (request, _reply, payload, done) => {
    if (viewerOf(request) || request.url.startsWith(READS_ITSELF)) return done(null, payload);
    if (Number(request.headers['content-length']) > LARGEST_ANONYMOUS_BODY) return done(tooLarge());
    done(null, hasBody(request.raw) ? counted(payload as Readable) : payload);
  });
}

const tooLarge = (): NotAdmitted => new NotAdmitted(413, 'BODY_TOO_LARGE');

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length']) > 0;

/** For a body that does not say how long it is. */
function counted(payload: Readable): Readable {
  let length = 0;
  const counter = new Transform({
    transform(part: Buffer, _encoding, passed) {
      length += part.length;
      if (length > LARGEST_ANONYMOUS_BODY) passed(tooLarge());
      else passed(null, part);
    },
  });
  // An error destroys only the counter: the answer still goes out on the connection.
  payload.on('error', (error) => counter.destroy(error));
  return payload.pipe(counter);
}

function leaveUnread(message: IncomingMessage): void {
  const { socket } = message;
  if (message.complete || socket.destroyed) return;
  message.unpipe();
  message.pause();
  // Node.js reads on and throws away what nobody has begun to read: this is a beginning, and the end.
  message.read();
  socket.end();
  setTimeout(() => socket.destroy(), FAREWELL_MS).unref();
}
