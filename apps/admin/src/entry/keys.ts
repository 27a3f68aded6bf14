/**
 * The keys of the grid, for the list behind `?`. The cells themselves carry them out, so these entries are only listed, and their caps are no
 * names of keys. The key that sends is not among them: the whole page hears it.
 */
import type { Key } from '../keys/useKeys.js';

const listed = (chord: string, label: Key['label']): Key => ({ chord, label, run: () => undefined });

export const gridKeyList: readonly Key[] = [
  listed('↵ ↓', 'entry.keys.down'),
  listed('⇧+↵ ↑', 'entry.keys.up'),
  listed('⇥', 'entry.keys.on'),
  listed('PgUp PgDn', 'entry.keys.section'),
  listed('N', 'entry.keys.reasons'),
  listed('G', 'entry.keys.explain'),
  listed('D', 'submission.keys.define'),
  listed('C K', 'entry.keys.yesNo'),
  listed('Alt+1 Alt+2', 'entry.keys.reading'),
  listed('Ctrl+V', 'entry.keys.paste'),
  listed('Ctrl+Z', 'entry.keys.undo'),
  listed('Esc', 'entry.keys.forget'),
];
