/**
 * Mistakes put in on purpose, of the kinds people make: a digit too many or too few, two digits swapped, a 0 for what was
 * not counted, last year's figures copied. Later checks are measured against their list (VAL-05).
 *
 * Odd cases: a six-month figure is never planted above the annual one of the same year, or an annual submission that is
 * right would break rule R44; and the national and provincial libraries, who carry the national sums, only make small ones.
 */
import {
  checkValue,
  encodeCell,
  isReported,
  reported,
  sameCell,
  ZERO,
  type Cell,
  type Cells,
  Decimal,
  type Item,
  type PeriodCode,
  type Questionnaire,
} from '@vlis/domain';
import type { Random } from '../random.js';
import type { UnitKind } from '../registry/unit.js';
import type { PlantedError, PlantedKind } from './submission.js';

/** Items worth a mistake: those that are added up and looked at. */
const WORTH = [
  'A03',
  'B01',
  'B02',
  'B05',
  'B15',
  'D01',
  'D02',
  'E01',
  'E02',
  'E03',
  'E05',
  'E06',
  'E08',
  'F02',
  'G01',
  'I01',
  'K02',
  'K07',
  'L02',
  'L05',
];

const WEIGHTS: Readonly<Record<PlantedKind, number>> = {
  'times-ten': 24,
  tenth: 20,
  'digit-swap': 26,
  'zero-for-blank': 16,
  'stale-copy': 14,
};
const SMALL_WEIGHTS = { 'digit-swap': 50, 'zero-for-blank': 30, 'stale-copy': 20 } as const;

export interface Bed {
  readonly library: string;
  readonly kind: UnitKind;
  readonly period: PeriodCode;
  readonly questionnaire: Questionnaire;
  /** The truth. */
  readonly cells: Cells;
  /** Last year's submission of the same kind, as it was sent. */
  readonly prevYear: Cells | undefined;
  /** In a six-month submission: the true annual figures of the same year. */
  readonly annual: Cells | undefined;
}

export interface Planting {
  readonly cells: Cells;
  readonly planted: readonly PlantedError[];
}

/** One mistake, or several of one kind; undefined where chance found no place for one. */
export function plant(bed: Bed, random: Random): Planting | undefined {
  const small = bed.kind === 'N' || bed.kind === 'T' || bed.kind === 'QL';
  const kind: PlantedKind = small ? random.weighted(SMALL_WEIGHTS) : random.weighted(WEIGHTS);
  const changes = changesOf(kind, bed, small, random);
  const cells = new Map(bed.cells);
  const planted: PlantedError[] = [];
  for (const [item, shown] of changes) {
    const truth = bed.cells.get(item)!;
    if (sameCell(truth, shown)) continue;
    if (isReported(shown) && (checkItem(bed, item, shown.value) || aboveAnnual(bed, item, shown.value)))
      return undefined;
    cells.set(item, shown);
    planted.push({
      library: bed.library,
      period: bed.period,
      item,
      kind,
      truth: encodeCell(truth),
      shown: encodeCell(shown),
    });
  }
  return planted.length ? { cells, planted } : undefined;
}

const itemOf = ({ questionnaire }: Bed, code: string): Item => questionnaire.form.items.get(code)!;

const checkItem = (bed: Bed, code: string, value: Decimal): boolean =>
  checkValue(itemOf(bed, code), value) !== undefined;

function aboveAnnual(bed: Bed, code: string, value: Decimal): boolean {
  const annual = bed.annual?.get(code);
  return itemOf(bed, code).time === 'flow' && isReported(annual) && value.gt(annual.value);
}

function changesOf(kind: PlantedKind, bed: Bed, small: boolean, random: Random): readonly (readonly [string, Cell])[] {
  if (kind === 'stale-copy') return staleCopy(bed);
  if (kind === 'zero-for-blank') {
    const blanks = [...bed.cells].filter(([, cell]) => cell.kind === 'missing' && cell.why === 'not-collected');
    return blanks.length ? [[random.pick(blanks)[0], reported(ZERO)]] : [];
  }
  const codes = WORTH.filter((code) => {
    const cell = bed.cells.get(code);
    return isReported(cell) && cell.value.gte(10);
  });
  if (!codes.length) return [];
  const code = random.pick(codes);
  const truth = bed.cells.get(code)!;
  if (!isReported(truth)) return [];
  return [[code, reported(mistaken(kind, truth.value, itemOf(bed, code), small, random))]];
}

function mistaken(kind: PlantedKind, value: Decimal, item: Item, small: boolean, random: Random): Decimal {
  if (kind === 'times-ten') return value.times(10);
  if (kind === 'tenth') return value.div(10).toDecimalPlaces(item.type.kind === 'decimal' ? item.type.decimals : 0, 1);
  return swapped(value, small, random);
}

/** Two neighbouring digits change places; in a large library's figure only among the last three. */
function swapped(value: Decimal, small: boolean, random: Random): Decimal {
  const whole = value.trunc();
  const digits = [...whole.toFixed()];
  const first = small ? Math.max(0, digits.length - 3) : 0;
  const at = random.integer(first, digits.length - 2);
  [digits[at], digits[at + 1]] = [digits[at + 1]!, digits[at]!];
  return new Decimal(digits.join('')).plus(value.minus(whole));
}

/** Section E as it stood a year ago. */
function staleCopy({ questionnaire, cells, prevYear }: Bed): readonly (readonly [string, Cell])[] {
  if (!prevYear) return [];
  return questionnaire.items.flatMap(({ code, section, formula }) => {
    const before = prevYear.get(code);
    const isCopied = section === 'E' && formula === undefined && before !== undefined && cells.has(code);
    return isCopied ? [[code, before] as const] : [];
  });
}
