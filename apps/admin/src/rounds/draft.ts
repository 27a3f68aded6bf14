/** A round that is about to be opened: what stands in its fields when nobody has touched them. */
import {
  movedDays,
  nextToOpen,
  periodsToOpen,
  readPeriod,
  usualDays,
  type DaysOff,
  type IsoDate,
  type Period,
  type PeriodCode,
  type PeriodPart,
  type Regime,
  type RoundDays,
} from '@vlis/domain';
import type { FormVersionsQuery, PeriodRegimesQuery } from '../gql/graphql.js';
import type { RoundLine } from '../obligations/choose.js';
import { periodOf } from '../obligations/period.js';

export type FormVersionLine = FormVersionsQuery['formVersions'][number];

/** As the server tells them. */
export const regimesOf = ({ periodRegimes }: PeriodRegimesQuery): readonly Regime[] =>
  periodRegimes.map(({ patterns, ...regime }) => ({
    ...regime,
    patterns: patterns.map(({ part, partInside, ...days }) => ({
      ...{ ...days, part: part as PeriodPart, partInside: partInside ?? null },
    })),
  }));

/** The days that are counted, and those on which they are asked. */
export type DraftDays = RoundDays & Pick<Period, 'firstDay' | 'lastDay'>;

/** In the order in which they come. */
export const DAYS = ['firstDay', 'lastDay', 'cutoffOn', 'opensOn', 'dueOn', 'closesOn'] as const;

/** The periods in which this version's form, whichever version of it, has been asked. */
export function openedOf(
  version: FormVersionLine | undefined,
  versions: readonly FormVersionLine[],
  rounds: ReadonlyArray<Pick<RoundLine, 'period' | 'formVersionId'>>,
): readonly PeriodCode[] {
  const sameForm = versions.filter(({ formCode }) => formCode === version?.formCode).map(({ id }) => id);
  return rounds.filter(({ formVersionId }) => sameForm.includes(formVersionId)).map(({ period }) => period);
}

export interface PeriodChoice {
  readonly codes: readonly PeriodCode[];
  readonly proposed: PeriodCode | undefined;
}

export const periodChoice = (regime: Regime, opened: readonly PeriodCode[], today: IsoDate): PeriodChoice => ({
  codes: periodsToOpen(regime, opened, today).map(({ code }) => code),
  proposed: nextToOpen(regime, opened, today)?.code,
});

/** As it stands in the form. */
export interface RoundDraft {
  /** Code of the regime. */
  readonly regime: string;
  /** Blank: the one that is proposed. */
  readonly period: PeriodCode | '';
  readonly formVersionId: number | '';
  /** The days that were typed, by `daysKey` of the period. */
  readonly days: Readonly<Record<string, Partial<DraftDays> | undefined>>;
}

/** Under this name: a name of digits alone would be taken for a place in a list. */
export const daysKey = (period: PeriodCode): string => `of-${period.replace('@', '-')}`;

type Known = Pick<RoundLine, 'period' | 'startsOn' | 'endsOn'>;

/**
 * The days of a period as they were typed, and as its regime has them where nobody has typed; a period that another form has
 * been asked in keeps its first and last day. A round is not proposed to be due, or to close, on a day off.
 */
export function daysOf(
  regime: Regime,
  code: PeriodCode,
  { rounds, daysOff }: { readonly rounds: readonly Known[]; readonly daysOff: DaysOff },
): DraftDays {
  const asked = rounds.find(({ period }) => period === code);
  const period = asked ? periodOf(asked) : readPeriod([regime], code);
  if (!period) throw new Error(`not a period: ${code}`);
  const { firstDay, lastDay, part, year } = period;
  return { ...movedDays(usualDays(regime, part, year), daysOff), firstDay, lastDay };
}
