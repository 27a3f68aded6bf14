/** The demonstration lives through its years: every action is done on the day on which it would have been done. */
import { Clock } from '../../platform/clock/clock.js';

/** What the loader turns: the application's own clock. */
export interface SettableClock {
  set(moment: Date): void;
}

export class DemonstrationClock extends Clock implements SettableClock {
  private moment = new Date();

  now(): Date {
    return this.moment;
  }

  set(moment: Date): void {
    this.moment = moment;
  }
}
