/**
 * Sections B and C: what the library holds and how it came to hold it. The stock at the end is the stock at the beginning
 * plus what was added minus what was withdrawn; what is taken over from a library that ended comes on top, as the stock
 * count of the merger (it is no purchase, gift or deposit), and stands in the submission's explanation.
 */
import { dampedSize, type Circumstances } from './circumstances.js';
import { atLeast, atMost, firstPart } from './section.js';

/** The stock of one year hands on to the next. */
export interface Stock {
  /** B01 at the end of the year before. */
  readonly copies: number;
  /** B18. */
  readonly pages: number;
}

/** Who gets books by legal deposit, and how much of what they add. */
const DEPOSIT: Readonly<Record<string, number>> = { N: 0.62, T: 0.06 };
const CHILDRENS_BOOKS: Readonly<Record<string, number>> = { N: 0.03, T: 0.19, H: 0.3, X: 0.34, C: 0.42, G: 0.86 };
const MAKES_LOCAL: Readonly<Record<string, number>> = { U: 5_200, S: 1_900, V: 260 };

/** `copies`: at the beginning; `all`: with what was taken over. */
function additions(around: Circumstances, { copies, all }: Record<'copies' | 'all', number>, pages: number) {
  const { code, kind, traits, random, firstHalf, ordinary } = around;
  const target = all * kind.added * ordinary * random.factor(0.25);
  const deposit = DEPOSIT[code] ?? 0;
  const bought = traits.stateFunded ? 0.58 * (1 - deposit) : 0.15;
  const other = 0.07;
  const C02 = random.count(target * bought);
  const C03 = random.count(target * deposit);
  const C04 = random.count(target * Math.max(0, 1 - deposit - bought - other));
  const C05 = random.count(target * other);
  // Small libraries weed in some years and not in others.
  const weeds = copies > 60_000 || random.chance(0.5);
  const often = copies > 60_000 ? 1 : 2;
  const C06 = weeds
    ? atMost(Math.floor(copies * 0.2), random.count(copies * kind.withdrawn * often * random.factor(0.35)))
    : 0;
  const C08 = pages === 0 ? 0 : Math.ceil(pages / (90 + 120 * traits.accessRank));
  const C07 = C08 + random.count(kind.digital * 0.03 * ordinary);
  const part = (total: number) => firstPart(total, firstHalf, random);
  const half = { C02: part(C02), C03: part(C03), C04: part(C04), C05: part(C05), C06: part(C06), C07: part(C07) };
  const firstTitles = Math.min(half.C07, part(C08));
  return {
    year: { C01: C02 + C03 + C04 + C05, C02, C03, C04, C05, C06, C07, C08, C09: pages },
    half: {
      C01: half.C02 + half.C03 + half.C04 + half.C05,
      ...half,
      C08: firstTitles,
      C09: firstTitles === 0 ? 0 : part(pages),
    },
  };
}

/** Pages digitised this year: from nothing in small libraries to almost a million. */
const digitised = ({ kind, traits, random, ordinary, year }: Circumstances): number =>
  kind.pages === 0 || traits.webRank > kind.website
    ? 0
    : random.count(kind.pages * (1.6 - 1.2 * traits.webRank) * ordinary * 1.05 ** (year - 2023) * random.factor(0.3));

/** What a library holds when it is first looked at: by its trend, and by the years it has been digitising. */
export const stockBefore = ({ kind, traits, year }: Circumstances, copies: number): Stock => ({
  copies: Math.round(copies),
  pages:
    traits.webRank > kind.website
      ? 0
      : Math.round(kind.pages * 0.5 * (1.6 - 1.2 * traits.webRank) * Math.max(0, year - 2010)),
});

/** `received`: copies taken over from libraries that ended in this year. */
export function collection(around: Circumstances, before: Stock, received: number) {
  const { code, kind, traits, year, unit, means } = around;
  const added = additions(around, { copies: before.copies, all: before.copies + received }, digitised(around));
  const size = dampedSize(around);
  const held = {
    year: before.copies + added.year.C01 - added.year.C06 + received,
    half: before.copies + added.half.C01 - added.half.C06,
  };
  const titles = (copies: number) => atMost(copies, Math.ceil(copies / (kind.copiesPerTitle * traits.titlesFactor)));
  const childrens = Math.min(0.97, (CHILDRENS_BOOKS[code] ?? 0) * traits.childrenFactor);
  const serials = (swollen: number) =>
    Math.round(kind.serials * size * Math.sqrt(swollen) * 0.97 ** (year - 2017) * (0.7 + 0.6 * traits.systemRank));
  const digital = (time: number) =>
    traits.webRank > kind.website + 0.3
      ? 0
      : Math.round(kind.digital * size * (1.7 - 1.4 * traits.webRank) * 1.1 ** (time - 2021));
  const rare = Math.round(
    held.year * (code === 'N' ? 0.006 : 0.0011) * (traits.systemRank < 0.7 ? 2 * traits.systemRank : 0),
  );
  const local = Math.round((MAKES_LOCAL[code] ?? 0) * size * 1.03 ** (year - 2020));
  const scanned = (time: number) => Math.min(0.98, 0.12 + 0.075 * (time - 2017) * (1.3 - traits.webRank));
  const catalogued = (time: number) =>
    Math.min(0.99, 0.4 + 0.05 * (time - 2015)) * (traits.systemRank < kind.website ? 1 : 0);
  const online = digital(year);
  const collectionOfYear = {
    B01: held.year,
    B02: titles(held.year),
    B03: Math.floor(held.year * childrens),
    B04: Math.floor(held.year * traits.minorityShare),
    B05: serials(means.end),
    B06: Math.round(held.year * 0.006 * traits.networkRank),
    B07: Math.round(held.year * 0.003 * traits.accessRank),
    B08: Math.round(held.year * 0.009 * traits.systemRank),
    B10: rare,
    B11: Math.floor(rare * atLeast(0, scanned(year))),
    B12: Math.round((unit.kind === 'H' ? 90 : 4_200) * size * 1.01 ** (year - 2017)),
    B13: local,
    B14: Math.floor(local * atLeast(0, scanned(year))),
    B15: online,
    B16: Math.floor(online * 0.55),
    B17: Math.floor(online * 0.3 * traits.accessRank),
    B18: before.pages + added.year.C09,
    B19: traits.webRank < kind.website ? 1 + Math.floor(size * 3 * (1 - traits.webRank)) : 0,
    B20:
      code === 'U' || code === 'N'
        ? 1 + Math.floor(size * 6 * (1 - traits.networkRank))
        : Math.floor(2 * (1 - traits.networkRank)),
    B21: Math.floor(titles(held.year) * catalogued(year)),
  };
  const firstHalf = {
    B01: held.half,
    B02: titles(held.half),
    B05: serials(means.half),
    B15: digital(year - 0.5),
    B18: before.pages + added.half.C09,
    B21: Math.floor(titles(held.half) * catalogued(year - 0.5)),
  };
  return { holdings: { year: collectionOfYear, half: firstHalf }, additions: added };
}
