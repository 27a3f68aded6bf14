/**
 * Compresses answers of text: the page of a submission is 60 kB of JSON, and many libraries have a slow line. Brotli where the
 * browser accepts it, else gzip; small answers and compressed formats (fonts, images, workbooks) are sent as they are.
 */
import compress from '@fastify/compress';
import type { FastifyInstance, RawServerDefault } from 'fastify';

const TEXT = /^(text\/|application\/(json|javascript|xml|graphql-response\+json)|image\/svg)/;
// One network packet: smaller answers would not arrive earlier.
const WORTH_IT = 1400;

export async function addCompression(fastify: FastifyInstance<RawServerDefault>): Promise<void> {
  await fastify.register(compress, {
    encodings: ['br', 'gzip'],
    customTypes: TEXT,
    threshold: WORTH_IT,
    // Bodies of requests are not decompressed: their size is limited as it arrives, not as it might become.
    globalDecompression: false,
  });
  // The library adds the header to compressed answers only; caches must have it on the others too.
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    if (TEXT.test(String(reply.getHeader('content-type') ?? ''))) void reply.header('vary', 'accept-encoding');
    done(null, payload);
  });
}
