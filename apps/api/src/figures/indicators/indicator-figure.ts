/** One indicator of one place and round, out of what was read. */
import {
  computeIndicator,
  FEWEST_RESPONDENTS,
  itemsReadBy,
  NO_FIGURE,
  placeFiguresOf,
  sumKeysOf,
  termsOf,
  typesReadBy,
  ZERO,
  type Indicator,
  type IndicatorFigure,
  type Issue,
  type LibraryType,
  type PlaceFigure,
  type Unreported,
} from '@vlis/domain';
import {
  type AskedFigures,
  type AskedSum,
  EVERY_EDITION,
  type FigureOf,
  type FormReading,
  type Guards,
  kindsToRead,
  presentedRatio,
  type RoundGuard,
  type RoundReading,
  type EditionFilter,
  type Tally,
  unknownIndicators,
} from '../figures/index.js';

export interface IndicatorAnswer extends Omit<IndicatorFigure, 'missing'> {
  readonly code: string;
  /** Absent where the kinds were not counted apart. */
  readonly missing?: Unreported;
  /** Counts by people whose number is not an official one. */
  readonly unofficialPeople: boolean;
  /** There is a value, and it is not this viewer's to see. */
  readonly withheld: boolean;
}

/** Of a place or a form that does not have the indicator. */
export const NO_ANSWERS = { used: 0, obliged: 0, missing: NO_FIGURE.missing, withheld: false, unofficialPeople: false };

/** Indicators by their codes, with the types that each reads; codes that a form does not have are passed over. */
export class AskedIndicators implements AskedFigures {
  private readonly typesRead = new Map<Indicator, ReadonlySet<string> | undefined>();

  constructor(
    readonly codes: readonly string[],
    private readonly types: ReadonlyMap<string, LibraryType>,
    private readonly asks: {
      /** Whether missing answers are told apart. */
      readonly reasons: boolean;
      /** The argument in which the codes were asked, for a refusal. */
      readonly path: string;
    },
  ) {}

  knownTo({ indicators }: FormReading): boolean {
    return this.codes.some((code) => indicators.has(code));
  }

  unknown(readings: readonly FormReading[]): readonly Issue[] {
    return unknownIndicators(this.codes, readings, this.asks.path);
  }

  sums(reading: FormReading): readonly AskedSum[] {
    return this.of(reading).flatMap((one) =>
      sumKeysOf(one).map((key, i) => ({
        key,
        types: this.typesOf(one),
        ...(i === 0 && { missing: kindsToRead(this.asks.reasons) }),
      })),
    );
  }

  placeFigures(reading: FormReading): readonly PlaceFigure[] {
    return this.of(reading).flatMap(placeFiguresOf);
  }

  /** Every item that they read of libraries' submissions. */
  items(reading: FormReading): readonly string[] {
    return [...new Set(this.of(reading).flatMap(itemsReadBy))];
  }

  /** `of`: which libraries they are asked of; each indicator reads some types among them. */
  answers(tally: Tally, reading: RoundReading, guards: Guards, of: FigureOf): readonly IndicatorAnswer[] {
    return this.codes.map((code) => {
      const whole = this.answer(code, tally.of(EVERY_EDITION), reading);
      const guard = guards?.get(reading.round.id);
      // A figure without a library behind it has nothing to withhold. A figure without a value may still have sums that
      // would show a respondent.
      if (!guard || whole.used === 0) return whole;
      const editionsShown = this.editionsShown(code, tally, reading, guard, of);
      const shown = editionsShown && this.answer(code, tally.of(editionsShown), reading);
      return shown && shown.used > 0
        ? shown
        : {
            ...{ code, used: whole.used, obliged: whole.obliged, missing: whole.missing, withheld: true },
            unofficialPeople: whole.unofficialPeople,
          };
    });
  }

  /**
   * Its sums leave out libraries that lack one of the values. Where these are few, the item's own sum less that of the
   * indicator would show them, so it is withheld as well.
   */
  private editionsShown(
    code: string,
    tally: Tally,
    reading: RoundReading,
    guard: RoundGuard,
    of: FigureOf,
  ): EditionFilter | undefined {
    const indicator = reading.indicators.get(code)!;
    const keys = sumKeysOf(indicator);
    if (!keys.length) return EVERY_EDITION;
    const read = this.typesOf(indicator);
    const types = read && (of.types ? of.types.filter((type) => read.has(type)) : [...read]);
    const whose = { ...of, ...(types && { types }) };
    const items = itemsReadBy(indicator);
    return guard.editionsShown(items, whose, (guarded, edition) => {
      const alone = tally.of((one) => one === edition);
      return keys.every((key) =>
        items.every((item) => {
          const leftOut = guarded.count(item, whose) - alone.added(key).count;
          return leftOut <= 0 || leftOut >= FEWEST_RESPONDENTS;
        }),
      );
    });
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
    if (!indicator) return { code, why: 'no-numerator', ...NO_ANSWERS };
    const types = this.typesOf(indicator);
    const terms = termsOf(indicator, {
      added: tally.added,
      figure: (figure) => tally.fact(figure, types) ?? (COUNTED.has(figure) ? ZERO : undefined),
      obliged: tally.expected(itemsReadBy(indicator), reading, types),
    });
    const { missing, ...figure } = presentedRatio(indicator, computeIndicator(indicator, terms));
    const unofficialPeople = tally.unofficial && placeFiguresOf(indicator).includes('population');
    return { code, ...figure, ...(this.asks.reasons && { missing }), withheld: false, unofficialPeople };
  }
}

/**
 * Registers that are complete: no row means none. For people and communes no row means that the number is not known.
 */
const COUNTED: ReadonlySet<PlaceFigure> = new Set(['libraries', 'obliged', 'on-time']);
