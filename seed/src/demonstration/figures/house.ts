/** Sections A, G and H: the building, its hours, and how far the library has gone digital. */
import type { Circumstances } from './circumstances.js';
import { dampedSize } from './circumstances.js';
import { atLeast, atMost, yesNo } from './section.js';

/**
 * How far a type has come by a year: half of what it is in 2026 in 2017, all of it in 2026. A library says yes once its
 * type has come as far as its own rank, and never takes it back.
 */
const progress = (year: number): number => Math.min(1, Math.max(0.05, 0.45 + 0.055 * (year - 2016)));

interface Steps {
  readonly website: boolean;
  readonly services: boolean;
  readonly anyDevice: boolean;
  readonly openData: boolean;
  readonly interlinked: boolean;
}

function stepsAt({ kind, traits }: Circumstances, time: number): Steps {
  const reached = kind.website * progress(time);
  return {
    website: traits.webRank < reached,
    services: traits.webRank < reached * 0.74,
    anyDevice: traits.webRank < reached * 0.58,
    openData: traits.webRank < reached * 0.36,
    interlinked: traits.networkRank < Math.min(0.9, reached * 0.6 + 0.05),
  };
}

export function digitalSteps(around: Circumstances): { readonly year: Steps; readonly half: Steps } {
  return { year: stepsAt(around, around.year), half: stepsAt(around, around.year - 0.5) };
}

const answers = ({ website, services, anyDevice, openData, interlinked }: Steps) => ({
  H07: yesNo(website),
  H08: yesNo(services),
  H09: yesNo(anyDevice),
  H10: yesNo(openData),
  H11: yesNo(interlinked),
});

/** Section A. `absorbedPoints`: libraries that are now service points of this one. */
export function serviceAndHours(around: Circumstances, absorbedPoints: number) {
  const { code, kind, traits, random, year, reach } = around;
  const days = atMost(358, Math.round((kind.daysOpen + traits.daysMore) * around.ordinary + random.integer(-3, 3)));
  const daysOpen = atLeast(1, days);
  const mobile = (swollen: number) =>
    traits.mobilePoints + (code === 'T' && swollen > 1 ? Math.min(absorbedPoints, 4) : 0);
  return {
    year: {
      A01: 1 + (code === 'T' ? absorbedPoints : code === 'U' ? Math.floor(traits.accessRank * 3) : 0),
      A02: mobile(around.means.end),
      A03: Math.round(kind.catchment * (code === 'N' ? 1 : traits.catchmentFactor) * reach * 1.008 ** (year - 2017)),
      A04: daysOpen,
      A05: Math.round(kind.hoursAWeek * traits.hoursFactor * 2) * 5,
      A06: yesNo(traits.openEvenings),
    },
    half: {
      A02: mobile(around.means.half),
      A04: atMost(178, atMost(daysOpen, atLeast(1, Math.round(daysOpen * around.firstDays)))),
    },
  };
}

/** Section G, annual only. Seats and area keep up with visits and stock. */
export function premises(
  around: Circumstances,
  { visits, days, copies }: Record<'visits' | 'days' | 'copies', number>,
) {
  const { kind, traits, year, means, unit } = around;
  const size = dampedSize(around) * traits.roomFactor * means.end;
  const area = atLeast(Math.ceil(copies / 240), Math.round(kind.area * size));
  return {
    G01: area * 10,
    G02: Math.round(area * 10 * (0.42 + 0.25 * traits.accessRank)),
    G03: atLeast(Math.ceil(visits / days / 3.5), Math.round(kind.seats * size)),
    G04: yesNo(traits.childrensRoom),
    G05: yesNo(traits.accessRank < (kind.area > 150 ? 0.5 : 0.15) * progress(year)),
    G06: around.code === 'T' && unit.kind === 'T' ? Math.floor(traits.systemRank * 2.4) : 0,
  };
}

/** Section H. */
export function technology(around: Circumstances, steps: ReturnType<typeof digitalSteps>, recordsOnline: number) {
  const { kind, traits, year, means } = around;
  const computers = Math.round(kind.computers * dampedSize(around) * traits.roomFactor * means.end);
  const reached = kind.website * progress(year);
  return {
    year: {
      H01: computers,
      H02: Math.floor(computers * (0.35 + 0.4 * traits.networkRank)),
      H03: Math.round((60 + 240 * (1 - traits.webRank)) * (0.4 + 0.6 * progress(year))),
      H04: yesNo(traits.accessRank < 0.35 + 0.6 * reached),
      H05: yesNo(traits.systemRank < Math.min(1, 0.15 + 0.95 * reached)),
      H06: yesNo(traits.webRank < reached * 0.82),
      ...answers(steps.year),
      H12: steps.year.interlinked ? Math.floor(recordsOnline * 0.3 * traits.systemRank) : 0,
      H13: yesNo(traits.networkRank < 0.3 * reached),
      H14: yesNo(traits.webRank < 0.6 * reached),
      H15: yesNo(traits.webRank < 0.5 * reached),
    },
    half: answers(steps.half),
  };
}
