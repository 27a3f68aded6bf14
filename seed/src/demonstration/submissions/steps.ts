/** The moves that lead to a state, each on its day. Nothing happens before the round opens or after today. */
import { afterMove, type IsoDate, type ReviewStage, type SubmissionMove, type SubmissionPosition } from '@vlis/domain';
import { addDays, daysBetween } from '../calendar.js';
import type { Random } from '../random.js';
import type { Fate } from './fate.js';
import type { DemoStep } from './submission.js';

const LATE = 0.06;
const RETURNED_ONCE = 0.05;
const RETURNED_BY_SECOND = 0.25;

export type End = Exclude<Fate, 'none'>;

export interface Days {
  readonly opensOn: IsoDate;
  readonly dueOn: IsoDate;
  readonly closesOn: IsoDate;
  readonly today: IsoDate;
}

/** The moves to a state; to an official one sometimes by way of a return. */
function movesTo(fate: End, stages: number, random: Random): readonly SubmissionMove[] {
  const accepted = (count: number): readonly SubmissionMove[] => Array<SubmissionMove>(count).fill('accept');
  switch (fate) {
    case 'draft':
      return [];
    case 'submitted':
      return ['submit'];
    case 'returned':
      return stages > 1 && random.chance(RETURNED_BY_SECOND) ? ['submit', 'accept', 'return'] : ['submit', 'return'];
    case 'forwarded':
      return ['submit', ...accepted(stages - 1)];
    case 'official':
      return random.chance(RETURNED_ONCE)
        ? ['submit', 'return', 'submit', ...accepted(stages)]
        : ['submit', ...accepted(stages)];
  }
}

function submittedOn({ opensOn, dueOn, closesOn, today }: Days, random: Random): IsoDate {
  const last = today < dueOn ? today : dueOn;
  if (today > dueOn && random.chance(LATE)) {
    const end = today < closesOn ? today : closesOn;
    return addDays(dueOn, random.integer(1, Math.max(1, daysBetween(dueOn, end))));
  }
  return addDays(opensOn, Math.floor(daysBetween(opensOn, last) * Math.sqrt(random.next())));
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Whole hours apart within a day, so that moves of one day stand in order. */
const instant = (day: IsoDate, nth: number, random: Random): string =>
  `${day}T${two(Math.min(8 + nth * 2, 18))}:${two(random.integer(0, 59))}:00+07:00`;

export function stepsTo(fate: End, chain: readonly ReviewStage[], days: Days, random: Random): readonly DemoStep[] {
  const steps: DemoStep[] = [];
  let from: SubmissionPosition = { state: 'draft', stage: null };
  let day = submittedOn(days, random);
  for (const [nth, move] of movesTo(fate, chain.length, random).entries()) {
    const to = afterMove(from, move, chain);
    if (!to) throw new Error(`no move ${move} from ${from.state}`);
    if (nth > 0) {
      const next = addDays(day, random.integer(1, 9));
      day = next < days.today ? next : days.today;
    }
    steps.push({ move, from, to, at: instant(day, nth, random) });
    from = to;
  }
  return steps;
}
