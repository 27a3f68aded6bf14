/** Reads a file from a request, up to the largest allowed size; a request that announces a larger one is not read at all. */
import { fileTooLarge, LARGEST_FILE, refuse, type Refusal } from '@vlis/domain';
import type { FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';

const tooLarge = (): Refusal => refuse('INVALID_INPUT', [fileTooLarge()], { detail: 'file' });

/** @param body the stream of the body, not read yet */
export async function receiveFile({ headers, body }: FastifyRequest): Promise<Buffer | Refusal> {
  if (Number(headers['content-length'] ?? 0) > LARGEST_FILE) return tooLarge();
  if (!(body instanceof Readable)) return Buffer.alloc(0);
  const parts: Buffer[] = [];
  let bytes = 0;
  // Leaving the loop destroys the stream, so nothing more is received.
  for await (const part of body as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > LARGEST_FILE) return tooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts, bytes);
}
