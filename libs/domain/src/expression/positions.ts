/**
 * Where each name stood in the text it was parsed from, so that a later check can point at it.
 * Kept beside the tree and not in it: two spellings of one formula give equal trees.
 */
import type { Name } from './expression.js';

const positions = new WeakMap<Name, number>();

export function placedAt(position: number, name: Name): Name {
  positions.set(name, position);
  return name;
}

/** Offset of a name in its text; 0 for a name that was never parsed. */
export const positionOf = (name: Name): number => positions.get(name) ?? 0;
