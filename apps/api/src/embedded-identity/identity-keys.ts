/**
 * The provider's signing key and cookie secrets, kept in the data folder so that a token outlives a restart. The file is
 * made with mode 600 before anything is written into it, and under another name until it is whole.
 */
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

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
    return JSON.parse(known) as IdentityKeys;
  }
  const fresh = await makeKeys();
  await mkdir(dataFolder, { recursive: true });
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, JSON.stringify(fresh), { mode: 0o600 });
  await rename(draft, path);
  return fresh;
}

async function makeKeys(): Promise<IdentityKeys> {
  const { privateKey } = await generateKeyPair('RS256', { modulusLength: 2048, extractable: true });
  const key = { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: randomBytes(8).toString('hex') };
  return { jwks: { keys: [key] }, cookieKeys: [randomBytes(32).toString('base64url')] };
}
