/**
 * When to save, as a table of states without clock or network. Saving begins 800 ms after the last change, or 5 s after
 * the first of a run of changes; one save is on its way at a time; a failed one is tried again after 5, 10, 20, 40, then
 * every 60 seconds, at once when the line comes back. A server that is busy says itself when to come back; who is turned
 * away again and again waits longer. A refusal and a lost login stop it until somebody acts.
 */
export const PAUSE = 800;
export const LONGEST_WAIT = 5_000;
const RETRIES = [5_000, 10_000, 20_000, 40_000, 60_000];

/** No answer; the server asks to come back later, or has too much to do; its disk is full; it has a newer version than this page; something broke over there. All of them are tried again. */
export type Passing = 'offline' | 'unavailable' | 'busy' | 'disk-full' | 'outdated' | 'fault';
export type Stopping = 'signed-out' | 'refused';

export type Autosave =
  | { readonly kind: 'still' }
  | { readonly kind: 'waiting'; readonly since: number; readonly dueAt: number }
  | { readonly kind: 'saving'; readonly attempt: number; readonly changedAt?: number }
  | { readonly kind: 'retrying'; readonly issue: Passing; readonly attempt: number; readonly dueAt: number }
  | { readonly kind: 'stopped'; readonly issue: Stopping };

export type AutosaveEvent =
  /** Something was typed. */
  | { readonly kind: 'changed' }
  /** Save without waiting: the grid is left, the page is hidden, the person asks for it. */
  | { readonly kind: 'flush' }
  /** The moment `dueAt` has come. */
  | { readonly kind: 'due' }
  | { readonly kind: 'saved' }
  /** `after`: milliseconds that the server asks to be left alone. */
  | { readonly kind: 'failed'; readonly issue: Passing; readonly after?: number; readonly id?: string }
  | { readonly kind: 'stopped'; readonly issue: Stopping }
  | { readonly kind: 'online' };

export const STILL: Autosave = { kind: 'still' };

const retryDelay = (attempt: number, after?: number): number => {
  const usual = RETRIES[Math.min(attempt, RETRIES.length - 1)]!;
  return after === undefined ? usual : Math.max(after, usual / 2);
};

const changed = (state: Autosave, now: number): Autosave => {
  switch (state.kind) {
    case 'still':
      return { kind: 'waiting', since: now, dueAt: now + PAUSE };
    case 'waiting':
      return { ...state, dueAt: Math.min(now + PAUSE, state.since + LONGEST_WAIT) };
    case 'saving':
      return { ...state, changedAt: now };
    case 'stopped':
      return state.issue === 'refused' ? { kind: 'waiting', since: now, dueAt: now + PAUSE } : state;
    case 'retrying':
      return state;
  }
};

function failed(state: Autosave, { issue, after }: Extract<AutosaveEvent, { kind: 'failed' }>, now: number): Autosave {
  const attempt = state.kind === 'saving' ? state.attempt : 0;
  return { kind: 'retrying', issue, attempt: attempt + 1, dueAt: now + retryDelay(attempt, after) };
}

export function autosave(state: Autosave, event: AutosaveEvent, now: number): Autosave {
  switch (event.kind) {
    case 'changed':
      return changed(state, now);
    case 'due':
    case 'online':
      if (state.kind === 'retrying') return { kind: 'saving', attempt: state.attempt };
      return event.kind === 'due' && state.kind === 'waiting' ? { kind: 'saving', attempt: 0 } : state;
    case 'flush':
      return state.kind === 'saving'
        ? state
        : { kind: 'saving', attempt: state.kind === 'retrying' ? state.attempt : 0 };
    case 'saved':
      if (state.kind !== 'saving' || state.changedAt === undefined) return STILL;
      return { kind: 'waiting', since: state.changedAt, dueAt: state.changedAt + PAUSE };
    case 'failed':
      return failed(state, event, now);
    case 'stopped':
      return { kind: 'stopped', issue: event.issue };
  }
}

/** Milliseconds until the state is due; undefined where it waits for something other than time. */
export const delayOf = (state: Autosave, now: number): number | undefined =>
  state.kind === 'waiting' || state.kind === 'retrying' ? Math.max(0, state.dueAt - now) : undefined;
