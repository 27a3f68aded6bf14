/**
 * Names in the order of the Vietnamese alphabet: Đ after D, Ê after E, tones only where the letters are the same, and a name
 * before a longer one that begins with it. Neither the server's default order nor that of search keys is this.
 */

/** SQL that sorts by a column of names; a key of the row must follow it, so that pages neither repeat nor skip. */
export const inVietnameseOrder = (column: string): string => `${column} collate "vi-x-icu"`;
