/**
 * What may stand in an entry of the audit: numbers, and words of our own under names that are known here, each of its shape. Never
 * a text of people, not even one word of it: an answer, an explanation or a note may name somebody, the audit can never forget
 * it, and who reads the audit need not be who may read the report. Such a text has its own table, with its own readers.
 *
 * One kind is let through under the name `reason`: why somebody got or lost a right. The deed cannot be judged without it, and it
 * must outlast the row it was given with (an account that is opened again forgets why it was closed).
 */
import { ROLES } from '@vlis/domain';

export type Facts = Readonly<Record<string, unknown>>;

const oneOf = (...words: readonly string[]): RegExp => new RegExp(`^(?:${words.join('|')})$`);

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Of a form or the register: a deed notes it after it has found it there. */
const CODE = /^[\p{L}\p{N}_][\p{L}\p{N}_.-]{0,39}$/u;
/** A hash, where who it is about is known and must not be read. */
const DIGEST = /^[0-9a-f]{32}$/;

/** What is no number has its name here. A new one is thought about: can somebody type what will stand there? */
const SHAPES: Readonly<Record<string, RegExp>> = {
  ...{ until: DAY, before: DAY, validFrom: DAY, validTo: DAY },
  period: /^\d{4}(?:-H1)?$/,
  role: oneOf(...ROLES),
  basis: oneOf('as-reported', 'current'),
  language: oneOf('vi', 'en'),
  kinds: oneOf('backup', 'restore', 'drill'),
  ...{ items: CODE, indicators: CODE, types: CODE, body: CODE, stage: CODE },
  ...{ columns: CODE, order: CODE },
  explained: new RegExp(`${CODE.source.slice(0, -1)}:${CODE.source.slice(1)}`, 'u'),
  confirmedBeside: /^VN-[0-9A-Z-]{4,20}$/,
  ...{ person: DIGEST, released: DIGEST },
  username: /^[a-z0-9][a-z0-9:._-]{0,63}$/, // of an account that the system opens
  untilTheEndOf: /^[a-z-]{1,40}$/,
};

/** Names are written in our sources. */
const NAME = /^[a-z][A-Za-z-]{0,39}$/;

const isFact = (name: string, value: unknown): boolean => {
  if (Array.isArray(value)) return value.every((one) => isFact(name, one));
  if (typeof value === 'string') return Object.hasOwn(SHAPES, name) && SHAPES[name]!.test(value);
  return value === null || ['number', 'boolean', 'undefined'].includes(typeof value);
};

/**
 * Of the findings that were explained (`R49:B01`) those that may stand in the audit. A form that was published before codes had to be
 * one word may have a sentence for one; the revision of the report has them all.
 */
export const findings = (keys: readonly string[]): readonly string[] => keys.filter((key) => isFact('explained', key));

/** Throws where a deed would put a text into the audit: a fault of ours, found before anything is kept. */
export function demandFacts(action: string, details: Facts): void {
  for (const [name, value] of Object.entries(details)) {
    if (name === 'reason' || !NAME.test(name) || !isFact(name, value))
      throw new Error(`the audit of ${action} takes no text as ${name}`);
  }
}
