/** One listener for the page; whoever is on screen registers its keys, and the `?` list reads them from here. */
import type { MessageKey } from '../i18n/messages.js';
import { chordOf, isPlain, isSending, isTyping, opensChord, SEND } from './chord.js';
import { keyOf } from './key-of.js';

export interface Binding {
  /** `n`, `?`, `A`, two in a row (`g h`), or SEND. */
  readonly chord: string;
  readonly label: MessageKey;
  readonly group: 'general' | 'here';
  readonly run: () => void;
  /** Also while typing: for keys that type nothing, such as F2 or Escape. */
  readonly whileTyping?: boolean;
}

let bindings: readonly Binding[] = [];
const listeners = new Set<() => void>();
let pending: { readonly key: string; readonly at: number } | undefined;

/** Two keys of a chord within this many milliseconds. */
const PATIENCE = 1200;

function change(next: readonly Binding[]) {
  bindings = next;
  listeners.forEach((listener) => listener());
}

/** Nothing is sent from behind a dialog. */
function send(event: KeyboardEvent): void {
  const binding = bindings.findLast(({ chord }) => chord === SEND);
  if (!binding || event.defaultPrevented || event.repeat || document.querySelector('[aria-modal="true"]')) return;
  event.preventDefault();
  binding.run();
}

function press(event: KeyboardEvent) {
  if (isSending(event)) return send(event);
  if (!isPlain(event) || event.defaultPrevented || event.isComposing) return;
  const typing = isTyping(event.target as HTMLElement | null);
  const awake = bindings.filter(({ whileTyping }) => !typing || whileTyping);
  const wanted = awake.map(({ chord }) => chord);
  const first = pending && event.timeStamp - pending.at < PATIENCE ? pending.key : undefined;
  const key = keyOf(event);
  const chord = chordOf(first, key, wanted);
  pending = !chord && opensChord(key, wanted) ? { key, at: event.timeStamp } : undefined;
  // The latest registered wins: a dialog over a page.
  const binding = chord === undefined ? undefined : awake.findLast((candidate) => candidate.chord === chord);
  if (!binding) return;
  event.preventDefault();
  binding.run();
}

/** Adds keys until the returned function is called. */
export function bind(added: readonly Binding[]): () => void {
  if (bindings.length === 0) window.addEventListener('keydown', press);
  change([...bindings, ...added]);
  return () => {
    change(bindings.filter((binding) => !added.includes(binding)));
    if (bindings.length === 0) window.removeEventListener('keydown', press);
  };
}

export const currentBindings = (): readonly Binding[] => bindings;

export const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
