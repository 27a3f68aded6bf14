/** Sections I and K: people and money. Every division of the staff adds up to the staff. */
import { dampedSize, type Circumstances } from './circumstances.js';
import { atMost, firstPart, type Figure } from './section.js';

/** Of the staff in service, how many were trained for modern libraries since 2021; hands on to the next year. */
export interface Staff {
  readonly trained: number;
}

/** How many of the staff had been trained before a year: nobody before 2021, then about a tenth more every year. */
export const trainedBefore = (around: Circumstances): Staff => ({
  trained: Math.round(
    headcounts(around).half * Math.min(0.9, 0.11 * Math.max(0, around.year - 2021) * (0.5 + around.traits.systemRank)),
  ),
});

function headcounts(around: Circumstances): { readonly year: number; readonly half: number } {
  const { kind, traits, year, means } = around;
  const own = kind.staff * dampedSize(around) * traits.staffFactor * 0.992 ** (year - 2017);
  const heads = (swollen: number) => Math.max(1, Math.round(own * swollen));
  return { year: heads(means.end), half: heads(means.half) };
}

/** Section I. */
export function staff(around: Circumstances, before: Staff) {
  const { traits, random, firstHalf, year } = around;
  const heads = headcounts(around);
  const total = heads.year;
  const partDuty = Math.floor(total * traits.partDutyChance + 0.35);
  const postgraduate = Math.floor(total * (1 - traits.graduates) * 0.6 * traits.systemRank);
  const graduates = atMost(total - postgraduate, Math.round(total * traits.graduates));
  const college = atMost(total - postgraduate - graduates, Math.ceil(total * 0.12));
  const intermediate = total - postgraduate - graduates - college;
  const others = intermediate > 2 ? Math.floor(intermediate * 0.4) : 0;
  const contracts = Math.floor(total * 0.3 * traits.networkRank);
  const librarians = Math.floor(total * traits.lisShare + 0.3);
  const trainedNow = atMost(total, random.count(total * 0.28));
  const newlyTrained = year < 2021 ? 0 : random.count(trainedNow * 0.45);
  const firstTrained = atMost(heads.half, firstPart(trainedNow, firstHalf, random));
  return {
    year: {
      I01: total,
      I02: total - contracts,
      I03: contracts,
      I04: partDuty,
      I05: (total - partDuty) * 10 + partDuty * 4,
      I06: postgraduate,
      I07: graduates,
      I08: college,
      I09: intermediate - others,
      I10: others,
      I11: atMost(total, librarians),
      I12: Math.floor((total - atMost(total, librarians)) * traits.accessRank),
      I13: trainedNow,
      I14: atMost(total, before.trained + newlyTrained),
      I15: trainedNow * Math.round(random.between(8, 40)) * 10,
    },
    half: {
      I01: heads.half,
      I13: firstTrained,
      I14: atMost(heads.half, before.trained + atMost(newlyTrained, firstTrained)),
    },
  };
}

/** Millions of đồng for one digital title a year. */
const PRICE_OF_DIGITAL_TITLE = 0.011;

/** Section K, annual only, in tenths of a triệu đồng. */
export function money(
  around: Circumstances,
  {
    heads,
    partDuty,
    bought,
    serials,
    digitalTitles,
    pages,
  }: Record<'heads' | 'partDuty' | 'bought' | 'serials' | 'digitalTitles' | 'pages', number>,
) {
  const { code, kind, traits, year, random } = around;
  const tenths = (millions: number) => Math.round(millions * 10);
  const salary = kind.salary * 1.06 ** (year - 2023) * random.factor(0.03);
  const K06 = tenths(
    (heads - partDuty * 0.6) * salary * (around.unit.foundedOn?.startsWith(`${year}-`) ? around.ordinary : 1),
  );
  const K08 = tenths(digitalTitles * PRICE_OF_DIGITAL_TITLE * random.between(0.7, 1.1));
  const K07 = tenths(bought * traits.priceOfCopy + serials * 0.32) + K08;
  const K09 = Math.round(K06 * 0.06) + tenths(pages * 0.002);
  const K10 = Math.round(K06 * 0.32 * random.factor(0.08));
  const costs = K06 + K07 + K09 + K10;
  const earned = code === 'N' || code === 'T' || code === 'U' ? Math.round(costs * 0.03 * traits.systemRank) : 0;
  const given = traits.stateFunded ? Math.round(costs * 0.04 * traits.networkRank) : costs;
  const renewal = random.chance(0.03);
  const state: Figure = traits.stateFunded
    ? Math.round((costs - earned - given) * (renewal ? 1.75 : 1))
    : 'not-applicable';
  return {
    K02: state,
    K03: earned,
    K04: given,
    K06,
    K07,
    K08,
    K09,
    K10,
    K11: renewal ? Math.round(costs * random.between(0.5, 3)) : 0,
  };
}
