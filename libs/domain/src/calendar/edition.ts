/**
 * The editions of a round's figures. What was accepted by the close of the round is the first; what comes later joins at the
 * turn of a quarter, all that came in that quarter together. So whoever may not read single submissions never sees a figure move
 * by one of them (libs/domain disclosure), and a published figure stands still between two editions.
 */
import type { IsoDate } from './day.js';

/** What was accepted by the close. */
export const FIRST_EDITION = 0;

const quarterOf = (day: IsoDate): number => Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3);

/** To which edition a submission belongs that is accepted on a day: 0 by the close, 1 in the quarter of the close, and so on. */
export function editionOf(closesOn: IsoDate, acceptedOn: IsoDate): number {
  return acceptedOn <= closesOn ? FIRST_EDITION : quarterOf(acceptedOn) - quarterOf(closesOn) + 1;
}

/** An edition is out when nothing can join it any more. */
export const isOut = (edition: number, closesOn: IsoDate, today: IsoDate): boolean =>
  edition < editionOf(closesOn, today);
