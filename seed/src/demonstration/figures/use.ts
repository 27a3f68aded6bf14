/** Sections D, E and F: readers, visits, circulation, events. Parts never exceed their whole, in either submission. */
import { dampedSize, sized, type Circumstances } from './circumstances.js';
import { atLeast, atMost, firstPart, type Figure } from './section.js';

/** More than this many items for each person served is out of the ordinary (rule R50 asks from 10 on). */
const MOST_ITEMS_EACH = 8.5;

/** Section D. */
export function readers(around: Circumstances) {
  const { code, kind, traits, random, use, firstHalf, flow } = around;
  const issued = sized(around, 'newCards');
  const valid = issued * kind.cardsKept * traits.cardsKeptFactor * random.factor(0.03);
  const D01 = atLeast(1, Math.round(valid * use.end));
  const D02 = atMost(D01, random.count(issued * flow * random.factor(0.08)));
  const atHalf = atLeast(1, Math.round(valid * use.half * random.between(0.96, 1)));
  const accounts = (cards: number) => Math.round(cards * (1.4 - traits.webRank));
  return {
    year: {
      D01,
      D02,
      D03: Math.floor(D01 * (0.55 + 0.35 * traits.networkRank)),
      D04: Math.floor(D01 * Math.min(0.95, kind.children * traits.childrenFactor)),
      D05: Math.floor(D01 * traits.womenShare),
      D06: random.count(D01 * 0.006 * traits.accessRank),
      D07: Math.floor(D01 * Math.min(0.9, traits.minorityShare * 18)),
      D08: code === 'H' ? 0 : accounts(D01),
    },
    half: { D01: atHalf, D02: firstPart(D02, firstHalf, random), D08: code === 'H' ? 0 : accounts(atHalf) },
  };
}

/** What section E needs to know of the others. */
export interface Offers {
  readonly website: boolean;
  readonly websiteInJune: boolean;
  readonly interlinked: boolean;
  readonly fullTexts: boolean;
  readonly fullTextsInJune: boolean;
  readonly mobilePoints: number;
  readonly computers: number;
}

interface Persons {
  readonly inside: number;
  readonly outside: number;
}

/** The share of the readers who are served outside the house: by a bus, in boxes of books, at points. */
function shareOutside({ code, kind, traits }: Circumstances): number {
  const goesOut = kind.offPremises > 0 && (code !== 'X' || traits.mobilePoints > 0 || traits.networkRank < 0.5);
  return goesOut ? atMost(0.8, kind.offPremises * (0.5 + traits.networkRank)) : 0;
}

/** Section E. */
export function service(around: Circumstances, offers: Offers) {
  const { code, kind, traits, random, flow, firstHalf, use, year } = around;
  const part = (total: number) => firstPart(total, firstHalf, random);
  const persons = atLeast(2, Math.round(sized(around, 'visits') * flow * random.factor(0.07)));
  const outside = shareOutside(around);
  const served: Persons = { outside: Math.floor(persons * outside), inside: persons - Math.floor(persons * outside) };
  const first: Persons = { outside: part(served.outside), inside: atLeast(1, part(served.inside)) };

  const items = Math.round(
    atMost(persons * MOST_ITEMS_EACH, sized(around, 'circulation') * flow * random.factor(0.07)),
  );
  const E09 = Math.floor(items * outside);
  const E06 = Math.floor((items - E09) * traits.loanShare);
  const E08 = items - E09 - E06;
  // The house's own use does not grow with the doors shut; the use from afar does.
  const accesses = Math.round(
    kind.online *
      Math.sqrt(around.unit.shares.visits) *
      (1.6 - traits.webRank) *
      1.08 ** (year - 2023) *
      use.end *
      random.factor(0.12),
  );
  const children = Math.min(1, kind.children * traits.childrenFactor * (code === 'G' ? 2 : 1));
  const E05 = Math.floor(persons * children);
  const downloads = offers.fullTexts ? Math.round(accesses * 0.22 * (1.2 - traits.webRank)) : 0;
  const outings = offers.mobilePoints > 0 ? random.count(offers.mobilePoints * 2.4 * flow) : 0;
  const rotated = Math.round(outings * (60 + 160 * traits.systemRank));
  const sessions = Math.round(offers.computers * 190 * flow * (0.4 + traits.accessRank));
  const answered = traits.surveys ? random.count(60 + 240 * dampedSize(around)) : 0;
  const satisfaction: Figure = answered > 0 ? Math.round(random.between(378, 468)) : 'not-applicable';
  const half = {
    E01: first.inside,
    E02: first.outside,
    E03: offers.websiteInJune ? part(accesses) : ('not-applicable' as Figure),
    E05: atMost(first.inside + first.outside, part(E05)),
    E06: part(E06),
    E08: part(E08),
    E09: part(E09),
    E11: offers.fullTextsInJune ? part(downloads) : 0,
    E15: part(sessions),
    E16: part(outings),
    E17: part(rotated),
  };
  return {
    year: {
      E01: served.inside,
      E02: served.outside,
      E03: offers.website ? accesses : ('not-applicable' as Figure),
      E05,
      E06,
      E07: Math.floor(E06 * 0.14 * traits.accessRank),
      E08,
      E09,
      E11: downloads,
      E12: offers.interlinked ? random.count(6 * dampedSize(around)) : 0,
      E13: offers.interlinked ? random.count(5 * dampedSize(around)) : 0,
      E14: Math.round(persons * 0.018 * (0.5 + traits.systemRank)),
      E15: sessions,
      E16: outings,
      E17: rotated,
      E18: satisfaction,
      E19: answered,
    },
    half: { ...half, E17: half.E16 === 0 ? 0 : half.E17 },
  };
}

/** Section F: no attendance without an event. */
export function events(around: Circumstances) {
  const { code, kind, random, flow, firstHalf, traits } = around;
  const held = random.count(kind.events * Math.sqrt(around.unit.shares.visits) * flow);
  const attended = held === 0 ? 0 : Math.round(held * (code === 'T' || code === 'N' ? 260 : 62) * random.factor(0.3));
  const classes = random.count(kind.events * 0.3 * (0.4 + traits.systemRank) * flow);
  const learners = classes === 0 ? 0 : Math.round(classes * random.between(14, 42));
  const [firstHeld, firstClasses] = [firstPart(held, firstHalf, random), firstPart(classes, firstHalf, random)];
  return {
    year: {
      F01: held,
      F02: attended,
      F03: classes,
      F04: learners,
      F05: random.count(kind.events * 0.25),
    },
    half: {
      F01: firstHeld,
      F02: firstHeld === 0 ? 0 : firstPart(attended, firstHalf, random),
      F03: firstClasses,
      F04: firstClasses === 0 ? 0 : firstPart(learners, firstHalf, random),
    },
  };
}
