/**
 * Text goes out compressed: a report's page is 60 kB of JSON, and many libraries sit on a slow line. Brotli where the
 * browser takes it, else gzip; small answers and what is compressed already (fonts, images, workbooks) go as they are.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest, RawServerDefault } from 'fastify';
import { pipeline, Readable, type Transform } from 'node:stream';
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip, type BrotliOptions } from 'node:zlib';
import { promisify } from 'node:util';

const TEXT = /^(text\/|application\/(json|javascript|xml|graphql-response\+json)|image\/svg)/;
// One packet: below it nothing is won.
const WORTH_IT = 1400;
const QUICK: BrotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

const encoders = {
  br: { whole: (body: Buffer) => promisify(brotliCompress)(body, QUICK), stream: () => createBrotliCompress(QUICK) },
  gzip: { whole: (body: Buffer) => promisify(gzip)(body), stream: () => createGzip() },
} as const;

export function addCompression(fastify: FastifyInstance<RawServerDefault>): void {
  fastify.addHook('onSend', async (request, reply, payload: unknown) => {
    if (!TEXT.test(String(reply.getHeader('content-type') ?? '')) || reply.getHeader('content-encoding'))
      return payload;
    void reply.header('vary', 'accept-encoding');
    const encoding = encodingFor(request);
    if (encoding === undefined || request.method === 'HEAD' || reply.statusCode === 304) return payload;
    if (payload instanceof Readable) return compressStream(payload, reply, encoding);
    if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return payload;
    const body = Buffer.from(payload);
    if (body.length < WORTH_IT) return payload;
    announce(reply, encoding);
    return encoders[encoding].whole(body);
  });
}

type Encoding = keyof typeof encoders;

/** What the browser takes; an encoding with q=0 is one it does not. */
function encodingFor({ headers }: FastifyRequest): Encoding | undefined {
  const accepted = String(headers['accept-encoding'] ?? '')
    .split(',')
    .map((part) => part.trim().split(';'))
    .filter(([, quality]) => !/^\s*q=0(\.0*)?$/.test(quality ?? ''))
    .map(([name]) => name);
  return (['br', 'gzip'] as const).find((encoding) => accepted.includes(encoding));
}

function announce(reply: FastifyReply, encoding: Encoding): void {
  void reply.header('content-encoding', encoding).removeHeader('content-length').removeHeader('accept-ranges');
}

function compressStream(source: Readable, reply: FastifyReply, encoding: Encoding): Readable {
  if (Number(reply.getHeader('content-length')) < WORTH_IT || reply.statusCode === 206) return source;
  announce(reply, encoding);
  const encoder: Transform = encoders[encoding].stream();
  // A source that breaks destroys the encoder, and Fastify then ends the answer.
  return pipeline(source, encoder, () => undefined);
}
