/**
 * Sessions, codes and refresh tokens of the demonstration, in the memory of its one process: a restart signs everybody
 * out of the provider, while access tokens already given stay good until they expire.
 *
 * The provider's own store keeps the one to two thousand entries that were used last. Each kind has one of its own here:
 * were they all in one, 2 500 sign-ins that are begun and left, which needs no password, would push out the sessions of
 * those who are signed in (attacks.spec.ts).
 */
import type { AdapterFactory } from 'oidc-provider';
import { createMemoryAdapter } from 'oidc-provider/lib/adapters/memory_adapter.js';

export const memoryStore = (): AdapterFactory => {
  const stores = new Map<string, AdapterFactory>();
  return (kind) => {
    const store = stores.get(kind) ?? createMemoryAdapter();
    stores.set(kind, store);
    return store(kind);
  };
};
