/**
 * How much of a body is read, and of whom: nobody needs more than a few kilobytes to ask something before signing in.
 * Whoever is answered before his body was read keeps his connection if the body is small: the rest is read and thrown
 * away. Otherwise it is not read, and the answer says that the connection ends, so that no request follows into it.
 * A large body of somebody who has signed in counts in his share: reading 16 MB of JSON keeps everybody waiting for a tenth of a second.
 */
import { LARGEST_FILE } from '@vlis/domain';
import type { FastifyInstance, FastifyRequest, RawServerDefault } from 'fastify';
import type { IncomingMessage } from 'node:http';
import { Transform, type Readable } from 'node:stream';
import { NotAdmitted } from '../auth/not-admitted.js';
import { FILES } from '../files/file-bodies.js';
import { callerOf, type FairShare } from './fair-share.js';

/** Room for one province's half-year in one import: 1 500 libraries × 120 cells. */
export const LARGEST_BODY = 16 * 1024 * 1024;

export const LARGEST_ANONYMOUS_BODY = 64 * 1024;

/** The provider of the demonstration reads its bodies itself, and no more than 56 KB. */
const READS_ITSELF = '/oidc/';

/** As for the bytes of an answer. */
const BYTES_OF_A_UNIT = 100;

/** How long a client may take to read why its body was refused, before the connection is cut. */
const FAREWELL_MS = 1000;

export function addBodyLimit(fastify: FastifyInstance<RawServerDefault>, share: FairShare): void {
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
    if (isSmall(request.raw) || !hasBody(request.raw) || request.url.startsWith(READS_ITSELF))
      return done(null, payload);
    const take = takerOf(request, share);
    const announced = Number(request.headers['content-length']);
    // It is not read, and whoever sends it hears why from those who would have kept it.
    if (announced > LARGEST_FILE && request.url.startsWith(FILES)) return done(null, payload);
    if (!announced) return done(null, counted(payload as Readable, take));
    const refused = take(announced);
    if (refused) done(refused);
    else done(null, payload);
  });
}

const tooLarge = (): NotAdmitted => new NotAdmitted(413, 'BODY_TOO_LARGE');

export const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length']) > 0;

/** A body without a length may go on for ever. */
const isSmall = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] === undefined && Number(headers['content-length']) <= LARGEST_ANONYMOUS_BODY;

/** Told of bytes of a body; answers why no more are read. */
type Take = (bytes: number) => NotAdmitted | undefined;

function takerOf(request: FastifyRequest, share: FairShare): Take {
  let length = 0;
  return (bytes) => {
    length += bytes;
    if (length <= LARGEST_ANONYMOUS_BODY) return undefined;
    const { name, anonymous } = callerOf(request);
    return anonymous ? tooLarge() : share.charge(name, bytes / BYTES_OF_A_UNIT);
  };
}

/** For a body that does not say how long it is. */
function counted(payload: Readable, take: Take): Readable {
  const counter = new Transform({
    transform(part: Buffer, _encoding, passed) {
      const refused = take(part.length);
      if (refused) passed(refused);
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
