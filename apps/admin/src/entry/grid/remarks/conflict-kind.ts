/**
 * Whether a cell is in conflict with somebody else, or with the same person in another window. The server names the other author by name
 * alone, so a namesake in the same library is taken for the same person; both figures are shown in either case.
 */
export type ConflictKind = 'conflict' | 'ownConflict';

export const conflictOf = (by: string, me: string): ConflictKind => (by === me ? 'ownConflict' : 'conflict');
