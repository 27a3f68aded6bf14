/**
 * Where a text stops being JSON. JSON.parse knows it, but its message gives the place for some mistakes and not for
 * others, and in other words from one engine to the next.
 */

const BLANKS = /[ \t\r\n]*/y;
const SCALAR =
  /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

export interface JsonPlace {
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
}

/** The place of the first thing that cannot stand there; the end of the text where something is lacking. */
export function brokenJsonPlace(text: string): JsonPlace {
  let at = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    at += found?.[0].length ?? 0;
    return found !== null;
  };
  const sign = (wanted: string): boolean => {
    take(BLANKS);
    if (text[at] !== wanted) return false;
    at += 1;
    return true;
  };
  const scalar = (): boolean => take(BLANKS) && take(SCALAR);
  const name = (): boolean => take(BLANKS) && text[at] === '"' && take(SCALAR) && sign(':');
  const several = (one: () => boolean, end: string): boolean => {
    if (sign(end)) return true;
    do if (!one()) return false;
    while (sign(','));
    return sign(end);
  };
  const value = (): boolean => {
    if (sign('{')) return several(() => name() && value(), '}');
    return sign('[') ? several(value, ']') : scalar();
  };
  value();
  take(BLANKS);
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}
