/** The texts of all rooms as one list of keys. An area (`entry` of `entry.title`) belongs to one room. */

export interface TextTree {
  readonly [key: string]: string | TextTree;
}

export interface TextsOfRoom {
  /** The module `i18n/vi.ts`: every area that it exports. */
  readonly vi: TextTree;
  /** The module `i18n/en.ts`, fetched when somebody asks for English. */
  readonly en: () => Promise<TextTree>;
}

/** Throws where two rooms have an area of the same name: the texts of one would hide those of the other. */
export function foldTexts(rooms: readonly TextTree[]): TextTree {
  const folded: Record<string, string | TextTree> = {};
  for (const room of rooms) {
    for (const [area, texts] of Object.entries(room)) {
      if (area in folded) throw new Error(`two rooms have texts under "${area}"`);
      folded[area] = texts;
    }
  }
  return folded;
}
