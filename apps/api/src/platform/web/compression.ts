/**
 * Text goes out compressed: a submission's page is 60 kB of JSON, and many libraries sit on a slow line. Brotli where the
 * browser takes it, else gzip; small answers and what is compressed already (fonts, images, workbooks) go as they are.
 */
import compress from '@fastify/compress';
import type { FastifyInstance, RawServerDefault } from 'fastify';

const TEXT = /^(text\/|application\/(json|javascript|xml|graphql-response\+json)|image\/svg)/;
// One packet: below it nothing is won.
const WORTH_IT = 1400;

export async function addCompression(fastify: FastifyInstance<RawServerDefault>): Promise<void> {
  await fastify.register(compress, {
    encodings: ['br', 'gzip'],
    customTypes: TEXT,
    threshold: WORTH_IT,
    // A body of a request is taken as it comes: its size is bounded as it arrives, not as it might unfold.
    globalDecompression: false,
  });
  // The library names it on compressed answers alone; whoever keeps an answer must know it of the others too.
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    if (TEXT.test(String(reply.getHeader('content-type') ?? ''))) void reply.header('vary', 'accept-encoding');
    done(null, payload);
  });
}
