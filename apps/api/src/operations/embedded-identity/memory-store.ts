/**
 * Sessions, codes and refresh tokens of the demonstration, in the memory of its one process: a restart signs everybody
 * out of the provider, while access tokens already given stay good until they expire.
 */

interface Payload {
  readonly uid?: string;
  readonly grantId?: string;
  readonly userCode?: string;
  consumed?: number;
}

interface Kept {
  readonly payload: Payload;
  readonly until: number;
}

const SWEEP_EVERY = 1000;

/** A store of one provider, in the shape oidc-provider asks of an adapter. */
export function memoryStore(now: () => number = Date.now): new (model: string) => object {
  const kept = new Map<string, Kept>();
  let writes = 0;

  const live = (key: string): Payload | undefined => {
    const found = kept.get(key);
    if (found && found.until > now()) return found.payload;
    kept.delete(key);
    return undefined;
  };
  const sweep = (): void => {
    writes += 1;
    if (writes % SWEEP_EVERY === 0) for (const key of kept.keys()) live(key);
  };

  return class MemoryAdapter {
    constructor(private readonly model: string) {}

    upsert(id: string, payload: Payload, expiresIn: number | undefined): Promise<void> {
      const until = expiresIn === undefined ? Infinity : now() + expiresIn * 1000;
      kept.set(this.key(id), { payload, until });
      sweep();
      return Promise.resolve();
    }

    find(id: string): Promise<Payload | undefined> {
      return Promise.resolve(live(this.key(id)));
    }

    findByUid(uid: string): Promise<Payload | undefined> {
      return this.findWhere((payload) => payload.uid === uid);
    }

    findByUserCode(userCode: string): Promise<Payload | undefined> {
      return this.findWhere((payload) => payload.userCode === userCode);
    }

    consume(id: string): Promise<void> {
      const payload = live(this.key(id));
      if (payload) payload.consumed = Math.floor(now() / 1000);
      return Promise.resolve();
    }

    destroy(id: string): Promise<void> {
      kept.delete(this.key(id));
      return Promise.resolve();
    }

    /** Of its own kind: a sign-in under way over the session of another names the same grant, and goes on. */
    revokeByGrantId(grantId: string): Promise<void> {
      const prefix = this.key('');
      for (const [key, { payload }] of kept)
        if (key.startsWith(prefix) && payload.grantId === grantId) kept.delete(key);
      return Promise.resolve();
    }

    private key(id: string): string {
      return `${this.model}:${id}`;
    }

    private findWhere(fits: (payload: Payload) => boolean): Promise<Payload | undefined> {
      const prefix = this.key('');
      for (const key of kept.keys()) {
        const payload = key.startsWith(prefix) ? live(key) : undefined;
        if (payload && fits(payload)) return Promise.resolve(payload);
      }
      return Promise.resolve(undefined);
    }
  };
}
