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
  /** The main contact, where it has an e-mail address that no account there has; null: none, or it is not written to by mail. */
  readonly contact: { readonly id: number; readonly isReminded: boolean } | null;
}

/** Why a library is left out, in the order in which it is asked. */
export const NOT_REMINDED = ['not-to-chase', 'nobody', 'today'] as const;
export type NotReminded = (typeof NOT_REMINDED)[number];

export interface Reminder {
  readonly libraryId: number;
  /** Accounts. */
  readonly people: readonly number[];
  /** A contact without an account, who gets a mail alone. */
  readonly contactId: number | null;
}

export interface Reminders {
  readonly sent: readonly Reminder[];
  readonly left: readonly { readonly libraryId: number; readonly why: NotReminded }[];
}

/** A row that was added. */
export interface KeptReminder {
  readonly libraryId: number;
  readonly accountId: number | null;
  readonly contactId: number | null;
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
    const contactId = library.contact && !library.contact.isReminded ? library.contact.id : null;
    const why = whyNot(
      library,
      { isAnybody: others.length > 0 || library.contact !== null, isLeft: people.length > 0 || contactId !== null },
      today,
    );
    if (why === undefined) sent.push({ libraryId, people, contactId });
    else left.push({ libraryId, why });
  }
  return { sent, left };
}

interface Reachable {
  readonly isAnybody: boolean;
  /** Somebody who was not reminded yet. */
  readonly isLeft: boolean;
}

function whyNot(library: Remindable, { isAnybody, isLeft }: Reachable, today: IsoDate): NotReminded | undefined {
  if (!mustBeChased(library, today)) return 'not-to-chase';
  if (!isAnybody) return 'nobody';
  return isLeft ? undefined : 'today';
}

/**
 * What was done, where the table had some of the rows already: somebody else has written them since they were read. Only whoever got a
 * row of this press gets its message.
 * @param kept the rows that were added
 */
export function afterTheKey({ sent, left }: Reminders, kept: readonly KeptReminder[]): Reminders {
  const reached = new Map<number, Reminder>();
  for (const { libraryId, accountId, contactId } of kept) {
    const { people = [], contactId: before = null } = reached.get(libraryId) ?? {};
    const accounts = accountId === null ? people : [...people, accountId];
    reached.set(libraryId, { libraryId, people: accounts, contactId: contactId ?? before });
  }
  const lost = sent.filter(({ libraryId }) => !reached.has(libraryId));
  return {
    sent: [...reached.values()],
    left: [...left, ...lost.map(({ libraryId }) => ({ libraryId, why: 'today' as const }))],
  };
}
