/** One indicator of one place and round, out of what was read. */
import {
  computeIndicator,
  placeFiguresOf,
  sumKeysOf,
  termsOf,
  typesReadBy,
  ZERO,
  type Indicator,
  type IndicatorFigure,
  type LibraryType,
  type PlaceFigure,
} from '@vlis/domain';
import type { FormReading, RoundReading } from './reading/form-reading.js';
import { presentedIndicator } from './reading/presented.js';
import type { AskedSum } from './reading/read-sums.js';
import type { Tally } from './reading/tally.js';

export interface IndicatorAnswer extends IndicatorFigure {
  readonly code: string;
}

/** Indicators by their codes, with the types that each reads; codes that a form does not have are passed over. */
export class AskedIndicators {
  private readonly typesRead = new Map<Indicator, ReadonlySet<string> | undefined>();

  constructor(
    readonly codes: readonly string[],
    private readonly types: ReadonlyMap<string, LibraryType>,
  ) {}

  knownTo({ indicators }: FormReading): boolean {
    return this.codes.some((code) => indicators.has(code));
  }

  sums(reading: FormReading): readonly AskedSum[] {
    return this.of(reading).flatMap((one) => sumKeysOf(one).map((key) => ({ key, types: this.typesOf(one) })));
  }

  placeFigures(reading: FormReading): readonly PlaceFigure[] {
    return this.of(reading).flatMap(placeFiguresOf);
  }

  answers(tally: Tally, reading: RoundReading): readonly IndicatorAnswer[] {
    return this.codes.map((code) => this.answer(code, tally, reading));
  }

  private of({ indicators }: FormReading): readonly Indicator[] {
    return [...new Set(this.codes)].flatMap((code) => indicators.get(code) ?? []);
  }

  private typesOf(indicator: Indicator): ReadonlySet<string> | undefined {
    if (!this.typesRead.has(indicator)) this.typesRead.set(indicator, typesReadBy(indicator, this.types.values()));
    return this.typesRead.get(indicator);
  }

  private answer(code: string, tally: Tally, reading: RoundReading): IndicatorAnswer {
    const indicator = reading.indicators.get(code);
    if (!indicator) return { code, why: 'no-numerator', used: 0, obliged: 0 };
    const types = this.typesOf(indicator);
    const terms = termsOf(indicator, {
      added: tally.added,
      figure: (figure) => tally.fact(figure, types) ?? (COUNTED.has(figure) ? ZERO : undefined),
      obliged: tally.expected(reading.behind.get(code)!, reading, types),
    });
    return { code, ...presentedIndicator(indicator, computeIndicator(indicator, terms)) };
  }
}

/** Registers that are whole: no row is none. Of people and communes it is: not known. */
const COUNTED: ReadonlySet<PlaceFigure> = new Set(['libraries', 'obliged', 'on-time']);
