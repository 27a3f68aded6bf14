/**
 * How every file of a backup is kept: a head, then chunks of 1 MiB, each with a tag of 16 bytes. With a key a chunk is
 * encrypted by AES-256-GCM; without one the tag is a checksum. A chunk's place and whether it is the last are part of
 * what the tag vouches for, and so is the file's name: a flipped bit, a chunk left out, doubled or moved, a cut end and
 * a file under another's name are all found.
 *
 *   head: "VLISBAK1" · 1 byte: encrypted? · 16 bytes salt of the folder · 16 bytes salt of the file · 16 bytes mark of the key
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { Transform } from 'node:stream';
import { damaged, noKey, wrongKey } from './codes.js';
import { fileKey, keyMark, type Key } from './key.js';

const MAGIC = Buffer.from('VLISBAK1');
const CHUNK = 2 ** 20;
const TAG = 16;
const HEAD = MAGIC.length + 1 + 16 + 16 + 16;

/** Where a file stands and with what it is opened. */
export interface Seal {
  /** Path in the backup folder, with slashes: part of what is vouched for. */
  readonly name: string;
  readonly key?: Key;
  /** Salt of the folder, 16 bytes. */
  readonly salt: Buffer;
}

interface Chunks {
  readonly close: (data: Buffer, isLast: boolean) => Buffer;
  /** @throws where the tag does not fit */
  readonly open: (stored: Buffer, isLast: boolean) => Buffer;
}

const chunks = (head: Buffer, { name, key }: Omit<Seal, 'salt'>): Chunks => {
  let count = 0;
  const nonce = (isLast: boolean): Buffer => {
    const bytes = Buffer.alloc(12);
    bytes.writeUIntBE(count++, 5, 6);
    bytes[11] = isLast ? 1 : 0;
    return bytes;
  };
  if (key === undefined) {
    const sum = (place: Buffer, data: Buffer) =>
      createHash('sha256').update(head).update(name).update(place).update(data).digest().subarray(0, TAG);
    return {
      close: (data, isLast) => Buffer.concat([data, sum(nonce(isLast), data)]),
      open: (stored, isLast) => {
        const data = stored.subarray(0, -TAG);
        if (!sum(nonce(isLast), data).equals(stored.subarray(-TAG))) throw new Error('checksum');
        return data;
      },
    };
  }
  const secret = fileKey(key.master(head.subarray(9, 25)), head.subarray(25, 41), name);
  return {
    close: (data, isLast) => {
      const cipher = createCipheriv('aes-256-gcm', secret, nonce(isLast)).setAAD(head);
      return Buffer.concat([cipher.update(data), cipher.final(), cipher.getAuthTag()]);
    },
    open: (stored, isLast) => {
      const cipher = createDecipheriv('aes-256-gcm', secret, nonce(isLast), { authTagLength: TAG }).setAAD(head);
      cipher.setAuthTag(stored.subarray(-TAG));
      return Buffer.concat([cipher.update(stored.subarray(0, -TAG)), cipher.final()]);
    },
  };
};

/** Hands on pieces of `size` bytes; the last, shorter or not, only when it is known to be the last. */
const inPieces = (size: number, each: (piece: Buffer, isLast: boolean) => void) => {
  let held: Buffer[] = [];
  let length = 0;
  return {
    take: (data: Buffer): void => {
      held.push(data);
      length += data.length;
      if (length <= size) return;
      let all = Buffer.concat(held);
      for (; all.length > size; all = all.subarray(size)) each(all.subarray(0, size), false);
      held = [all];
      length = all.length;
    },
    end: (): void => each(Buffer.concat(held), true),
  };
};

/** A stream that hands on what `take` and `end` push; what they throw ends it. */
const transform = (
  make: (push: (data: Buffer) => void) => { readonly take: (data: Buffer) => void; readonly end: () => void },
): Transform => {
  const attempt = (work: () => void, done: (error?: Error) => void): void => {
    try {
      work();
    } catch (error) {
      return done(error as Error);
    }
    done();
  };
  const stream: Transform = new Transform({
    transform: (data: Buffer, _encoding, done) => attempt(() => inner.take(data), done),
    flush: (done) => attempt(inner.end, done),
  });
  const inner = make((data) => stream.push(data));
  return stream;
};

/** From plain to kept. */
export const seal = ({ name, key, salt }: Seal): Transform => {
  const own = randomBytes(16);
  const mark = key ? keyMark(key.master(salt), own) : Buffer.alloc(16);
  const head = Buffer.concat([MAGIC, Buffer.from([key ? 1 : 0]), salt, own, mark]);
  const { close } = chunks(head, { name, key });
  return transform((push) => {
    push(head);
    return inPieces(CHUNK, (piece, isLast) => push(close(piece, isLast)));
  });
};

const readHead = (head: Buffer, { name, key }: Omit<Seal, 'salt'>): Chunks => {
  const isEncrypted = head[8] === 1;
  if (!head.subarray(0, 8).equals(MAGIC) || head[8]! > 1) throw damaged(name, 'not a file of a backup');
  if (!isEncrypted) return chunks(head, { name });
  if (key === undefined) throw noKey();
  const mark = keyMark(key.master(head.subarray(9, 25)), head.subarray(25, 41));
  if (!timingSafeEqual(mark, head.subarray(41, HEAD))) throw wrongKey(name);
  return chunks(head, { name, key });
};

/** From kept to plain. Ends with a Refusal: VLIS_BACKUP_DAMAGED, VLIS_BACKUP_WRONG_KEY, VLIS_BACKUP_NO_KEY. */
export const unseal = (file: Omit<Seal, 'salt'>): Transform =>
  transform((push) => {
    let early: Buffer | undefined = Buffer.alloc(0);
    let opener: Chunks | undefined;
    const body = inPieces(CHUNK + TAG, (piece, isLast) => {
      let plain: Buffer;
      try {
        if (piece.length < TAG || opener === undefined) throw new Error('cut');
        plain = opener.open(piece, isLast);
      } catch {
        throw damaged(file.name, isLast ? 'its end is missing or changed' : 'its content is changed');
      }
      push(plain);
    });
    return {
      end: body.end,
      take: (data) => {
        if (early === undefined) return body.take(data);
        early = Buffer.concat([early, data]);
        if (early.length < HEAD) return;
        opener = readHead(early.subarray(0, HEAD), file);
        body.take(early.subarray(HEAD));
        early = undefined;
      },
    };
  });
