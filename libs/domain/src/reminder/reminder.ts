/**
 * A reminder: the system writes to the people of a library whose submission has not come, in the bell and by mail. Who asked by
 * telephone or in person notes a follow-up instead (../follow-up). Each person is reminded once of one round on one occasion and wave,
 * whoever asks for it and however often: the table has a key of these five.
 */
import type { IsoDate } from '../calendar/day.js';
import { daysBetween } from '../calendar/working-days.js';
import { mustBeChased, type Chased } from '../follow-up/must-be-chased.js';
import type { StepOccasion } from './reminder-step.js';

/** Why somebody is reminded. `by-hand`: somebody above has chosen the library; else by a step of the calendar (reminder-step.ts). */
export type ReminderOccasion = 'by-hand' | StepOccasion;

/** A library as it is when it is to be reminded. */
export interface Remindable extends Chased {
  readonly libraryId: number;
  /** Accounts of the people who may enter its submission today. */
  readonly people: readonly number[];
  /** Those of them who were reminded on this occasion and wave already. */
  readonly reminded: readonly number[];
}

/** Why a library is left out, in the order in which it is asked. */
export const NOT_REMINDED = ['not-to-chase', 'nobody', 'today'] as const;
export type NotReminded = (typeof NOT_REMINDED)[number];

export interface Reminder {
  readonly libraryId: number;
  readonly people: readonly number[];
}

export interface Reminders {
  readonly sent: readonly Reminder[];
  readonly left: readonly { readonly libraryId: number; readonly why: NotReminded }[];
}

/** A row that was added. */
export interface KeptReminder {
  readonly libraryId: number;
  readonly accountId: number;
}

/** The wave of a day: the first day of the round is 1. By hand there is one a day, by the calendar one for the day of each step. */
export const waveOf = (opensOn: IsoDate, day: IsoDate): number => daysBetween(opensOn, day) + 1;

/**
 * Odd case: a colleague who was given a role since this morning is reminded, and the others are not a second time.
 * @param sender the account that reminds, who gets no message of what it does itself; null: the system
 */
export function decideReminders(libraries: readonly Remindable[], today: IsoDate, sender: number | null): Reminders {
  const sent: Reminder[] = [];
  const left: { libraryId: number; why: NotReminded }[] = [];
  for (const library of libraries) {
    const { libraryId } = library;
    const others = library.people.filter((person) => person !== sender);
    const people = others.filter((person) => !library.reminded.includes(person));
    const why = whyNot(library, { others, people }, today);
    if (why === undefined) sent.push({ libraryId, people });
    else left.push({ libraryId, why });
  }
  return { sent, left };
}

interface Reachable {
  readonly others: readonly number[];
  readonly people: readonly number[];
}

function whyNot(library: Remindable, { others, people }: Reachable, today: IsoDate): NotReminded | undefined {
  if (!mustBeChased(library, today)) return 'not-to-chase';
  if (others.length === 0) return 'nobody';
  return people.length === 0 ? 'today' : undefined;
}

/**
 * What was done, where the table had some of the rows already: somebody else has written them since they were read. Only whoever got a
 * row of this press gets its message.
 * @param kept the rows that were added
 */
export function afterTheKey({ sent, left }: Reminders, kept: readonly KeptReminder[]): Reminders {
  const people = new Map<number, number[]>();
  for (const { libraryId, accountId } of kept) people.set(libraryId, [...(people.get(libraryId) ?? []), accountId]);
  const lost = sent.filter(({ libraryId }) => !people.has(libraryId));
  return {
    sent: [...people].map(([libraryId, accounts]) => ({ libraryId, people: accounts })),
    left: [...left, ...lost.map(({ libraryId }) => ({ libraryId, why: 'today' as const }))],
  };
}
