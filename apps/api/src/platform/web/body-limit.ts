/**
 * How much of a body is read, and from whom: before signing in nobody needs more than a few kilobytes.
 *
 * Where a request is answered before its body was read, a small body is read and discarded, so that the connection can be used
 * again. A larger one is not read, and the answer closes the connection, so that no request follows in it. A large body of
 * somebody who has signed in counts in their share: parsing 16 MB of JSON blocks everybody for a tenth of a second.
 */
import { LARGEST_FILE } from '@vlis/domain';
import type { FastifyInstance, FastifyRequest, RawServerDefault } from 'fastify';
import type { IncomingMessage } from 'node:http';
import { Transform, type Readable } from 'node:stream';
import { NotAdmitted } from '../auth/not-admitted.js';
import { FILES } from '../files/file-bodies.js';
import { callerOf, type FairShare } from './fair-share.js';

/** Enough for one province's half-year in one import: 1 500 libraries × 120 cells. */
export const LARGEST_BODY = 16 * 1024 * 1024;

export const LARGEST_ANONYMOUS_BODY = 64 * 1024;

/** The demonstration's sign-in reads its bodies itself, at most 56 KB. */
const READS_ITSELF = '/oidc/';

/** As for the bytes of an answer. */
const BYTES_OF_A_UNIT = 100;

/** How long a client may read the refusal of its body before the connection is cut. */
const FAREWELL_MS = 1000;

export function addBodyLimit(fastify: FastifyInstance<RawServerDefault>, share: FairShare): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    const { raw, url } = request;
    if (!hasBody(raw)) return done();
    reply.raw.prependOnceListener('finish', () => (isSmall(raw) ? throwAway(raw) : leaveUnread(raw)));
    // Responses written outside Fastify do not reach the hook `onSend`.
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
    // It is not read; the handler that would have stored the file refuses it with a reason.
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

/** A body without a stated length may be endless. */
const isSmall = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] === undefined && Number(headers['content-length']) <= LARGEST_ANONYMOUS_BODY;

/** Counts bytes of a body; returns the reason where no more are read. */
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

/** For a body without a stated length. */
function counted(payload: Readable, take: Take): Readable {
  const counter = new Transform({
    transform(part: Buffer, _encoding, passed) {
      const refused = take(part.length);
      if (refused) passed(refused);
      else passed(null, part);
    },
  });
  // An error destroys only this counter, not the connection, so that the answer can still be sent.
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
  // Node.js discards what nobody has begun to read by reading all of it; this counts as a beginning.
  message.read();
  // Where a socket is destroyed with unread bytes, the operating system resets the connection and the answer may be lost.
  socket.destroySoon = () => void socket.end();
  socket.end();
  setTimeout(() => socket.destroy(), FAREWELL_MS).unref();
}
