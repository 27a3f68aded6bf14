/** What time it is, as a thing that tests can set. "Today" is always the day in Việt Nam, whatever the machine says. */
import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@vlis/domain';

const VIETNAM_DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short' });

/** The calendar day of a moment in Asia/Ho_Chi_Minh (UTC+7, no summer time). */
export const dayInVietnam = (moment: Date): IsoDate => VIETNAM_DAY.format(moment);

export abstract class Clock {
  abstract now(): Date;

  today(): IsoDate {
    return dayInVietnam(this.now());
  }
}

@Injectable()
export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}
