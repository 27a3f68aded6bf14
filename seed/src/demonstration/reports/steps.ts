/** The moves that lead to a state, each on its day. Nothing happens before the round opens or after today. */
import { afterMove, type IsoDate, type ReviewLevel, type SubmissionMove, type SubmissionState } from '@vlis/domain';
import { addDays, daysBetween } from '../calendar.js';
import type { Random } from '../random.js';
import type { DemoStep } from './report.js';

const LATE = 0.06;
const RETURNED_ONCE = 0.05;
const RETURNED_BY_MINISTRY = 0.25;

export interface Days {
  readonly opensOn: IsoDate;
  readonly dueOn: IsoDate;
  readonly closesOn: IsoDate;
  readonly today: IsoDate;
}

/** The moves to a state; to an accepted one sometimes by way of a return. */
function movesTo(
  state: SubmissionState,
  reviewedBy: readonly ReviewLevel[],
  random: Random,
): readonly SubmissionMove[] {
  const province = reviewedBy.includes('province');
  const accepted: readonly SubmissionMove[] = province
    ? ['accept-at-province', 'accept-at-ministry']
    : ['accept-at-ministry'];
  const back: SubmissionMove = province ? 'return-from-province' : 'return-from-ministry';
  switch (state) {
    case 'draft':
      return [];
    case 'submitted':
      return ['submit'];
    case 'returned':
      return province && random.chance(RETURNED_BY_MINISTRY)
        ? ['submit', 'accept-at-province', 'return-from-ministry']
        : ['submit', back];
    case 'province-accepted':
      return ['submit', 'accept-at-province'];
    case 'ministry-accepted':
      return random.chance(RETURNED_ONCE) ? ['submit', back, 'submit', ...accepted] : ['submit', ...accepted];
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

export function stepsTo(
  state: SubmissionState,
  reviewedBy: readonly ReviewLevel[],
  days: Days,
  random: Random,
): readonly DemoStep[] {
  const steps: DemoStep[] = [];
  let from: SubmissionState = 'draft';
  let day = submittedOn(days, random);
  for (const [nth, move] of movesTo(state, reviewedBy, random).entries()) {
    const to = afterMove(from, move, reviewedBy);
    if (!to) throw new Error(`no move ${move} from ${from}`);
    if (nth > 0) {
      const next = addDays(day, random.integer(1, 9));
      day = next < days.today ? next : days.today;
    }
    steps.push({ move, from, to, at: instant(day, nth, random) });
    from = to;
  }
  return steps;
}
