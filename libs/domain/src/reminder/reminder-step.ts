/**
 * Steps of the calendar: so many days before or after a library's due day its people are reminded, without anybody pressing. A step is a
 * row, in the nation or in one province, for as long as it is active.
 */
import type { LibraryRole } from '../access/policy.js';
import type { IsoDate } from '../calendar/day.js';
import type { RoundDays } from '../calendar/round.js';
import { daysAfter } from '../calendar/working-days.js';
import { waveOf } from './reminder.js';

export const STEP_OCCASIONS = ['before-due', 'after-due'] as const;
export type StepOccasion = (typeof STEP_OCCASIONS)[number];

export const STEP_CHANNELS = ['bell', 'bell-and-mail'] as const;
export type StepChannel = (typeof STEP_CHANNELS)[number];

export interface ReminderStep {
  readonly id: number;
  /** null: in the whole nation */
  readonly provinceId: number | null;
  readonly occasion: StepOccasion;
  /** How many days before or after the due day. */
  readonly days: number;
  readonly channel: StepChannel;
  /** Which people of the library. */
  readonly roles: readonly LibraryRole[];
  readonly activeFrom: IsoDate;
  /** The last day; null: still active. */
  readonly activeTo: IsoDate | null;
}

/** Libraries that have the same days. */
export interface StepPlace {
  readonly days: Pick<RoundDays, 'opensOn' | 'dueOn'>;
  readonly provinceId: number;
}

export interface StepToday {
  readonly step: ReminderStep;
  readonly wave: number;
}

/** A step that could not be taken on its day, because the system was away, is made up for so many days later at most. */
const MADE_UP_FOR = 2;

const dayOfStep = ({ occasion, days }: ReminderStep, dueOn: IsoDate): IsoDate =>
  daysAfter(dueOn, occasion === 'before-due' ? -days : days);

/**
 * The steps that are taken today, each with its wave: the day of the round on which it was to be taken, so that one made up for later is
 * the same wave, and a due day that was moved makes a new one. Of several that are to be made up for only the last counts: nobody needs
 * yesterday's reminder after today's. Odd case: once the due day is over nobody is told any more that it comes.
 */
export function stepsToday(
  steps: readonly ReminderStep[],
  { days: { opensOn, dueOn }, provinceId }: StepPlace,
  today: IsoDate,
): readonly StepToday[] {
  const due = steps
    .filter((step) => step.provinceId === null || step.provinceId === provinceId)
    .filter(({ occasion }) => occasion === 'after-due' || today <= dueOn)
    .map((step) => ({ step, day: dayOfStep(step, dueOn) }))
    .filter(({ day }) => opensOn <= day && day <= today && today <= daysAfter(day, MADE_UP_FOR))
    .filter(({ step: { activeFrom, activeTo }, day }) => activeFrom <= day && (activeTo === null || day <= activeTo));
  const last = due.reduce((latest, { day }) => (day > latest ? day : latest), '');
  return due.filter(({ day }) => day === last).map(({ step, day }) => ({ step, wave: waveOf(opensOn, day) }));
}
