import { memoryStore } from './memory-store.js';

interface Adapter {
  upsert(id: string, payload: object, expiresIn?: number): Promise<void>;
  find(id: string): Promise<{ consumed?: number } | undefined>;
  findByUid(uid: string): Promise<object | undefined>;
  consume(id: string): Promise<void>;
  destroy(id: string): Promise<void>;
  revokeByGrantId(grantId: string): Promise<void>;
}

let now = 1_000_000;
const Store = memoryStore(() => now);
const sessions = new Store('Session') as Adapter;
const codes = new Store('AuthorizationCode') as Adapter;

it('keeps a thing until its time is over', async () => {
  await codes.upsert('a', { grantId: 'g' }, 60);
  now += 59_000;
  expect(await codes.find('a')).toEqual({ grantId: 'g' });
  now += 1_000;
  expect(await codes.find('a')).toBeUndefined();
});

it('tells kinds apart, and finds a session by its uid', async () => {
  await sessions.upsert('same', { uid: 'u1' });
  await codes.upsert('same', { uid: 'u2' });
  expect(await sessions.findByUid('u1')).toEqual({ uid: 'u1' });
  expect(await sessions.findByUid('u2')).toBeUndefined();
  await sessions.destroy('same');
  expect(await sessions.find('same')).toBeUndefined();
  expect(await codes.find('same')).toBeDefined();
});

it('remembers what was used, and takes back a whole grant', async () => {
  await codes.upsert('b', { grantId: 'h' }, 60);
  await codes.consume('b');
  expect((await codes.find('b'))?.consumed).toBe(Math.floor(now / 1000));
  await codes.upsert('c', { grantId: 'h' }, 60);
  await codes.revokeByGrantId('h');
  expect([await codes.find('b'), await codes.find('c')]).toEqual([undefined, undefined]);
});

it('revokes what a grant gave of its own kind, and leaves a sign-in under way that names it', async () => {
  const interactions = new Store('Interaction') as Adapter;
  await codes.upsert('d', { grantId: 'i' }, 60);
  await interactions.upsert('d', { grantId: 'i' }, 60);
  await codes.revokeByGrantId('i');
  expect([await codes.find('d'), await interactions.find('d')]).toEqual([undefined, { grantId: 'i' }]);
});
