/**
 * The provider's signing key and cookie secrets, kept in the data folder so that a token outlives a restart. The file is
 * made with mode 600 before anything is written into it, and under another name until it is whole.
 */
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** 128 bits of strength. */
const KEY_BITS = 3072;

export interface IdentityKeys {
  readonly jwks: { readonly keys: readonly JWK[] };
  readonly cookieKeys: readonly string[];
}

export async function identityKeys(dataFolder: string): Promise<IdentityKeys> {
  const path = join(dataFolder, 'identity.json');
  const known = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (known !== undefined) {
    await chmod(path, 0o600);
    const kept = JSON.parse(known) as IdentityKeys;
    if (bitsOf(kept.jwks.keys[0]) >= KEY_BITS) return kept;
    // The shorter key stays behind the new one, so that what it has signed is good until it expires.
    return keep(path, { ...kept, jwks: { keys: [await makeKey(), ...kept.jwks.keys] } });
  }
  await mkdir(dataFolder, { recursive: true });
  return keep(path, {
    jwks: { keys: [await makeKey()] },
    cookieKeys: [randomBytes(32).toString('base64url')],
  });
}

async function keep(path: string, keys: IdentityKeys): Promise<IdentityKeys> {
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, JSON.stringify(keys), { mode: 0o600 });
  await rename(draft, path);
  return keys;
}

const bitsOf = (key: JWK | undefined): number => Buffer.from(key?.n ?? '', 'base64url').length * 8;

async function makeKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { modulusLength: KEY_BITS, extractable: true });
  return { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: randomBytes(8).toString('hex') };
}
