/** The provider's own memory store, which @types/oidc-provider leaves out. */
declare module 'oidc-provider/lib/adapters/memory_adapter.js' {
  import type { AdapterFactory } from 'oidc-provider';

  /** @param clockTolerance seconds that an entry is kept beyond its time */
  export const createMemoryAdapter: (clockTolerance?: number) => AdapterFactory;
}
