/**
 * Unpacks the tar that PostgreSQL makes of a cluster: folders and files, headers of 512 bytes, sizes in octal or, beyond
 * 8 GiB, in base 256. Links are those of tablespaces, which VLIS has none of, and refused.
 */
import { createHash, type Hash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Writable } from 'node:stream';
import { damaged } from './codes.js';

const BLOCK = 512;

const text = (bytes: Buffer): string => {
  const end = bytes.indexOf(0);
  return bytes.toString('utf8', 0, end < 0 ? bytes.length : end);
};

const sizeOf = (field: Buffer): number =>
  (field[0]! & 0x80) !== 0 ? Number(field.readBigUInt64BE(4)) : Number.parseInt(text(field).trim() || '0', 8);

interface Entry {
  readonly name: string;
  readonly handle: number;
  readonly hash: Hash;
  left: number;
  padding: number;
}

export interface Unpacked {
  /** A file is written; the SHA-256 of what was. */
  readonly file: (name: string, sha256: string) => void;
  /** So many bytes of the tar have been read. */
  readonly read: (bytes: number) => void;
}

export const untar = (target: string, unpacked: Unpacked): Writable => {
  let read = 0;
  let held: Buffer = Buffer.alloc(0);
  let entry: Entry | undefined;
  let isOver = false;

  const begin = (head: Buffer): void => {
    if (head.every((byte) => byte === 0)) return void (isOver = true);
    const name = text(head.subarray(0, 100)).replace(/^\.\//, '').replace(/\/$/, '');
    const kind = String.fromCharCode(head[156]!);
    const size = sizeOf(head.subarray(124, 136));
    if (name.startsWith('/') || name.split('/').includes('..') || !['0', '5', '\0'].includes(kind)) {
      throw damaged('base', `an entry of another kind: ${name}`);
    }
    const path = join(target, name);
    if (kind === '5') return void mkdirSync(path, { recursive: true, mode: 0o700 });
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const padding = (BLOCK - (size % BLOCK)) % BLOCK;
    entry = { name, handle: openSync(path, 'w', 0o600), hash: createHash('sha256'), left: size, padding };
    if (size === 0) end();
  };
  const end = (): void => {
    closeSync(entry!.handle);
    unpacked.file(entry!.name, entry!.hash.digest('hex'));
  };
  /** One step: a header, a part of a file, its padding. @returns whether there was one to take */
  const step = (): boolean => {
    if (isOver || held.length < (entry === undefined ? BLOCK : 1)) return false;
    if (entry === undefined) {
      const head = held.subarray(0, BLOCK);
      held = held.subarray(BLOCK);
      begin(head);
    } else if (entry.left > 0) {
      const part = held.subarray(0, entry.left);
      for (let at = 0; at < part.length;) at += writeSync(entry.handle, part, at);
      entry.hash.update(part);
      entry.left -= part.length;
      held = held.subarray(part.length);
      if (entry.left === 0) end();
    } else {
      const skipped = Math.min(entry.padding, held.length);
      entry.padding -= skipped;
      held = held.subarray(skipped);
    }
    if (entry?.left === 0 && entry.padding === 0) entry = undefined;
    return true;
  };

  return new Writable({
    highWaterMark: 2 ** 20,
    write: (data: Buffer, _encoding, done) => {
      try {
        held = held.length === 0 ? data : Buffer.concat([held, data]);
        while (step());
        if (isOver) held = Buffer.alloc(0);
        unpacked.read((read += data.length));
        done();
      } catch (error) {
        done(error as Error);
      }
    },
    final: (done) => done(entry === undefined ? null : damaged('base', 'cut')),
  });
};
