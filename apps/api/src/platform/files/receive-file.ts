/** Reads a file from the line, and no more of it than a file may have: what says that it is larger is not read at all. */
import { fileTooLarge, LARGEST_FILE, refuse, type Refusal } from '@vlis/domain';
import type { FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';

const tooLarge = (): Refusal => refuse('INVALID_INPUT', [fileTooLarge()], { detail: 'file' });

/** The body as it comes; nothing of it has been read. */
export async function receiveFile({ headers, body }: FastifyRequest): Promise<Buffer | Refusal> {
  if (Number(headers['content-length'] ?? 0) > LARGEST_FILE) return tooLarge();
  if (!(body instanceof Readable)) return Buffer.alloc(0);
  const parts: Buffer[] = [];
  let bytes = 0;
  // Breaking out of the loop destroys the stream: nothing more of it is taken in.
  for await (const part of body as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > LARGEST_FILE) return tooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts, bytes);
}
