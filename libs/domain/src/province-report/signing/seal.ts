/**
 * The seal over a report that was signed: a digest of each part, and one over all of them. When a figure or a word of what was signed is
 * another one later, the seal is broken, and the part says where. Parts are written in one way only, whatever order a database or a
 * browser gives the fields of an object.
 */
import type { BoundKey } from '../bound-key.js';
import type { Passage } from '../passage.js';

export interface SealedFigure {
  readonly key: BoundKey;
  /** A plain decimal; null: there was none. */
  readonly value: string | null;
  /** Submissions in it that the province had not accepted. */
  readonly waiting: number;
}

export interface SealedReport {
  /** Which report it is: round, province and outline. */
  readonly of: Readonly<Record<string, string | number>>;
  /** By key of the section. */
  readonly passages: Readonly<Record<string, Passage>>;
  readonly figures: readonly SealedFigure[];
}

/** By part: `of`, `section:plans`, `figure:now:B01`. */
export type PartDigests = Readonly<Record<string, string>>;

export interface Seal {
  readonly parts: PartDigests;
  /** Over the digests of all parts. */
  readonly whole: string;
}

/** SHA-256 of a text as hexadecimal digits. */
export type Digest = (text: string) => string;

export const partOfSection = (key: string): string => `section:${key}`;
export const partOfFigure = (key: BoundKey): string => `figure:${key}`;

/** JSON with the fields of every object in the order of their names. */
function plainJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(plainJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${plainJson(field)}`).join(',')}}`;
}

function partsOf({ of, passages, figures }: SealedReport): readonly (readonly [string, unknown])[] {
  return [
    ['of', of],
    ...Object.entries(passages).map(([key, passage]) => [partOfSection(key), passage] as const),
    ...figures.map(({ key, value, waiting }) => [partOfFigure(key), { value, waiting }] as const),
  ];
}

const wholeOf = (parts: PartDigests, digest: Digest): string => digest(plainJson(parts));

export function sealOf(report: SealedReport, digest: Digest): Seal {
  const parts = Object.fromEntries(partsOf(report).map(([part, value]) => [part, digest(plainJson(value))]));
  return { parts, whole: wholeOf(parts, digest) };
}

export interface SealCheck {
  readonly intact: boolean;
  /** Parts that are other than they were signed, are missing, or were added. */
  readonly broken: readonly string[];
}

/** The digest over all stands in the audit entry of the signature too, where it can be compared. */
export function checkSeal(report: SealedReport, kept: Seal, digest: Digest): SealCheck {
  const { parts } = sealOf(report, digest);
  const names = new Set([...Object.keys(kept.parts), ...Object.keys(parts)]);
  const broken = [...names].filter((name) => parts[name] !== kept.parts[name]).toSorted();
  const isWhole = wholeOf(kept.parts, digest) === kept.whole;
  return { intact: isWhole && broken.length === 0, broken };
}
