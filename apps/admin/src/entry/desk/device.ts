/**
 * Where drafts lie on this device: in local storage, which can be read at once, and in IndexedDB beside it. Browsers put
 * local storage on the disk only now and then, so a browser that is killed (and not closed) would forget the last
 * minutes; IndexedDB is written through. A browser without one of the two still keeps the other.
 */
import type { DraftStorage } from './draft-store.js';

const DATABASE = 'vlis';
const STORE = 'drafts';

let opened: Promise<IDBDatabase | undefined> | undefined;

function database(): Promise<IDBDatabase | undefined> {
  opened ??= new Promise((resolve) => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    opening.onsuccess = () => resolve(opening.result);
    // Private windows and full disks refuse; local storage has to do then.
    opening.onerror = () => resolve(undefined);
  });
  return opened;
}

/** One step in the store; undefined where there is none. */
async function step<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | undefined> {
  const held = await database();
  if (!held) return undefined;
  return new Promise((resolve) => {
    const asked = work(held.transaction(STORE, mode).objectStore(STORE));
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => resolve(undefined);
  });
}

/** Steps are queued in the order in which they are asked for, so the last word of a draft is the one that stays. */
export const device: DraftStorage = {
  getItem: (key) => window.localStorage.getItem(key),
  setItem: (key, text) => {
    void step('readwrite', (store) => store.put(text, key));
    window.localStorage.setItem(key, text);
  },
  removeItem: (key) => {
    void step('readwrite', (store) => store.delete(key));
    window.localStorage.removeItem(key);
  },
};

/**
 * Puts into local storage what IndexedDB remembers, which is never older. Call before a draft is read. A draft that only
 * local storage has is left there: at worst it brings back something that the server has already, and that falls away.
 */
export async function recall(key: string): Promise<void> {
  const text = await step<unknown>('readonly', (store) => store.get(key) as IDBRequest<unknown>);
  if (typeof text !== 'string') return;
  try {
    window.localStorage.setItem(key, text);
  } catch {
    // No room: the draft stays where it is and is looked for again next time.
  }
}
