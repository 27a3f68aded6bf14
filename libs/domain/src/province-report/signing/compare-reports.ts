/** What a new version of a report says that the one before did not: sections that were written anew, and figures that are others. */
import type { BoundKey } from '../bound-key.js';
import { sealOf, partOfSection, type SealedReport } from './seal.js';

export interface ChangedFigure {
  readonly key: BoundKey;
  /** Null: there was none. Undefined: the figure was not in that version. */
  readonly was: string | null | undefined;
  readonly is: string | null | undefined;
}

export interface ReportChanges {
  /** Keys of sections. */
  readonly sections: readonly string[];
  readonly figures: readonly ChangedFigure[];
}

/** Texts are compared as they are: there is nothing to be kept secret in it. */
const asText = (text: string): string => text;

export function changesBetween(before: SealedReport, after: SealedReport): ReportChanges {
  const [was, is] = [sealOf(before, asText).parts, sealOf(after, asText).parts];
  const sections = [...new Set([...Object.keys(before.passages), ...Object.keys(after.passages)])];
  const values = ({ figures }: SealedReport) => new Map(figures.map(({ key, value }) => [key, value]));
  const [old, fresh] = [values(before), values(after)];
  return {
    sections: sections.filter((key) => was[partOfSection(key)] !== is[partOfSection(key)]),
    figures: [...new Set([...old.keys(), ...fresh.keys()])]
      .filter((key) => old.get(key) !== fresh.get(key))
      .map((key) => ({ key, was: old.get(key), is: fresh.get(key) })),
  };
}
