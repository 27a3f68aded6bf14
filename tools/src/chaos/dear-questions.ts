/** Questions that ask for as much as they can. Each shape once brought a server down; they stay as they were found. */

const times = (count: number, each: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => each(n)).join(' ');

/** Many names for one large field. */
export const ALIASES = `{ ${times(900, (n) => `a${n}: formVersions { definition }`)} }`;

/** Lists inside lists, eight thousand statements where each row asks for itself. */
export const FAN_OUT = `{ ${times(
  20,
  (n) =>
    `f${n}: libraries(page: { limit: 200 }) { rows { name { vi en } commune { name { vi } } province { name { vi } } type { name { vi } } } }`,
)} }`;

/** The size of the page where a price list may forget to look. */
export const DEFAULT_PAGE = `query ($page: PageInput = { limit: 200 }) { ${times(
  8,
  (n) =>
    `o${n}: obligations(filter: {}, page: $page) { rows { library { name { vi } province { name { vi } } commune { name { vi } } } submission { id filled } } }`,
)} }`;

/** Below the price at which a question is refused, so that it is answered, again and again. */
export const JUST_ALLOWED = [
  `{ libraries(page: { limit: 200 }) { rows { name { vi en } province { name { vi } } type { name { vi } } } } }`,
  `query ($page: PageInput = { limit: 200 }) { obligations(filter: {}, page: $page) { rows {
     library { name { vi } province { name { vi } } commune { name { vi } } } submission { id filled } } } }`,
  `{ ${times(20, (n) => `u${n}: units(level: COMMUNE) { name { vi } code }`)} }`,
];
