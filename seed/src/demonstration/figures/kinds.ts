/**
 * How large a library of each type is on average, and how that changes by the year. Where the Ministry published a
 * series it is met (domain facts, E.1, E.2); everything else is the author's estimate of what is plausible.
 *
 * Copies: the 2017 row. Additions: their published total of 805 307 is 2.0 % of all stock; here by level, so that stock
 * grows as much as it can with additions of that size. Cards: the 2017 row. Visits: 2017 is known as a total only; it is
 * divided as in 2016. Circulation: the 2016 row, the last one published.
 *
 * Odd case: the National Library's published visits (2 800 525 in 2016) are mostly accesses from afar; only about
 * 650 000 people a year pass its door, and those are E04 here.
 */

export type LibraryKind = 'N' | 'T' | 'H' | 'X' | 'S' | 'V' | 'U' | 'G' | 'C' | 'F';

/** A mean per library, valid for the base year, and its growth a year after (0.01 is 1 %). */
export interface Trend {
  readonly mean: number;
  readonly baseYear: number;
  readonly growth: number;
}

export interface Kind {
  /** B01. */
  readonly stock: Trend;
  /** C01 and C06 as shares of the stock at the year's beginning. */
  readonly added: number;
  readonly withdrawn: number;
  /** E04, in person. */
  readonly visits: Trend;
  /** E10. */
  readonly circulation: Trend;
  /** D02. */
  readonly newCards: Trend;
  /** D01 for each card of D02. */
  readonly cardsKept: number;
  /** E03, of a library with a website. */
  readonly online: number;
  /** Part of E04 and E10 outside the house. */
  readonly offPremises: number;
  readonly children: number;
  /** A03. */
  readonly catchment: number;
  readonly daysOpen: number;
  readonly hoursAWeek: number;
  readonly copiesPerTitle: number;
  readonly serials: number;
  /** B15. */
  readonly digital: number;
  /** Pages digitised a year. */
  readonly pages: number;
  readonly events: number;
  readonly area: number;
  readonly seats: number;
  readonly computers: number;
  readonly staff: number;
  readonly partDuty: number;
  /** Triệu đồng a year for one member of staff. */
  readonly salary: number;
  /** Share of libraries with a website in 2026; the other digital answers follow from it. */
  readonly website: number;
  /** Spread of sizes: standard deviations of the logarithms of stock and of use. */
  readonly spread: { readonly stock: number; readonly use: number };
}

const trend = (mean: number, growth: number, baseYear = 2017): Trend => ({ mean, growth, baseYear });

/** What the series give for a level of `libraries` libraries. */
const level = (total: number, libraries: number, growth: number, baseYear = 2017): Trend =>
  trend(total / libraries, growth, baseYear);

/** Visits of 2016 by level, raised to the total of 2017 (29 477 733 / 25 205 656). */
const VISITS_2017 = 29_477_733 / 25_205_656;

export const KINDS: Readonly<Record<LibraryKind, Kind>> = {
  // prettier-ignore
  N: {
    stock: level(1_657_776, 1, 0.016), added: 0.022, withdrawn: 0.006,
    visits: trend(650_000, 0), circulation: level(764_544, 1, 0, 2016), newCards: level(10_400, 1, 0), cardsKept: 5,
    online: 2_600_000, offPremises: 0.03, children: 0.04, catchment: 100_000_000, daysOpen: 300, hoursAWeek: 66,
    copiesPerTitle: 2.4, serials: 1_100, digital: 120_000, pages: 900_000, events: 60,
    area: 14_000, seats: 900, computers: 320, staff: 165, partDuty: 0.02, salary: 130, website: 1,
    spread: { stock: 0, use: 0 },
  },
  // prettier-ignore
  T: {
    stock: level(16_432_184, 63, 0.018), added: 0.024, withdrawn: 0.006,
    visits: level(13_331_630 * VISITS_2017, 63, 0.005), circulation: level(30_900_061, 63, 0, 2016),
    newCards: level(278_403, 63, 0.01), cardsKept: 2.6,
    online: 160_000, offPremises: 0.35, children: 0.32, catchment: 1_550_000, daysOpen: 292, hoursAWeek: 50,
    copiesPerTitle: 2.9, serials: 144, digital: 12_000, pages: 60_000, events: 38,
    area: 3_400, seats: 260, computers: 62, staff: 30, partDuty: 0.04, salary: 118, website: 0.97,
    spread: { stock: 0.65, use: 0.6 },
  },
  // prettier-ignore
  H: {
    stock: level(8_271_352, 663, 0.003), added: 0.018, withdrawn: 0.015,
    visits: level(9_073_501 * VISITS_2017, 663, -0.005), circulation: level(14_457_157, 663, -0.01, 2016),
    newCards: level(192_315, 663, 0.005), cardsKept: 2.7,
    online: 2_400, offPremises: 0.2, children: 0.42, catchment: 145_000, daysOpen: 248, hoursAWeek: 40,
    copiesPerTitle: 1.9, serials: 25, digital: 350, pages: 700, events: 7,
    area: 210, seats: 46, computers: 7, staff: 2.7, partDuty: 0.25, salary: 104, website: 0.4,
    spread: { stock: 0.6, use: 0.65 },
  },
  // prettier-ignore
  X: {
    stock: level(6_837_512, 3_257, 0.003), added: 0.018, withdrawn: 0.015,
    visits: trend(1_650, 0), circulation: trend(2_400, -0.005), newCards: trend(19, 0), cardsKept: 4.2,
    online: 420, offPremises: 0.22, children: 0.5, catchment: 9_200, daysOpen: 205, hoursAWeek: 24,
    copiesPerTitle: 1.5, serials: 4, digital: 60, pages: 0, events: 2.4,
    area: 48, seats: 18, computers: 2.4, staff: 1.1, partDuty: 0.8, salary: 92, website: 0.14,
    spread: { stock: 0.6, use: 0.75 },
  },
  // prettier-ignore
  S: {
    stock: trend(14_500, 0.006), added: 0.014, withdrawn: 0.008,
    visits: trend(3_900, -0.01), circulation: trend(6_400, -0.015), newCards: trend(95, 0), cardsKept: 4.5,
    online: 16_000, offPremises: 0, children: 0, catchment: 620, daysOpen: 247, hoursAWeek: 40,
    copiesPerTitle: 1.6, serials: 42, digital: 5_200, pages: 9_000, events: 4,
    area: 240, seats: 30, computers: 11, staff: 3.2, partDuty: 0.3, salary: 125, website: 0.78,
    spread: { stock: 0.9, use: 0.8 },
  },
  // prettier-ignore
  V: {
    stock: trend(5_600, 0.008), added: 0.02, withdrawn: 0.012,
    visits: trend(6_200, 0), circulation: trend(8_800, 0), newCards: trend(140, 0), cardsKept: 4,
    online: 900, offPremises: 0, children: 0, catchment: 1_300, daysOpen: 322, hoursAWeek: 44,
    copiesPerTitle: 1.8, serials: 22, digital: 700, pages: 1_200, events: 9,
    area: 130, seats: 34, computers: 8, staff: 1.9, partDuty: 0.5, salary: 130, website: 0.3,
    spread: { stock: 0.75, use: 0.7 },
  },
  // prettier-ignore
  U: {
    stock: trend(78_000, 0.006), added: 0.016, withdrawn: 0.01,
    visits: trend(88_000, 0.01), circulation: trend(112_000, -0.01), newCards: trend(2_100, 0.015), cardsKept: 3.8,
    online: 240_000, offPremises: 0, children: 0, catchment: 8_400, daysOpen: 262, hoursAWeek: 58,
    copiesPerTitle: 4.2, serials: 74, digital: 26_000, pages: 46_000, events: 14,
    area: 1_700, seats: 300, computers: 66, staff: 11.5, partDuty: 0.08, salary: 138, website: 0.96,
    spread: { stock: 0.9, use: 0.8 },
  },
  // prettier-ignore
  G: {
    stock: trend(3_100, 0.012), added: 0.05, withdrawn: 0.036,
    visits: trend(5_600, 0.01), circulation: trend(7_400, 0.005), newCards: trend(150, 0), cardsKept: 3.6,
    online: 1_500, offPremises: 0, children: 1, catchment: 560, daysOpen: 188, hoursAWeek: 34,
    copiesPerTitle: 5.4, serials: 6, digital: 220, pages: 0, events: 5,
    area: 62, seats: 34, computers: 5, staff: 1.15, partDuty: 0.7, salary: 98, website: 0.5,
    spread: { stock: 0.55, use: 0.6 },
  },
  // prettier-ignore
  C: {
    stock: trend(2_600, 0.02), added: 0.06, withdrawn: 0.03,
    visits: trend(2_700, 0.01), circulation: trend(4_100, 0.01), newCards: trend(46, 0.02), cardsKept: 3.4,
    online: 1_100, offPremises: 0.16, children: 0.6, catchment: 3_100, daysOpen: 262, hoursAWeek: 32,
    copiesPerTitle: 1.4, serials: 4, digital: 40, pages: 0, events: 5,
    area: 52, seats: 20, computers: 1.8, staff: 1.4, partDuty: 0.65, salary: 60, website: 0.2,
    spread: { stock: 0.55, use: 0.6 },
  },
  // prettier-ignore
  F: {
    stock: trend(11_500, 0.01), added: 0.05, withdrawn: 0.04,
    visits: trend(16_000, 0.01), circulation: trend(21_000, 0), newCards: trend(900, 0), cardsKept: 2.4,
    online: 42_000, offPremises: 0, children: 0, catchment: 21_000, daysOpen: 268, hoursAWeek: 46,
    copiesPerTitle: 1.3, serials: 40, digital: 9_000, pages: 0, events: 26,
    area: 380, seats: 56, computers: 16, staff: 4.4, partDuty: 0.15, salary: 240, website: 0.95,
    spread: { stock: 0.6, use: 0.6 },
  },
};

/** The mean of a year, by its trend. */
export const inYear = ({ mean, baseYear, growth }: Trend, year: number): number =>
  mean * (1 + growth) ** (year - baseYear);

/** The years in which doors were shut for months (COVID-19), as a share of an ordinary year's use. */
export const useInYear = (year: number): number => ({ 2020: 0.62, 2021: 0.46, 2022: 0.82 })[year] ?? 1;
