/**
 * With whom a cell is at odds: with somebody else, or with oneself in another window. The server tells the other one by
 * name; of two namesakes in one library it would be said that it was oneself, and both figures stand there all the same.
 */
export type ConflictKind = 'conflict' | 'ownConflict';

export const conflictOf = (by: string, me: string): ConflictKind => (by === me ? 'ownConflict' : 'conflict');
