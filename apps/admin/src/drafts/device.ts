/**
 * Where drafts lie on this device: in local storage, which can be read at once, and in IndexedDB beside it. Browsers put
 * local storage on the disk only now and then, so a browser that is killed (and not closed) would forget the last
 * minutes; IndexedDB is written through. A browser without one of the two still keeps the other.
 */
import { DRAFT_KEY } from './draft-key.js';

/** What a draft needs of a storage; tests give one that lies in memory. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

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

/** Drafts that their owner drops: no session, of this page or of another tab, stores them again when its page is left. */
const unwanted = new Set<string>();
const otherTabs = new BroadcastChannel('vlis.unwanted-drafts');
const heard = (keys: readonly string[]): void =>
  keys.length ? keys.forEach((key) => unwanted.add(key)) : unwanted.clear();
otherTabs.onmessage = ({ data }) => heard(data as readonly string[]);

/** Steps are queued in the order in which they are asked for, so that the last state of a draft is the one that stays. */
export const device: DraftStorage = {
  getItem: (key) => window.localStorage.getItem(key),
  setItem: (key, text) => {
    if (unwanted.has(key)) return;
    void step('readwrite', (store) => store.put(text, key));
    window.localStorage.setItem(key, text);
  },
  removeItem: (key) => {
    void step('readwrite', (store) => store.delete(key));
    window.localStorage.removeItem(key);
  },
};

/** Done when they are off the disk: the page may go then. */
export async function dropForGood(keys: readonly string[]): Promise<void> {
  heard(keys);
  otherTabs.postMessage(keys);
  keys.forEach((key) => window.localStorage.removeItem(key));
  await Promise.all(keys.map((key) => step('readwrite', (store) => store.delete(key))));
}

/** Signing out was given up: what is typed from now on is kept again. */
export function keepAgain(): void {
  heard([]);
  otherTabs.postMessage([]);
}

/**
 * Puts into local storage what IndexedDB remembers, which is never older. Call before a draft is read. A draft that only
 * local storage has is left there: at worst it brings back something that the server has already, and that falls away.
 */
async function recall(key: string): Promise<void> {
  const text = await step<unknown>('readonly', (store) => store.get(key) as IDBRequest<unknown>);
  if (typeof text !== 'string') return;
  try {
    window.localStorage.setItem(key, text);
  } catch {
    // No room: the draft stays where it is and is looked for again next time.
  }
}

/** Everything kept here by anybody, as keys and texts. */
export async function everyDraft(): Promise<readonly (readonly [key: string, text: string])[]> {
  const known = (await step<IDBValidKey[]>('readonly', (store) => store.getAllKeys())) ?? [];
  for (const key of known) if (typeof key === 'string') await recall(key);
  const keys = Object.keys(window.localStorage).filter((key) => DRAFT_KEY.test(key));
  return keys.map((key) => [key, window.localStorage.getItem(key) ?? '']);
}
