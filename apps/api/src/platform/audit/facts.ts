/**
 * What may stand in an entry of the audit: numbers, days, codes, names that the system gave. Never a text of people: an answer, an
 * explanation or a note may name somebody, the audit can never forget it, and who reads the audit need not be who may read
 * the report. Such a text has its own table, with its own readers.
 *
 * One kind is let through under the name `reason`: why somebody got or lost a right. The deed cannot be judged without it, and it
 * must outlast the row it was given with (an account that is opened again forgets why it was closed).
 */
export type Facts = Readonly<Record<string, unknown>>;

/** A code, a day, an identifier: one word. */
const CODE = /^[\p{L}\p{N}][\p{L}\p{N}._:/+-]{0,63}$/u;

const isFact = (value: unknown): boolean => {
  if (typeof value === 'string') return CODE.test(value);
  if (Array.isArray(value)) return value.every(isFact);
  if (typeof value === 'object' && value !== null) return Object.entries(value).every(isFact);
  return true;
};

/** Throws where a deed would put a text into the audit: a fault of ours, found before anything is kept. */
export function demandFacts(action: string, details: Facts): void {
  for (const [name, value] of Object.entries(details)) {
    if (name === 'reason' || !isFact([name, value])) throw new Error(`the audit of ${action} takes no text as ${name}`);
  }
}
