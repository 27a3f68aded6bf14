const LARGEST_ID = 2_147_483_647;

/** Undefined: it is no number of a row. */
export function numberOfRow(text: unknown): number | undefined {
  const number = typeof text === 'string' && /^\d{1,10}$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= LARGEST_ID ? number : undefined;
}
