/**
 * A change in words: between the same libraries, with how many they are of how many and what share of the volume they hold; or
 * why there is none. The same on tiles, in tables, in the hints of charts and in what is taken away.
 */
import { decimal, standsForAll } from '@vlis/domain';
import { percentText, type ChangeText } from '../format/number.js';
import type { Format } from '../format/useFormat.js';
import type { ChangeCellFragment } from '../gql/graphql.js';
import type { Translate } from '../i18n/useT.js';

export type ComparedChange = ChangeCellFragment;

export type ChangeFormat = Pick<Format, 'count' | 'held' | 'date' | 'language'>;

export interface ChangeWords {
  /** `+0,4 %`; absent: there is none, and `of` says why. */
  readonly change?: ChangeText;
  /** The same as a spreadsheet reads it; null: none. */
  readonly percent: string | null;
  /** `36/44 thư viện có số ở cả hai kỳ, nắm 80,1 % khối lượng kỳ này, 76,1 % của 2023`. */
  readonly of: string;
  /** The libraries compared hold too little for the change to stand for all, which `of` says. */
  readonly thin: boolean;
}

/** A change with what its sentence names beside it. */
interface ShownChange {
  /** Null: there is no such figure a year before. */
  readonly change: ComparedChange | null | undefined;
  /** Libraries with a number in this period. */
  readonly reported: number;
  /** The earlier period, as people name it. */
  readonly before: string;
}

export function changeWords({ change, reported, before }: ShownChange, t: Translate, f: ChangeFormat): ChangeWords {
  if (!change) return { percent: null, of: t('figures.noBefore', { period: before }), thin: false };
  const { percent, why, rearrangedOn } = change;
  if (why != null || percent == null) {
    const day = rearrangedOn == null ? '' : f.date(rearrangedOn);
    const of = t(`figures.noChange.${why ?? 'NOBODY_IN_BOTH'}`, { period: before, date: day });
    return { percent: null, of, thin: false };
  }
  const thin = !standsForAll(change);
  const of = sameLibraries(change, reported, before, thin, t, f);
  return { change: percentText(percent, f.language), percent, of, thin };
}

function sameLibraries(
  { libraries, shareOfNow, shareOfBefore }: ComparedChange,
  reported: number,
  before: string,
  thin: boolean,
  t: Translate,
  f: ChangeFormat,
): string {
  const counted = { libraries: f.count(libraries), reported: f.count(reported), period: before };
  // No sum, or nothing left to weigh.
  if (shareOfNow == null || shareOfBefore == null) return t('figures.ofSameCount', counted);
  if (isAll(shareOfNow) && isAll(shareOfBefore)) return t('figures.ofSameAll', counted);
  const shares = { now: f.held(shareOfNow), before: f.held(shareOfBefore) };
  return t(thin ? 'figures.ofSameThin' : 'figures.ofSame', { ...counted, ...shares });
}

const isAll = (share: string): boolean => decimal(share).eq(1);
