/** Kept files written and read as streams: packed (gzip), sealed, summed. */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { Refusal } from '../../bootstrap/terminal.mjs';
import { damaged, noSpace } from './codes.js';
import type { KeptFile, Repository } from './repository.js';
import { seal, unseal } from './sealed.js';

/** Quickest: a base backup is bound by the disk then, and still less than half as large. */
const LEVEL = 1;

/**
 * @param path where it is written now @param name what it is vouched for as: its path in the folder once it is whole
 * @returns size and sum of what was written, which is on the disk by then
 */
export const writeKept = async (
  repository: Repository,
  path: string,
  name: string,
  content: Readable | AsyncIterable<Buffer>,
): Promise<Omit<KeptFile, 'name'>> => {
  const hash = createHash('sha256');
  let size = 0;
  const summing = new Transform({
    transform: (data: Buffer, _encoding, done) => {
      hash.update(data);
      size += data.length;
      done(null, data);
    },
  });
  try {
    await pipeline(
      content,
      createGzip({ level: LEVEL, chunkSize: 2 ** 18 }),
      seal({ name, key: repository.key, salt: repository.salt }),
      summing,
      createWriteStream(path, { mode: 0o600, flush: true, highWaterMark: 2 ** 20 }),
    );
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ENOSPC' ? noSpace(repository.folder) : error;
  }
  return { size, sha256: hash.digest('hex') };
};

/** Reads a kept file into `take`. @throws Refusal where it is damaged, cut, another's, or the key is wrong */
export const readKept = async (repository: Repository, name: string, take: NodeJS.WritableStream): Promise<void> => {
  try {
    const source = createReadStream(join(repository.folder, name), { highWaterMark: 2 ** 20 });
    await pipeline(source, unseal({ name, key: repository.key }), createGunzip({ chunkSize: 2 ** 18 }), take);
  } catch (error) {
    throw explain(name, error);
  }
};

export const readKeptWhole = async (repository: Repository, name: string): Promise<Buffer> => {
  const gathered = new Transform({ transform: (data, _encoding, done) => done(null, data) });
  const [content] = await Promise.all([buffer(gathered), readKept(repository, name, gathered)]);
  return content;
};

const explain = (name: string, error: unknown): unknown => {
  if (error instanceof Refusal) return error;
  const { code = '' } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return damaged(name, 'the file is missing');
  if (code === 'EIO') return damaged(name, 'the disk cannot read it');
  return /^(Z_|ERR_|ERANGE)/.test(code) ? damaged(name, code) : error;
};

export const sumOf = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 2 ** 20 }), hash);
  return hash.digest('hex');
};
