import { Clock } from '../platform/clock/clock.js';

/** A clock that stands where the test puts it. */
export class SetClock extends Clock {
  constructor(private moment: Date) {
    super();
  }

  now(): Date {
    return this.moment;
  }

  set(moment: string | Date): void {
    this.moment = new Date(moment);
  }
}
