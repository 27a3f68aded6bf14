/**
 * What may be written in an entry of the audit: numbers, and codes under names that are known here, each with a shape. Never a
 * text by a person, not even one word of it: an answer, an explanation or a note may name somebody, the audit is never deleted,
 * and its readers may not be allowed to read the submission. Such texts have tables with readers of their own.
 *
 * The names of facts that several rooms note are here; those of one room are in its manifest (platform/features/feature.ts).
 *
 * The one exception is `reason`: why somebody was granted or lost a right, or why the calendar got a day off. The action cannot be judged without it, and it must
 * outlast the row it was given with: an account that is opened again no longer has the reason for which it was closed.
 */
import { PERIOD_CODE, ROLES } from '@vlis/domain';

export type Facts = Readonly<Record<string, unknown>>;
/** The shape of a fact, by its name. */
export type FactShapes = ReadonlyMap<string, RegExp>;

export const oneOf = (...words: readonly string[]): RegExp => new RegExp(`^(?:${words.join('|')})$`);

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** A code of a form or of the register, noted after the action has found it there. */
export const CODE = /^[\p{L}\p{N}_][\p{L}\p{N}_.-]{0,39}$/u;
/** A hash of somebody who must be recognised and not be readable. */
export const DIGEST = /^[0-9a-f]{32}$/;

/** The facts that are no numbers. Before adding one, ask whether somebody can type what will be written there. */
export const COMMON_FACTS: FactShapes = new Map(
  Object.entries({
    ...{ until: DAY, before: DAY, validFrom: DAY, validTo: DAY, dueOn: DAY, closesOn: DAY },
    period: PERIOD_CODE,
    role: oneOf(...ROLES),
    language: oneOf('vi', 'en'),
    ...{ items: CODE, types: CODE, body: CODE, stage: CODE, outline: CODE },
    username: /^[a-z0-9][a-z0-9:._-]{0,63}$/, // of an account that the system opens
    untilTheEndOf: /^[a-z-]{1,40}$/,
    kinds: oneOf('backup', 'restore', 'drill'), // of what a command records that stands on the database alone
  }),
);

/** Names of facts are written in our sources, so they have one form. */
const NAME = /^[a-z][A-Za-z-]{0,39}$/;

function isFact(shapes: FactShapes, name: string, value: unknown): boolean {
  if (Array.isArray(value)) return value.every((one) => isFact(shapes, name, one));
  if (typeof value === 'string') return shapes.get(name)?.test(value) === true;
  return value === null || ['number', 'boolean', 'undefined'].includes(typeof value);
}

/** Throws where an action would write a free text to the audit: a programming fault, found before anything is stored. */
export function demandFacts(action: string, details: Facts, shapes: FactShapes): void {
  for (const [name, value] of Object.entries(details)) {
    if (name === 'reason' || !NAME.test(name) || !isFact(shapes, name, value))
      throw new Error(`the audit of ${action} takes no text as ${name}`);
  }
}
