/** A round that is about to be opened: what stands in its fields when nobody has touched them. */
import {
  nextToOpen,
  parsePeriod,
  periodCode,
  periodsToOpen,
  usualDays,
  type IsoDate,
  type PeriodCode,
  type RoundDays,
} from '@vlis/domain';
import type { FormVersionsQuery } from '../gql/graphql.js';
import type { RoundLine } from '../obligations/choose.js';

export type FormVersionLine = FormVersionsQuery['formVersions'][number];

/** In the order in which they come. */
export const DAYS = ['cutoffOn', 'opensOn', 'dueOn', 'closesOn'] as const;

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

export function periodChoice(opened: readonly PeriodCode[], today: IsoDate): PeriodChoice {
  const next = nextToOpen(opened, today);
  return { codes: periodsToOpen(opened, today).map(periodCode), proposed: next && periodCode(next) };
}

/** As it stands in the form. */
export interface RoundDraft {
  /** Blank: the one that is proposed. */
  readonly period: PeriodCode | '';
  readonly formVersionId: number | '';
  /** The days that were typed, by `daysKey` of the period. */
  readonly days: Readonly<Record<string, Partial<RoundDays> | undefined>>;
}

/** Under this name: a name of digits alone would be taken for a place in a list. */
export const daysKey = (period: PeriodCode): string => `of-${period}`;

/** The days of a period as they were typed, and by the usual calendar where nobody has typed. */
export function daysOf(code: PeriodCode, typed: Partial<RoundDays> = {}): RoundDays {
  const period = parsePeriod(code);
  if (!period) throw new Error(`not a period: ${code}`);
  return { ...usualDays(period), ...typed };
}
