/** The query part of an address as a small record of texts, with defaults, which are left out of the address. */

export function readSearch<T extends Record<string, string>>(search: string, defaults: T): T {
  const params = new URLSearchParams(search);
  return Object.fromEntries(Object.entries(defaults).map(([name, usual]) => [name, params.get(name) ?? usual])) as T;
}

/** Parameters that are not ours stay; order stays; defaults vanish. */
export function writeSearch<T extends Record<string, string>>(search: string, change: Partial<T>, defaults: T): string {
  const params = new URLSearchParams(search);
  for (const [name, value] of Object.entries(change)) {
    if (value === undefined || value === defaults[name]) params.delete(name);
    else params.set(name, value);
  }
  const text = params.toString();
  return text ? `?${text}` : '';
}

/** `X,G` ↔ ['X', 'G']; no text is no choice at all. */
export const listOf = (text: string): string[] => text.split(',').filter(Boolean);

/** A path with what its screen is asked for; what is not asked for is left out. */
export const withSearch = (path: string, params: Readonly<Record<string, string | number | undefined>>): string => {
  const entries = Object.entries(params).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  return entries.length ? `${path}?${new URLSearchParams(entries)}` : path;
};
