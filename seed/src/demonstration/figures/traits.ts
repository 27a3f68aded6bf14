/** What a library is like for good: drawn once, so that its figures hang together over the years. */
import type { Kind } from './kinds.js';
import type { UnitKind } from '../registry/unit.js';
import type { Random } from '../random.js';

export interface Traits {
  /** Places among all libraries of the type when it comes to going digital: the smallest went first. 0 … 1. */
  readonly webRank: number;
  readonly systemRank: number;
  readonly networkRank: number;
  readonly accessRank: number;
  /** Small differences from the mean. */
  readonly daysMore: number;
  readonly hoursFactor: number;
  readonly catchmentFactor: number;
  readonly titlesFactor: number;
  readonly childrenFactor: number;
  readonly minorityShare: number;
  readonly cardsKeptFactor: number;
  readonly womenShare: number;
  readonly roomFactor: number;
  readonly staffFactor: number;
  readonly partDutyChance: number;
  readonly graduates: number;
  readonly lisShare: number;
  readonly priceOfCopy: number;
  readonly loanShare: number;
  readonly mobilePoints: number;
  readonly openEvenings: boolean;
  readonly childrensRoom: boolean;
  readonly surveys: boolean;
  readonly stateFunded: boolean;
}

const MOBILE_POINTS: Readonly<Partial<Record<UnitKind, number>>> = { N: 3, T: 14, H: 3.5, X: 0.7 };
const SURVEYS: Readonly<Partial<Record<UnitKind, number>>> = { N: 1, T: 0.7, U: 0.6, S: 0.25, H: 0.12, V: 0.1 };

export function traitsOf(code: UnitKind, kind: Kind, random: Random): Traits {
  const points = (MOBILE_POINTS[code] ?? 0) * random.factor(0.6);
  return {
    webRank: random.next(),
    systemRank: random.next(),
    networkRank: random.next(),
    accessRank: random.next(),
    daysMore: random.integer(-12, 10),
    hoursFactor: random.between(0.85, 1.15),
    catchmentFactor: random.factor(0.35),
    titlesFactor: random.between(0.8, 1.25),
    childrenFactor: random.between(0.75, 1.2),
    minorityShare: random.chance(0.25) ? random.between(0.002, 0.03) : 0,
    cardsKeptFactor: random.between(0.85, 1.2),
    womenShare: random.between(0.44, 0.62),
    roomFactor: random.factor(0.2),
    staffFactor: random.factor(0.2),
    partDutyChance: atOnce(kind.partDuty, random),
    graduates: random.between(0.5, 0.85),
    lisShare: random.between(0.25, 0.8),
    priceOfCopy: random.between(0.07, 0.14),
    loanShare: random.between(0.22, 0.42),
    mobilePoints: random.count(points),
    openEvenings: random.chance(kind.hoursAWeek > 44 ? 0.7 : 0.2),
    childrensRoom: random.chance(kind.area > 150 ? 0.75 : 0.3),
    surveys: random.chance(SURVEYS[code] ?? 0),
    stateFunded: code !== 'F' && (code !== 'C' || random.chance(0.2)),
  };
}

/** In a small library it is one person, who is or is not part-duty; hence a share near 0 or near 1. */
const atOnce = (share: number, random: Random): number => (random.chance(share) ? random.between(0.8, 1) : 0.05);
