/**
 * The years of one unit, one after the other. Each year draws from its own chance, but takes over the stock, the pages
 * digitised and the trained staff of the year before. What a library received at the merger is what the libraries that
 * went over into it held on 30/06/2025, by their own last submissions.
 */
import { Random } from '../random.js';
import type { World } from '../registry/plan.js';
import { managingKey } from '../registry/provincial-units.js';
import type { Unit } from '../registry/unit.js';
import { circumstancesOf, MERGER, swellingOf, type Circumstances, type Course } from './circumstances.js';
import { collection, stockBefore, type Stock } from './collection.js';
import { digitalSteps, premises, serviceAndHours, technology } from './house.js';
import { inYear, KINDS } from './kinds.js';
import { money, staff, trainedBefore, type Staff } from './means.js';
import { network, type Network } from './network.js';
import type { Pair, Sections } from './section.js';
import { traitsOf } from './traits.js';
import { events, readers, service } from './use.js';

export interface YearFigures {
  readonly year: number;
  readonly annual: Sections;
  readonly half: Sections;
  /** Who went over into it at the merger: in that year and, because a half is compared with the half before, in the next. */
  readonly received: readonly Received[];
}

export interface Received {
  readonly from: Unit;
  readonly copies: number;
}

/** How much wider a commune became: three old ones make a new one, not all of equal size. */
const COMMUNES_IN_ONE = 2.6;

function reachOf({ kind, library: { key } }: Unit, { territory }: World): number {
  if (kind === 'X') return COMMUNES_IN_ONE;
  if (kind !== 'T') return 1;
  const code = key.slice('demo:T:'.length);
  return Math.max(1, territory.provincesBefore.filter((one) => territory.provinceSince(one.code) === code).length);
}

/** The years from the first to the last in which the unit reports anything. */
export function yearsOf(unit: Unit, world: World, seed: number, first: number, last: number): readonly YearFigures[] {
  const from = Math.max(first, unit.foundedOn === null ? first : Number(unit.foundedOn.slice(0, 4)));
  const to = Math.min(last, unit.library.end === null ? last : Number(unit.library.end.on.slice(0, 4)));
  if (unit.kind === 'QL') return networkYears(unit, world, seed, from, to);
  const { key } = unit.library;
  const absorbed = unit.absorbs.map((one) => world.units.get(one)!);
  const course: Course = {
    unit,
    code: unit.kind,
    traits: traitsOf(unit.kind, KINDS[unit.kind], new Random(seed, `traits/${key}`)),
    swelling: swellingOf(unit, absorbed),
    reach: reachOf(unit, world),
  };
  const years: YearFigures[] = [];
  let state: Carried | undefined;
  for (let year = from; year <= to; year++) {
    const around = circumstancesOf(course, year, new Random(seed, `year/${key}/${year}`));
    state ??= beginning(around, absorbed);
    const received = hasTaken(year) ? absorbed.map((one) => receivedFrom(one, world, seed, first)) : [];
    const made = figuresOf(around, state, year === MERGER ? received : []);
    years.push({ year, annual: made.annual, half: made.half, received });
    state = made.next;
  }
  return years;
}

const hasTaken = (year: number): boolean => year === MERGER || year === MERGER + 1;

interface Carried {
  readonly stock: Stock;
  readonly staff: Staff;
}

const trendStock = (unit: Unit, year: number): number =>
  unit.kind === 'QL' ? 0 : inYear(KINDS[unit.kind].stock, year) * unit.shares.stock;

/** A library founded this year begins with two thirds of its size; one of old has grown by its type's trend. */
function beginning(around: Circumstances, absorbed: readonly Unit[]): Carried {
  const { unit, year } = around;
  const young = unit.foundedOn?.startsWith(`${year}-`) ?? false;
  const before = year > MERGER ? absorbed : [];
  const copies = before.reduce(
    (sum, one) => sum + trendStock(one, MERGER),
    trendStock(unit, year - 1) * (young ? 0.66 : 1),
  );
  return { stock: stockBefore(around, copies), staff: trainedBefore(around) };
}

function receivedFrom(from: Unit, world: World, seed: number, first: number): Received {
  const last = yearsOf(from, world, seed, first, MERGER).at(-1);
  const copies = last?.half['B']?.['B01'];
  return { from, copies: typeof copies === 'number' ? copies : 0 };
}

function figuresOf(around: Circumstances, before: Carried, received: readonly Received[]) {
  const { absorbs } = around.unit;
  const copies = received.reduce((sum, one) => sum + one.copies, 0);
  const points = absorbs.length && around.means.end > 1 ? absorbs.length : 0;
  const steps = digitalSteps(around);
  const A = serviceAndHours(around, points);
  const { holdings: B, additions: C } = collection(around, before.stock, copies);
  const H = technology(around, steps, B.year.B21);
  const E = service(around, {
    website: steps.year.website,
    websiteInJune: steps.half.website,
    interlinked: steps.year.interlinked,
    fullTexts: B.year.B15 > 0 || B.year.B20 > 0,
    fullTextsInJune: B.half.B15 > 0,
    mobilePoints: A.half.A02,
    computers: H.year.H02,
  });
  const I = staff(around, before.staff);
  const G = premises(around, { visits: E.year.E01, days: A.year.A04, copies: B.year.B01 });
  const K = money(around, {
    heads: I.year.I01,
    partDuty: I.year.I04,
    bought: C.year.C02,
    serials: B.year.B05,
    digitalTitles: B.year.B15,
    pages: C.year.C09,
  });
  const pairs: Readonly<Record<string, Pair>> = {
    A,
    B,
    C,
    D: readers(around),
    E,
    F: events(around),
    G: { year: G, half: {} },
    H,
    I,
    K: { year: K, half: {} },
  };
  return {
    ...sectionsOf(pairs),
    next: { stock: { copies: B.year.B01, pages: B.year.B18 }, staff: { trained: I.year.I14 } },
  };
}

function sectionsOf(pairs: Readonly<Record<string, Pair>>): { annual: Sections; half: Sections } {
  const letters = Object.entries(pairs);
  return {
    annual: Object.fromEntries(letters.map(([letter, { year }]) => [letter, year])),
    half: Object.fromEntries(letters.map(([letter, { half }]) => [letter, half])),
  };
}

function networkYears(unit: Unit, world: World, seed: number, from: number, to: number): readonly YearFigures[] {
  const { territory } = world;
  const code = unit.library.key.slice(managingKey('').length);
  const networkOf = (province: string): Network => ({
    province,
    shares: world.units.get(managingKey(province))!.shares,
  });
  const own = [networkOf(code)];
  const joined = territory.provincesBefore
    .filter((province) => territory.provinceSince(province.code) === code)
    .map((province) => networkOf(province.code));
  const years: YearFigures[] = [];
  for (let year = from; year <= to; year++) {
    const since = joined.length > 0 ? joined : own;
    const networks = { half: year > MERGER ? since : own, end: year >= MERGER ? since : own };
    const ends = unit.library.end === null ? `${year}-12-31` : `${year}-06-30`;
    const communes = {
      half: territory.communeCount(code, `${year}-06-30`),
      end: territory.communeCount(code, ends),
    };
    years.push({ year, received: [], ...sectionsOf({ L: network(seed, year, networks, communes) }) });
  }
  return years;
}
