/** A calendar date as `yyyy-MM-dd`, always of Asia/Ho_Chi_Minh. Compares as text. */
export type IsoDate = string;

// PostgreSQL has no year 0.
const DAY_SHAPE = /^(?!0000)\d{4}-\d{2}-\d{2}$/;

/** Whether a text is a day that the calendar has: 2026-02-29 is none. */
export const isDay = (text: string): boolean =>
  DAY_SHAPE.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
