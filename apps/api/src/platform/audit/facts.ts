/**
 * What may stand in an entry of the audit: numbers, and words of our own under names that are known here, each of its shape. Never
 * a text of people, not even one word of it: an answer, an explanation or a note may name somebody, the audit can never forget
 * it, and who reads the audit need not be who may read the submission. Such a text has its own table, with its own readers.
 *
 * What several rooms note has its name here; what one room alone notes, in the manifest of that room
 * (platform/features/feature.ts).
 *
 * One kind is let through under the name `reason`: why somebody got or lost a right. The action cannot be judged without it, and it
 * must outlast the row it was given with (an account that is opened again forgets why it was closed).
 */
import { ROLES } from '@vlis/domain';

export type Facts = Readonly<Record<string, unknown>>;
/** Of a fact's name the shape. */
export type FactShapes = ReadonlyMap<string, RegExp>;

export const oneOf = (...words: readonly string[]): RegExp => new RegExp(`^(?:${words.join('|')})$`);

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Of a form or the register: an action notes it after it has found it there. */
export const CODE = /^[\p{L}\p{N}_][\p{L}\p{N}_.-]{0,39}$/u;
/** A hash, where who it is about is known and must not be read. */
export const DIGEST = /^[0-9a-f]{32}$/;

/** What is no number has its name here. A new one is thought about: can somebody type what will stand there? */
export const HOUSE_FACTS: FactShapes = new Map(
  Object.entries({
    ...{ until: DAY, before: DAY, validFrom: DAY, validTo: DAY },
    period: /^\d{4}(?:-H1)?$/,
    role: oneOf(...ROLES),
    language: oneOf('vi', 'en'),
    ...{ items: CODE, types: CODE, body: CODE, stage: CODE },
    username: /^[a-z0-9][a-z0-9:._-]{0,63}$/, // of an account that the system opens
    untilTheEndOf: /^[a-z-]{1,40}$/,
    kinds: oneOf('backup', 'restore', 'drill'), // of what a command records that stands on the database alone
  }),
);

/** Names are written in our sources. */
const NAME = /^[a-z][A-Za-z-]{0,39}$/;

function isFact(shapes: FactShapes, name: string, value: unknown): boolean {
  if (Array.isArray(value)) return value.every((one) => isFact(shapes, name, one));
  if (typeof value === 'string') return shapes.get(name)?.test(value) === true;
  return value === null || ['number', 'boolean', 'undefined'].includes(typeof value);
}

/** Throws where an action would put a text into the audit: a fault of ours, found before anything is kept. */
export function demandFacts(action: string, details: Facts, shapes: FactShapes): void {
  for (const [name, value] of Object.entries(details)) {
    if (name === 'reason' || !NAME.test(name) || !isFact(shapes, name, value))
      throw new Error(`the audit of ${action} takes no text as ${name}`);
  }
}
