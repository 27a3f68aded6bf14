/**
 * The keys of the grid for the list behind `?`, but for the one that sends, which the whole page hears. They are carried out by the cells themselves, so these bindings only
 * tell: their caps are not names of keys that the page would hear.
 */
import type { Key } from '../keys/useKeys.js';

const told = (chord: string, label: Key['label']): Key => ({ chord, label, run: () => undefined });

export const gridKeyList: readonly Key[] = [
  told('↵ ↓', 'entry.keys.down'),
  told('⇧+↵ ↑', 'entry.keys.up'),
  told('⇥', 'entry.keys.on'),
  told('PgUp PgDn', 'entry.keys.section'),
  told('N', 'entry.keys.reasons'),
  told('G', 'entry.keys.explain'),
  told('D', 'submission.keys.define'),
  told('C K', 'entry.keys.yesNo'),
  told('Alt+1 Alt+2', 'entry.keys.reading'),
  told('Ctrl+V', 'entry.keys.paste'),
  told('Ctrl+Z', 'entry.keys.undo'),
  told('Esc', 'entry.keys.forget'),
];
