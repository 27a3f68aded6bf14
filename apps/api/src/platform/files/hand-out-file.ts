/**
 * Sends a file as a download, never as a page: with a name that every browser can read, a type that browsers do not guess, and a
 * policy under which nothing in it runs. It is sent in pieces, so that a slow line holds neither memory nor a connection to the
 * database.
 */
import { Injectable, StreamableFile } from '@nestjs/common';
import type { Viewer } from '@vlis/domain';
import { create } from 'content-disposition';
import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import { Database } from '../database/database.js';

export interface FoundFile {
  readonly id: number;
  readonly name: string;
  readonly bytes: number;
  readonly mediaType: string;
}

@Injectable()
export class HandOutFile {
  constructor(private readonly database: Database) {}

  /** The caller has checked that the viewer may see the file. */
  run(viewer: Viewer, { id, name, bytes, mediaType }: FoundFile, reply: FastifyReply): StreamableFile {
    void reply.header('content-security-policy', `default-src 'none'; sandbox`);
    return new StreamableFile(Readable.from(this.chunks(viewer, id), { objectMode: false }), {
      ...{ type: mediaType, length: bytes, disposition: create(name) },
    });
  }

  private async *chunks(viewer: Viewer, id: number): AsyncGenerator<Buffer> {
    for (let nth = 0; ; nth += 1) {
      const text = `select content from file_chunk where file_id = $1 and nth = $2`;
      const [chunk] = await this.database.ask<{ content: Buffer }>(viewer, { text, values: [id, nth] });
      if (!chunk) return;
      yield chunk.content;
    }
  }
}
