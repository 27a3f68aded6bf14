/** The dictionary of indicators as the screens read it: each indicator with its versions. */
import { inForceOn, type Indicator, type IndicatorDocument, type IsoDate } from '@vlis/domain';
import type { IndicatorVersionLineFragment } from '../gql/graphql.js';

export interface DictionaryVersion extends Pick<IndicatorVersionLineFragment, 'id' | 'form' | 'version' | 'validFrom'> {
  readonly validTo: IsoDate | null;
  readonly publishedAt: string;
  readonly indicator: Indicator;
}

export interface DictionaryEntry {
  /** Of the version in `now`. */
  readonly id: number;
  readonly code: string;
  /** The one in force on the day; where none is, the latest. */
  readonly now: DictionaryVersion;
  readonly isInForce: boolean;
  /** The latest first. */
  readonly versions: readonly DictionaryVersion[];
}

const versionOf = ({ definition, validTo, publishedAt, ...line }: IndicatorVersionLineFragment): DictionaryVersion => ({
  ...line,
  validTo: validTo ?? null,
  publishedAt: String(publishedAt),
  indicator: definition as unknown as Indicator,
});

/** @param lines in the order of the dictionary, versions of one indicator the earliest first */
export function entriesOf(lines: readonly IndicatorVersionLineFragment[], day: IsoDate): readonly DictionaryEntry[] {
  const all = new Map<string, DictionaryVersion[]>();
  for (const line of lines) {
    const name = `${line.form}/${line.code}`;
    all.set(name, [versionOf(line), ...(all.get(name) ?? [])]);
  }
  return [...all.values()].map((versions) => {
    const [inForce] = inForceOn(versions, day);
    const now = inForce ?? versions[0]!;
    return { id: now.id, code: now.indicator.code, now, isInForce: inForce !== undefined, versions };
  });
}

/** The indicator to which a version belongs. */
export const entryWith = (entries: readonly DictionaryEntry[], id: number): DictionaryEntry | undefined =>
  entries.find(({ versions }) => versions.some((version) => version.id === id));

/** What a new version begins with: the content of the latest one, with a first day that is still to be chosen. */
export function nextOf({ versions: [latest] }: DictionaryEntry): IndicatorDocument {
  const { indicator, form, version } = latest!;
  const { formula: _, ...content } = indicator;
  return { ...content, form, version: version + 1, validFrom: '', validTo: null };
}

export const newIndicator = (form: string): IndicatorDocument => ({
  ...{ form, code: '', version: 1, validFrom: '', validTo: null, basis: '', types: [], percent: false, decimals: 2 },
  ...{ name: { vi: '', en: '' }, unit: { vi: '', en: '' }, better: 'up' },
  numerator: { kind: 'sum', expression: '' },
  denominator: { kind: 'sum', expression: '' },
});
