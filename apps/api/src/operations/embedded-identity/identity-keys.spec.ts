import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identityKeys } from './identity-keys.js';

const bits = (key: JWK | undefined): number => Buffer.from(key!.n!, 'base64url').length * 8;
const folder = (): Promise<string> => mkdtemp(join(tmpdir(), 'vlis-keys-'));

it('makes a key of 3 072 bits and keeps it', async () => {
  const data = await folder();
  const made = await identityKeys(data);
  expect(bits(made.jwks.keys[0])).toBe(3072);
  expect(await identityKeys(data)).toEqual(made);
});

it('puts a longer key before a short one of an older version, which stays good for what it has signed', async () => {
  const data = await folder();
  const { privateKey } = await generateKeyPair('RS256', { modulusLength: 2048, extractable: true });
  const old = { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: 'old' };
  const path = join(data, 'identity.json');
  await writeFile(path, JSON.stringify({ jwks: { keys: [old] }, cookieKeys: ['secret'] }));
  const found = await identityKeys(data);
  expect(found.jwks.keys.map(bits)).toEqual([3072, 2048]);
  expect(found).toMatchObject({ cookieKeys: ['secret'] });
  expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(found);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});
