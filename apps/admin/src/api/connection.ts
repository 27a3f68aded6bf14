/** Whether there is a line to the server, as everybody on the page hears it from the latest call and the browser. */
import { useSyncExternalStore } from 'react';
import type { Failure } from './failure.js';

/** `outdated`: the server has a newer version than this page; only loading anew ends it. */
export type Connection = 'good' | 'offline' | 'unavailable' | 'outdated';

const listeners = new Set<() => void>();
let current: Connection = 'good';

function set(next: Connection) {
  if (next === current || current === 'outdated') return;
  current = next;
  listeners.forEach((listener) => listener());
}

/** Call after each request: a success clears the banner, a lost line or a stopped server raises it. */
export function heard(failure: Failure | undefined): void {
  if (failure === undefined) set('good');
  else if (failure.kind === 'offline' || failure.kind === 'unavailable' || failure.kind === 'outdated')
    set(failure.kind);
}

if (typeof window !== 'undefined') {
  window.addEventListener('offline', () => set('offline'));
  window.addEventListener('online', () => set('good'));
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useConnection = (): Connection => useSyncExternalStore(subscribe, () => current);
