/** The current time, as a service that tests can set. "Today" is always the day in Việt Nam, whatever the machine's time zone. */
import { Injectable } from '@nestjs/common';
import { dayOf, type IsoDate } from '@vlis/domain';

export abstract class Clock {
  abstract now(): Date;

  today(): IsoDate {
    return dayOf(this.now());
  }
}

@Injectable()
export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}
