/**
 * How much of a body is read, and of whom: nobody needs more than a few kilobytes to ask something before signing in.
 * Whoever is answered before his body was read keeps his connection if the body is small: the rest is read and thrown
 * away. Otherwise it is not read, and the answer says that the connection ends, so that no request follows into it.
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
    const { raw, url } = request;
    if (!hasBody(raw)) return done();
    reply.raw.prependOnceListener('finish', () => (isSmall(raw) ? throwAway(raw) : leaveUnread(raw)));
    // What answers by itself passes no `onSend`.
    if (url.startsWith(READS_ITSELF) && !isSmall(raw)) reply.raw.setHeader('connection', 'close');
    done();
  });
  fastify.addHook('onSend', ({ raw }, reply, payload, done) => {
    if (hasBody(raw) && !raw.complete && !isSmall(raw)) void reply.header('connection', 'close');
    done(null, payload);
  });
  fastify.addHook('preParsing', (request, _reply, payload, done) => {
    if (viewerOf(request) || request.url.startsWith(READS_ITSELF)) return done(null, payload);
    if (Number(request.headers['content-length']) > LARGEST_ANONYMOUS_BODY) return done(tooLarge());
    done(null, hasBody(request.raw) ? counted(payload as Readable) : payload);
  });
}

const tooLarge = (): NotAdmitted => new NotAdmitted(413, 'BODY_TOO_LARGE');

export const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length']) > 0;

/** A body without a length may go on for ever. */
const isSmall = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] === undefined && Number(headers['content-length']) <= LARGEST_ANONYMOUS_BODY;

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

function throwAway(message: IncomingMessage): void {
  if (message.complete) return;
  message.unpipe();
  message.resume();
}

function leaveUnread(message: IncomingMessage): void {
  const { socket } = message;
  if (message.complete || socket.destroyed) return;
  message.unpipe();
  message.pause();
  // Node.js reads on and throws away what nobody has begun to read: this is a beginning, and the end.
  message.read();
  // Closed at once with bytes unread, the operating system resets the connection, and the answer may be lost with it.
  socket.destroySoon = () => void socket.end();
  socket.end();
  setTimeout(() => socket.destroy(), FAREWELL_MS).unref();
}
